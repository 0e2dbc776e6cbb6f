import { mailedEvents, mailsFor, sendMail } from "@/server/notifications";
import { closeSession, settleRefund } from "@/server/orders";
import { paymentEvents } from "@/server/payments";
import type { Subscriber, Subscribers } from "@/server/platform/outbox";
import type { Id } from "@/shared/ids";

/** Told again, it sends nothing again. */
const sendMails: Subscriber = async (ctx, event) => {
  for (const mail of mailsFor(event)) await sendMail(ctx, mail);
};

/** Who acts on what the outbox delivers. An event that isn't here has nobody waiting for it yet. */
export const subscribers: Subscribers = {
  ...Object.fromEntries(mailedEvents.map((name) => [name, sendMails])),
  [paymentEvents.refundRequested]: (ctx, { payload }) =>
    settleRefund(ctx, String(payload.refundId) as Id<"refund">),
  [paymentEvents.sessionCloseRequested]: async (ctx, { payload }) => {
    await closeSession(ctx, String(payload.sessionId));
  },
};
