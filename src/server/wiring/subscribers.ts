import { closeSession, settleRefund } from "@/server/orders";
import { paymentEvents } from "@/server/payments";
import type { Subscribers } from "@/server/platform/outbox";
import type { Id } from "@/shared/ids";

/** Who acts on what the outbox delivers. An event that isn't here has nobody waiting for it yet. */
export const subscribers: Subscribers = {
  [paymentEvents.refundRequested]: (ctx, { payload }) =>
    settleRefund(ctx, String(payload.refundId) as Id<"refund">),
  [paymentEvents.sessionCloseRequested]: async (ctx, { payload }) => {
    await closeSession(ctx, String(payload.sessionId));
  },
};
