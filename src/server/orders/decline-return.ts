import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { recordEvents } from "@/server/platform/outbox";
import { requirePermission } from "@/server/platform/permissions";
import { closeReturn } from "./close-return";
import { orderEvents } from "./events";
import { holdOrder } from "./find-order";
import type { DeclineReturnInput } from "./schemas";

/**
 * Refuses a return, with an answer that the customer reads; its pieces may be asked for again. Throws
 * PERMISSION_DENIED, ORDER_NOT_FOUND, RETURN_NOT_FOUND, RETURN_ALREADY_CLOSED.
 */
export async function declineReturn(ctx: Context, input: DeclineReturnInput): Promise<void> {
  requirePermission(ctx, "orders.refund");
  const { orderId, returnId, answer } = input;
  await withTransaction(ctx.db, async (tx) => {
    await holdOrder(tx, orderId);
    await closeReturn(tx, ctx, input, { status: "declined", answer });
    await recordEvents(tx, ctx, [
      { name: orderEvents.returnDeclined, subjectId: returnId, payload: { orderId, returnId } },
    ]);
  });
}
