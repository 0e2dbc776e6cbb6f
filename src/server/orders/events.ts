/** What orders leave in the outbox; each carries { orderId } and nothing that people typed. */
export const orderEvents = {
  created: "order/created",
  paid: "order/paid",
  expired: "order/expired",
  cancelled: "order/cancelled",
  captureRefused: "order/capture_refused",
} as const;
