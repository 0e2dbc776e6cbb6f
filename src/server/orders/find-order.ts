import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { orders } from "@/db/schema";
import { DomainError } from "@/server/platform/domain-error";

export type OrderRow = typeof orders.$inferSelect;

/** The order behind an unguessable link. Throws ORDER_NOT_FOUND. */
export async function getOrderByToken(db: Queryable, token: string): Promise<OrderRow> {
  const [order] = await db.select().from(orders).where(eq(orders.token, token));
  if (!order) throw new DomainError("ORDER_NOT_FOUND", "No order has this link");
  return order;
}
