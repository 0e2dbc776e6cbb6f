import type { Transaction } from "@/db/client";
import { refundLines } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import { restock } from "@/server/catalog";
import { findOrderMoney, type RefundReason, requestRefund } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { withIdempotency } from "@/server/platform/idempotency";
import { recordEvents } from "@/server/platform/outbox";
import { requirePermission } from "@/server/platform/permissions";
import { type Money, money } from "@/shared/money";
import { holdOrder, type OrderRow } from "./find-order";
import { loadPieces } from "./load-pieces";
import { fulfilmentOf, isWhole, takePieces, toShip, worthOfAll } from "./pieces";
import type { RefundOrderInput, RefundResult } from "./schemas";
import { sumPayment } from "./sum-payment";
import { transitionFulfilment } from "./transition-order";

/**
 * Gives money back, by staff: for pieces that won't be shipped (their stock returns to the shelf), or a plain
 * amount in minor units. The same key again gives the same answer. Throws PERMISSION_DENIED, ORDER_NOT_FOUND,
 * REFUND_NOT_POSSIBLE for what wasn't paid, PIECES_NOT_AVAILABLE, REFUND_IS_CANCELLATION, REFUND_TOO_LARGE {leftMinor},
 * IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_KEY_IN_USE.
 */
export async function refundOrder(ctx: Context, input: RefundOrderInput): Promise<RefundResult> {
  requirePermission(ctx, "orders.refund");
  const { orderId, idempotencyKey: key, refund } = input;
  const request = { scope: `refund-order:${orderId}`, key, body: refund };
  return withIdempotency<RefundResult>(ctx, request, (remember) =>
    withTransaction(ctx.db, async (tx) => {
      const order = await holdOrder(tx, orderId);
      const result =
        refund.kind === "amount"
          ? await payBack(tx, ctx, order, money(refund.amountMinor, order.currency), "goodwill")
          : await withdraw(tx, ctx, order, refund.lines);
      await remember(tx, result);
      return result;
    }),
  );
}

/**
 * Promises an amount of a paid order back and moves its payment machine; the caller holds the order's row. Throws
 * REFUND_NOT_POSSIBLE, REFUND_TOO_LARGE {leftMinor}.
 */
export async function payBack(
  tx: Transaction,
  ctx: Context,
  order: OrderRow,
  amount: Money,
  reason: RefundReason,
): Promise<RefundResult> {
  const paid = await findOrderMoney(tx, order.id);
  if (!paid) throw new DomainError("REFUND_NOT_POSSIBLE", `Order ${order.id} isn't paid`);
  const leftMinor = paid.capturedMinor - paid.refundedMinor;
  if (amount.amountMinor <= 0) {
    throw new DomainError("REFUND_NOT_POSSIBLE", `Nothing was paid for that in order ${order.id}`);
  }
  if (amount.amountMinor > leftMinor) {
    throw new DomainError("REFUND_TOO_LARGE", `Of order ${order.id} ${leftMinor} are left`, { leftMinor });
  }
  const refundId = await requestRefund(tx, ctx, {
    ...{ orderId: order.id, captureId: paid.captureId, amount, reason },
  });
  await sumPayment(tx, ctx, order);
  return { refundId, amount };
}

/** Takes pieces out of what is to be shipped. Cancelling is the way to take out all of them. */
async function withdraw(
  tx: Transaction,
  ctx: Context,
  order: OrderRow,
  asked: readonly { lineId: string; quantity: number }[],
): Promise<RefundResult> {
  if (order.status !== "placed") {
    throw new DomainError("REFUND_NOT_POSSIBLE", `Order ${order.id} is ${order.status}`);
  }
  const before = await loadPieces(tx, order);
  const taken = takePieces(before, asked, toShip);
  if (!taken) throw new DomainError("PIECES_NOT_AVAILABLE", `Order ${order.id} has fewer to ship`);
  if (isWhole(before, taken)) {
    throw new DomainError("REFUND_IS_CANCELLATION", `That is all of order ${order.id}`);
  }
  const result = await payBack(tx, ctx, order, worthOfAll(taken, order.currency), "unavailable");
  await tx.insert(refundLines).values(
    taken.map(({ line, quantity }) => ({
      ...{ refundId: result.refundId, orderLineId: line.lineId, orderId: order.id, quantity },
    })),
  );
  const events = await transitionFulfilment(tx, ctx, order, fulfilmentOf(await loadPieces(tx, order)));
  await recordEvents(tx, ctx, events);
  await restock(
    tx,
    ctx,
    order.id,
    taken.map(({ line, quantity }) => ({ variantId: line.variantId, quantity })),
    "cancellation",
  );
  return result;
}
