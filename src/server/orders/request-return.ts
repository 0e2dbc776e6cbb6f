import { returnLines, returns } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordEvents } from "@/server/platform/outbox";
import { orderEvents } from "./events";
import { getOrderByToken, holdOrder } from "./find-order";
import { loadPieces } from "./load-pieces";
import { returnable, takePieces } from "./pieces";
import type { RequestReturnInput, RequestReturnResult } from "./schemas";

/**
 * Announces, for whoever has the order's link, that pieces which arrived within RETURN_WINDOW_DAYS are coming back.
 * Throws ORDER_NOT_FOUND, RETURN_NOT_POSSIBLE for pieces that aren't there to be sent back (any more).
 */
export async function requestReturn(ctx: Context, input: RequestReturnInput): Promise<RequestReturnResult> {
  const { id: orderId } = await getOrderByToken(ctx.db, input.token);
  return withTransaction(ctx.db, async (tx) => {
    const order = await holdOrder(tx, orderId);
    const lines = await loadPieces(tx, order);
    const now = ctx.clock.now();
    const asked = input.lines.map(({ position, quantity }) => ({
      lineId: lines.find((line) => line.position === position)?.lineId ?? "",
      quantity,
    }));
    const taken = takePieces(lines, asked, (line) => returnable(line, now, ctx.env.RETURN_WINDOW_DAYS));
    if (!taken) throw new DomainError("RETURN_NOT_POSSIBLE", `Not to be sent back of order ${orderId}`);
    const id = ctx.newId<"return">();
    const { reason, note = null } = input;
    await tx.insert(returns).values({ id, orderId, status: "requested", reason, note, requestedAt: now });
    await tx
      .insert(returnLines)
      .values(
        taken.map(({ line, quantity }) => ({ returnId: id, orderLineId: line.lineId, orderId, quantity })),
      );
    await recordEvents(tx, ctx, [
      { name: orderEvents.returnRequested, subjectId: id, payload: { orderId, returnId: id } },
    ]);
    return { returnId: id };
  });
}
