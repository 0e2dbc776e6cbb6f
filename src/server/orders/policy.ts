import type { FulfilmentStatus, OrderStatus, PaymentStatus } from "./schemas";

interface OrderFacts {
  readonly status: OrderStatus;
  readonly paymentStatus: PaymentStatus;
  readonly fulfilmentStatus: FulfilmentStatus;
  readonly expiresAt: Date;
}

/** An order can be paid until its deadline, not a moment longer, whether or not the sweep has come by. */
export function canPay(
  order: Pick<OrderFacts, "status" | "paymentStatus" | "expiresAt">,
  now: Date,
): boolean {
  return order.status === "awaiting_payment" && order.paymentStatus === "unpaid" && now < order.expiresAt;
}

/** The shopper can cancel what isn't paid, and nothing has to go back. */
export function canCancel(order: Pick<OrderFacts, "status">): boolean {
  return order.status === "awaiting_payment";
}

/** What is paid can be cancelled until something of it has been sent. */
export function canCancelPaid(order: Pick<OrderFacts, "status" | "fulfilmentStatus">): boolean {
  return order.status === "placed" && order.fulfilmentStatus === "unfulfilled";
}

/** What ended without being bought can go back into the cart. */
export function canPutBack(order: Pick<OrderFacts, "status">): boolean {
  return order.status === "expired" || order.status === "cancelled";
}
