import { and, asc, desc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { payments, refunds } from "@/db/schema";
import type { Id, OrderId, PaymentId } from "@/shared/ids";
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

/** An attempt to pay, by its order and why it was declined last; null when there is none with this id. */
export async function findAttempt(
  db: Queryable,
  paymentId: PaymentId,
): Promise<{ orderId: OrderId; failureCode: string | null } | null> {
  const [row] = await db
    .select({ orderId: payments.orderId, failureCode: payments.failureCode })
    .from(payments)
    .where(eq(payments.id, paymentId));
  return row ?? null;
}

/** A refund that the gateway has made; null while it hasn't, or when there is none with this id. */
export async function findSettledRefund(
  db: Queryable,
  refundId: Id<"refund">,
): Promise<{ orderId: OrderId; amount: Money; reason: string } | null> {
  const [row] = await db
    .select()
    .from(refunds)
    .where(and(eq(refunds.id, refundId), eq(refunds.status, "succeeded")));
  if (!row) return null;
  const { orderId, amountMinor, currency, reason } = row;
  return { orderId, amount: money(amountMinor, currency), reason };
}
