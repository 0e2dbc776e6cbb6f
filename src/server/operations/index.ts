export { compareWithGateway } from "./compare-with-gateway";
export { checkInvariants } from "./invariants";
export { reconcilePayments } from "./reconcile-payments";
export { type InvariantResult, runInvariants } from "./run-invariants";
export { watchInvariants } from "./watch-invariants";
