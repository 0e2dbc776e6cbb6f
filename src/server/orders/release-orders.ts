import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { orders } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";

/**
 * Makes a deleted account's orders a guest's, who reaches them by their links alone, and says from when on they needn't
 * name anybody (`blankOrders`).
 */
export async function releaseOrders(tx: Transaction, { env }: Context, userId: UserId): Promise<void> {
  const blankAfter = sql`TIMESTAMPADD(DAY, ${env.ORDER_RETENTION_DAYS}, ${orders.createdAt})`;
  await tx.update(orders).set({ userId: null, blankAfter }).where(eq(orders.userId, userId));
}
