export { compareWithGateway } from "./compare-with-gateway";
export { checkInvariants } from "./invariants";
export { type InvariantResult, runInvariants } from "./run-invariants";
