import { z } from "zod";

/** What orders leave in the outbox; each carries { orderId } and nothing that people typed. */
export const orderEvents = {
  created: "order/created",
  paid: "order/paid",
  expired: "order/expired",
  cancelled: "order/cancelled",
  captureRefused: "order/capture_refused",
} as const;

/** The data of each of them. */
export const orderEventData = z.object({ orderId: z.uuid() });
