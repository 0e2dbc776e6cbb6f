import type { RefundReason } from "@/server/payments";
import type { OrderStatus } from "./schemas";

export type CaptureDecision =
  /** It pays the waiting order. */
  | { readonly kind: "pay" }
  /** The order has expired: it pays if the stock can be had again, else it goes back. */
  | { readonly kind: "revive" }
  | { readonly kind: "refund"; readonly reason: RefundReason };

/** What a capture does to its order (rules M3, M4 and T2 of `operations/invariants.ts`). */
export function decideCapture(facts: {
  readonly status: OrderStatus;
  readonly hasAppliedCapture: boolean;
  readonly isRightAmount: boolean;
}): CaptureDecision {
  if (facts.hasAppliedCapture) return { kind: "refund", reason: "duplicate_capture" };
  if (!facts.isRightAmount) return { kind: "refund", reason: "amount_mismatch" };
  switch (facts.status) {
    case "awaiting_payment":
      return { kind: "pay" };
    case "expired":
      return { kind: "revive" };
    case "cancelled":
      return { kind: "refund", reason: "cancelled" };
    case "placed":
    case "completed":
      return { kind: "refund", reason: "duplicate_capture" };
  }
}
