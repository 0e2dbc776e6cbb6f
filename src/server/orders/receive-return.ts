import { eq } from "drizzle-orm";
import { returns } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import { restock } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import { recordEvents } from "@/server/platform/outbox";
import { requirePermission } from "@/server/platform/permissions";
import { money } from "@/shared/money";
import { closeReturn } from "./close-return";
import { orderEvents } from "./events";
import { holdOrder } from "./find-order";
import { loadPieces } from "./load-pieces";
import { fulfilmentOf, takePieces, worthOfAll } from "./pieces";
import { payBack } from "./refund-order";
import type { ReceiveReturnInput } from "./schemas";
import { transitionFulfilment } from "./transition-order";

/**
 * Takes in what a customer sent back: its worth (or the amount that staff names, in minor units, 0 for nothing) is
 * promised back, and what can be sold again returns to the shelf. Throws PERMISSION_DENIED, ORDER_NOT_FOUND,
 * RETURN_NOT_FOUND, RETURN_ALREADY_CLOSED, REFUND_TOO_LARGE {leftMinor}.
 */
export async function receiveReturn(ctx: Context, input: ReceiveReturnInput): Promise<void> {
  requirePermission(ctx, "orders.refund");
  const { orderId, returnId, isResellable, amountMinor } = input;
  await withTransaction(ctx.db, async (tx) => {
    const order = await holdOrder(tx, orderId);
    // Before this return counts as back, so that its worth is that of the next pieces.
    const lines = await loadPieces(tx, order);
    const back = await closeReturn(tx, ctx, input, { status: "received" });
    const pieces = takePieces(lines, back, ({ returning }) => returning) ?? [];
    const amount =
      amountMinor === undefined ? worthOfAll(pieces, order.currency) : money(amountMinor, order.currency);
    if (amount.amountMinor > 0) {
      const { refundId } = await payBack(tx, ctx, order, amount, "returned");
      await tx.update(returns).set({ refundId }).where(eq(returns.id, returnId));
    }
    const events = await transitionFulfilment(tx, ctx, order, fulfilmentOf(await loadPieces(tx, order)));
    const received = {
      name: orderEvents.returnReceived,
      subjectId: returnId,
      payload: { orderId, returnId },
    };
    await recordEvents(tx, ctx, [received, ...events]);
    if (!isResellable) return;
    const resellable = pieces.map(({ line, quantity }) => ({ variantId: line.variantId, quantity }));
    await restock(tx, ctx, orderId, resellable, "return");
  });
}
