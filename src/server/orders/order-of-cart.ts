import { desc, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { prepared } from "@/db/prepared";
import { orders } from "@/db/schema";
import type { CartId } from "@/shared/ids";
import type { OrderStatus } from "./schemas";

/** The last order that a cart became; null when there is none. */
export async function findOrderOfCart(
  db: Queryable,
  cartId: CartId,
): Promise<{ token: string; number: string; status: OrderStatus } | null> {
  const [row] = await lastOfCart(db, { cartId });
  return row ?? null;
}

const lastOfCart = prepared((db) =>
  db
    .select({ token: orders.token, number: orders.number, status: orders.status })
    .from(orders)
    .where(eq(orders.cartId, sql.placeholder("cartId")))
    .orderBy(desc(orders.cartRound))
    .limit(1),
);
