import type { OutboxEvent } from "@/server/platform/outbox";

/** What payments leave in the outbox. */
export const paymentEvents = {
  /** { refundId }: the gateway is to be asked for it. */
  refundRequested: "payment/refund_requested",
  /** { refundId, orderId }: the gateway has sent it. */
  refundSettled: "payment/refund_settled",
  /** { refundId, orderId }: the gateway or the bank won't send it. */
  refundFailed: "payment/refund_failed",
  /** { paymentId, orderId }: a try to pay was declined. */
  failed: "payment/failed",
  /** { sessionId }: a session that nobody may pay any more and that may still be open. */
  sessionCloseRequested: "payment/session_close_requested",
} as const;

/** Has the outbox close a session that could still be paid. */
export function sessionCloseRequest(sessionId: string): OutboxEvent {
  return { name: paymentEvents.sessionCloseRequested, subjectId: sessionId, payload: { sessionId } };
}
