import {
  closePaymentOfSession,
  type GatewayEvent,
  isProcessed,
  markProcessed,
  recordFailure,
} from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { applyPayment } from "./apply-payment";
import { applyRefundChange } from "./apply-refund-change";

/**
 * Acts on what the gateway tells. The same event again, or another order of events, ends in the same state: each
 * effect rests on a unique key or a conditional UPDATE. Throws PAYMENT_UNKNOWN for money of a payment we never began.
 */
export async function handleGatewayEvent(ctx: Context, event: GatewayEvent): Promise<void> {
  if (event.kind === "other" || (await isProcessed(ctx, event))) return;
  switch (event.kind) {
    case "captured":
      await applyPayment(ctx, event.capture);
      break;
    case "payment_failed":
      await recordFailure(ctx, event.paymentId, event.failureCode);
      break;
    case "refund_changed":
      await applyRefundChange(ctx, event.refund);
      break;
    case "session_expired":
      await closePaymentOfSession(ctx, event.sessionId);
      break;
  }
  await markProcessed(ctx, event);
}
