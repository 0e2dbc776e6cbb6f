import type { OrderState } from "@/app/_components/orders/order-state";

/** How a state of an order is coloured: what waits for its owner, what went well, what ended. */
export function orderTone(state: OrderState): "warn" | "good" | "neutral" | "glow" {
  switch (state) {
    case "awaiting":
      return "warn";
    case "processing":
    case "paid":
    case "partly_shipped":
    case "shipped":
      return "glow";
    case "delivered":
    case "completed":
      return "good";
    case "returned":
    case "expired":
    case "cancelled":
    case "refunding":
    case "refunded":
      return "neutral";
  }
}
