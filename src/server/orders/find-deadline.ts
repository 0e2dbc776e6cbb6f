import { and, eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { OrderId } from "@/shared/ids";

/** When an order must have been paid; null when it no longer waits for that. */
export async function findDeadline({ db }: Context, orderId: OrderId): Promise<Date | null> {
  const [order] = await db
    .select({ expiresAt: orders.expiresAt })
    .from(orders)
    .where(and(eq(orders.id, orderId), eq(orders.status, "awaiting_payment")));
  return order?.expiresAt ?? null;
}
