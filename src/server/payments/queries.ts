import { asc, desc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { payments, refunds } from "@/db/schema";
import type { OrderId } from "@/shared/ids";
import { type Money, money } from "@/shared/money";

/** The gateway's code for the last declined try of the newest attempt; null when there was none. */
export async function lastFailure(db: Queryable, orderId: OrderId): Promise<string | null> {
  const [row] = await db
    .select({ failureCode: payments.failureCode })
    .from(payments)
    .where(eq(payments.orderId, orderId))
    .orderBy(desc(payments.attempt))
    .limit(1);
  return row?.failureCode ?? null;
}

/** What went back, or will, of the money of an order; oldest first. */
export async function listRefunds(
  db: Queryable,
  orderId: OrderId,
): Promise<{ amount: Money; status: "pending" | "succeeded" | "failed"; at: Date }[]> {
  const rows = await db.select().from(refunds).where(eq(refunds.orderId, orderId)).orderBy(asc(refunds.id));
  return rows.map(({ amountMinor, currency, status, createdAt }) => ({
    ...{ amount: money(amountMinor, currency), status, at: createdAt },
  }));
}
