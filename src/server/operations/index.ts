export { compareWithGateway } from "./compare-with-gateway";
export { checkInvariants } from "./invariants";
