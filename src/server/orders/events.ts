import { z } from "zod";

/** What orders leave in the outbox; each carries { orderId }, ids of what it is about, and nothing that people typed. */
export const orderEvents = {
  created: "order/created",
  paid: "order/paid",
  expired: "order/expired",
  cancelled: "order/cancelled",
  completed: "order/completed",
  captureRefused: "order/capture_refused",
  /** { shipmentId }, as the next. */
  shipped: "order/shipped",
  delivered: "order/delivered",
  /** { returnId }, as the next two. */
  returnRequested: "order/return_requested",
  returnReceived: "order/return_received",
  returnDeclined: "order/return_declined",
} as const;

/** The data of each of them. */
export const orderEventData = z.object({ orderId: z.uuid() });
