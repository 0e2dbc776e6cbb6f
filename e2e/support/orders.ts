import { desc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema";

export type OrderRow = typeof orders.$inferSelect;

/** Everything that somebody has ordered, newest first. */
export function ordersOf(db: Database, { email }: { readonly email: string }): Promise<OrderRow[]> {
  return db.select().from(orders).where(eq(orders.emailNormalised, email)).orderBy(desc(orders.createdAt));
}

/** The order that somebody has just placed. */
export async function orderOf(db: Database, person: { readonly email: string }): Promise<OrderRow> {
  const [order] = await ordersOf(db, person);
  if (!order) throw new Error(`${person.email} has ordered nothing`);
  return order;
}

/** Lets an order's time to pay be over; the shop's own sweep does the rest. */
export function passDeadline(db: Database, order: Pick<OrderRow, "token">): Promise<void> {
  return setDeadline(db, order, -1);
}

/** Lets an order's time to pay end so many seconds from now. */
export async function setDeadline(
  db: Database,
  { token }: Pick<OrderRow, "token">,
  seconds: number,
): Promise<void> {
  await db
    .update(orders)
    .set({ expiresAt: sql`UTC_TIMESTAMP(3) + INTERVAL ${seconds} SECOND` })
    .where(eq(orders.token, token));
}
