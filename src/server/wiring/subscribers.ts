import { identityEvents } from "@/server/identity/events";
import { adoptOrders, closeSession, settleRefund } from "@/server/orders";
import { paymentEvents } from "@/server/payments";
import type { Subscribers } from "@/server/platform/outbox";
import type { Id, UserId } from "@/shared/ids";

/** Who acts on what the outbox delivers, beside the durable functions: what must be quick and is never given up. */
export const subscribers: Subscribers = {
  [identityEvents.verified]: async (ctx, { payload }) => {
    await adoptOrders(ctx, String(payload.userId) as UserId);
  },
  [paymentEvents.refundRequested]: (ctx, { payload }) =>
    settleRefund(ctx, String(payload.refundId) as Id<"refund">),
  [paymentEvents.sessionCloseRequested]: async (ctx, { payload }) => {
    await closeSession(ctx, String(payload.sessionId));
  },
};
