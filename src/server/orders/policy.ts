import type { OrderStatus, PaymentStatus } from "./schemas";

interface OrderFacts {
  readonly status: OrderStatus;
  readonly paymentStatus: PaymentStatus;
  readonly expiresAt: Date;
}

/** An order can be paid until its deadline, not a moment longer, whether or not the sweep has come by. */
export function canPay(order: OrderFacts, now: Date): boolean {
  return order.status === "awaiting_payment" && order.paymentStatus === "unpaid" && now < order.expiresAt;
}

/** The shopper can cancel what isn't paid. */
export function canCancel(order: Pick<OrderFacts, "status">): boolean {
  return order.status === "awaiting_payment";
}

/** What ended without being bought can go back into the cart. */
export function canPutBack(order: Pick<OrderFacts, "status">): boolean {
  return order.status === "expired" || order.status === "cancelled";
}
