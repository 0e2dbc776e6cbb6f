import type { Transaction } from "@/db/client";
import { findOrderMoney, type OrderMoney } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import type { OrderRow } from "./find-order";
import type { PaymentStatus } from "./schemas";
import { transitionPayment } from "./transition-order";

/**
 * Moves the payment machine of a paid order, whose row the caller holds, to what its captures and refunds add up
 * to; called in the transaction that wrote one of them.
 */
export async function sumPayment(tx: Transaction, ctx: Context, order: OrderRow): Promise<void> {
  const money = await findOrderMoney(tx, order.id);
  if (money)
    await transitionPayment(tx, ctx, order.id, { from: order.paymentStatus, to: paymentStatusOf(money) });
}

/** A refund counts from its promise on. */
export function paymentStatusOf({
  capturedMinor,
  refundedMinor,
}: Pick<OrderMoney, "capturedMinor" | "refundedMinor">): PaymentStatus {
  if (refundedMinor === 0) return "paid";
  return refundedMinor < capturedMinor ? "partially_refunded" : "refunded";
}
