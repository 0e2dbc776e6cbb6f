import type { FulfilmentStatus, OrderStatus, PaymentStatus } from "./schemas";

/** Which state may follow which. A pair that isn't listed never happens. */
export const orderTransitions: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  awaiting_payment: ["placed", "expired", "cancelled"],
  placed: ["completed", "cancelled"],
  /** Money that came late, while the stock could still be had. */
  expired: ["placed"],
  completed: [],
  cancelled: [],
};

/** Summed from captures and refunds; `refunded` straight from `unpaid` is money that no order could take. */
export const paymentTransitions: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  unpaid: ["processing", "paid", "refunded"],
  processing: ["unpaid", "paid"],
  paid: ["partially_refunded", "refunded"],
  /** Back again when the bank refuses a refund that was promised. */
  partially_refunded: ["refunded", "paid"],
  refunded: ["paid", "partially_refunded"],
};

/** Summed from shipment lines. */
export const fulfilmentTransitions: Readonly<Record<FulfilmentStatus, readonly FulfilmentStatus[]>> = {
  unfulfilled: ["partial", "fulfilled"],
  /** The rest needn't be sent any more: then what is the whole may have arrived, or be back. */
  partial: ["fulfilled", "delivered", "returned"],
  fulfilled: ["delivered", "returned"],
  delivered: ["returned"],
  returned: [],
};

/** Whether `to` may follow `from` by a table above. */
export function isAllowed<S extends string>(
  table: Readonly<Record<S, readonly S[]>>,
  from: S,
  to: S,
): boolean {
  return table[from].includes(to);
}
