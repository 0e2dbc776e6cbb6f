import { withTransaction } from "@/db/transaction";
import { restock } from "@/server/catalog";
import { findOrderMoney } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordEvents } from "@/server/platform/outbox";
import { requirePermission } from "@/server/platform/permissions";
import type { OrderId } from "@/shared/ids";
import { money } from "@/shared/money";
import { orderEvents } from "./events";
import { getOrderByToken, holdOrder } from "./find-order";
import { loadPieces } from "./load-pieces";
import { toShip } from "./pieces";
import { canCancelPaid } from "./policy";
import { statusOf } from "./queries";
import { payBack } from "./refund-order";
import type { OrderStatusView } from "./schemas";
import { transitionOrder } from "./transition-order";

/**
 * Cancels a paid order of which nothing has been sent, for whoever has its link: the whole payment goes back and the
 * pieces return to the shelf. Throws ORDER_NOT_FOUND, ORDER_NOT_CANCELLABLE.
 */
export async function cancelPaidOrder(ctx: Context, token: string): Promise<OrderStatusView> {
  const { id } = await getOrderByToken(ctx.db, token);
  await endPaidOrder(ctx, id, "customer");
  return statusOf(ctx, await getOrderByToken(ctx.db, token));
}

/** The same by staff. Throws PERMISSION_DENIED, ORDER_NOT_FOUND, ORDER_NOT_CANCELLABLE. */
export async function cancelPaidOrderByStaff(ctx: Context, orderId: OrderId): Promise<void> {
  requirePermission(ctx, "orders.refund");
  await endPaidOrder(ctx, orderId, "staff");
}

async function endPaidOrder(ctx: Context, orderId: OrderId, reason: "customer" | "staff"): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    const order = await holdOrder(tx, orderId);
    if (!canCancelPaid(order)) {
      throw new DomainError("ORDER_NOT_CANCELLABLE", `Order ${orderId} is ${order.status}`);
    }
    const set = { closedAt: ctx.clock.now(), closedReason: reason };
    await transitionOrder(tx, ctx, orderId, { from: "placed", to: "cancelled", reason, set });
    const paid = await findOrderMoney(tx, orderId);
    const left = paid ? paid.capturedMinor - paid.refundedMinor : 0;
    if (left > 0) await payBack(tx, ctx, order, money(left, order.currency), "cancelled");
    await recordEvents(tx, ctx, [{ name: orderEvents.cancelled, subjectId: orderId, payload: { orderId } }]);
    const pieces = await loadPieces(tx, order);
    await restock(
      tx,
      ctx,
      orderId,
      pieces.map((line) => ({ variantId: line.variantId, quantity: toShip(line) })),
      "cancellation",
    );
  });
}
