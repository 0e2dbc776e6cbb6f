import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { orderHistory, orders } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";

/**
 * Makes a deleted account's orders a guest's, who reaches them by their links alone, and says from when on they needn't
 * name anybody (`blankOrders`).
 */
export async function releaseOrders(tx: Transaction, { env }: Context, userId: UserId): Promise<void> {
  const blankAfter = sql`TIMESTAMPADD(DAY, ${env.ORDER_RETENTION_DAYS}, ${orders.createdAt})`;
  const theirs = tx.select({ id: orders.id }).from(orders).where(eq(orders.userId, userId));
  await tx
    .update(orderHistory)
    .set({ actor: "customer" })
    .where(and(eq(orderHistory.actor, `customer:${userId}`), inArray(orderHistory.orderId, theirs)));
  await tx.update(orders).set({ userId: null, blankAfter }).where(eq(orders.userId, userId));
}
