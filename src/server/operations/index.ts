export { compareWithGateway } from "./compare-with-gateway";
export { checkInvariants, invariants } from "./invariants";
