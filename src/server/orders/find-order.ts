import { eq, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { prepared } from "@/db/prepared";
import { orders } from "@/db/schema";
import { DomainError } from "@/server/platform/domain-error";
import type { OrderId } from "@/shared/ids";

export type OrderRow = typeof orders.$inferSelect;

/** The order behind an unguessable link. Throws ORDER_NOT_FOUND. */
export async function getOrderByToken(db: Queryable, token: string): Promise<OrderRow> {
  return found(await byToken(db, { token }));
}

/** The same, held until the transaction ends. Throws ORDER_NOT_FOUND. */
export async function holdOrderByToken(tx: Transaction, token: string): Promise<OrderRow> {
  return found(await byTokenHeld(tx, { token }));
}

/** An order held until the transaction ends. Throws ORDER_NOT_FOUND. */
export async function holdOrder(tx: Transaction, id: OrderId): Promise<OrderRow> {
  return found(await byIdHeld(tx, { id }));
}

const hasToken = eq(orders.token, sql.placeholder("token"));
const byToken = prepared((db) => db.select().from(orders).where(hasToken));
const byTokenHeld = prepared((db) => db.select().from(orders).where(hasToken).for("update"));
const byIdHeld = prepared((db) =>
  db
    .select()
    .from(orders)
    .where(eq(orders.id, sql.placeholder("id")))
    .for("update"),
);

function found([order]: readonly OrderRow[]): OrderRow {
  if (!order) throw new DomainError("ORDER_NOT_FOUND", "No such order");
  return order;
}
