import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { returnLines, returns } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { Id, OrderId } from "@/shared/ids";

type ReturnEnd = Pick<typeof returns.$inferInsert, "answer" | "refundId"> & {
  readonly status: "received" | "declined";
};

/**
 * Ends a return that was asked for, in a transaction that holds its order's row; tells its pieces. Throws
 * RETURN_NOT_FOUND, RETURN_ALREADY_CLOSED.
 */
export async function closeReturn(
  tx: Transaction,
  ctx: Context,
  { orderId, returnId }: { orderId: OrderId; returnId: Id<"return"> },
  end: ReturnEnd,
): Promise<{ lineId: Id<"order_line">; quantity: number }[]> {
  const isReturn = and(eq(returns.id, returnId), eq(returns.orderId, orderId));
  const [closed] = await tx
    .update(returns)
    .set({ ...end, closedAt: ctx.clock.now() })
    .where(and(isReturn, eq(returns.status, "requested")));
  if (closed.affectedRows !== 1) {
    const [row] = await tx.select({ status: returns.status }).from(returns).where(isReturn);
    if (row) throw new DomainError("RETURN_ALREADY_CLOSED", `Return ${returnId} is ${row.status}`);
    throw new DomainError("RETURN_NOT_FOUND", `Order ${orderId} has no return ${returnId}`);
  }
  return tx
    .select({ lineId: returnLines.orderLineId, quantity: returnLines.quantity })
    .from(returnLines)
    .where(eq(returnLines.returnId, returnId));
}
