/** What payments leave in the outbox. */
export const paymentEvents = {
  /** { refundId }: the gateway is to be asked for it. */
  refundRequested: "payment/refund_requested",
  /** { sessionId }: a session that couldn't be closed when its order ended. */
  sessionCloseRequested: "payment/session_close_requested",
} as const;
