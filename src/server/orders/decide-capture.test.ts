import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideCapture } from "./decide-capture";
import { orderStatuses } from "./schemas";

const first = { hasAppliedCapture: false, isRightAmount: true };

describe("a first capture of the right amount", () => {
  test.each([
    ["awaiting_payment", { kind: "pay" }],
    ["expired", { kind: "revive" }],
    ["cancelled", { kind: "refund", reason: "cancelled" }],
    ["placed", { kind: "refund", reason: "duplicate_capture" }],
    ["completed", { kind: "refund", reason: "duplicate_capture" }],
  ] as const)("for an order that is %s: %j", (status, decision) => {
    expect(decideCapture({ status, ...first })).toEqual(decision);
  });
});

const anyFacts = fc.record({
  status: fc.constantFrom(...orderStatuses),
  hasAppliedCapture: fc.boolean(),
  isRightAmount: fc.boolean(),
});

test("a second capture always goes back", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const decision = decideCapture({ ...facts, hasAppliedCapture: true });
      expect(decision).toEqual({ kind: "refund", reason: "duplicate_capture" });
    }),
  );
});

test("a capture of another amount always goes back", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(decideCapture({ ...facts, isRightAmount: false }).kind).toBe("refund");
    }),
  );
});
