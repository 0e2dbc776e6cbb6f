import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { payments } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { hasFormOfId, type OrderId, type PaymentId } from "@/shared/ids";
import type { Money } from "@/shared/money";

export interface OpenPayment {
  readonly id: PaymentId;
  readonly orderId: OrderId;
  readonly amount: Money;
  readonly createdAt: Date;
  readonly sessionId: string | null;
  readonly sessionUrl: string | null;
}

/**
 * The order's open attempt to pay, or a new one. The caller holds the order's row, so that an order has one at most
 * (the unique key would refuse a second).
 */
export async function openPayment(
  tx: Transaction,
  ctx: Context,
  order: { readonly id: OrderId; readonly total: Money },
): Promise<OpenPayment> {
  const open = await findOpenPayment(tx, order.id);
  if (open) return open;
  const [last] = await tx
    .select({ attempt: sql<number>`COALESCE(MAX(${payments.attempt}), 0)` })
    .from(payments)
    .where(eq(payments.orderId, order.id));
  const id = ctx.newId<"payment">();
  const createdAt = ctx.clock.now();
  await tx.insert(payments).values({
    ...{
      id,
      orderId: order.id,
      createdAt,
      status: "open",
      openSlot: 1,
      attempt: Number(last?.attempt ?? 0) + 1,
    },
    ...order.total,
  });
  return { id, orderId: order.id, amount: order.total, createdAt, sessionId: null, sessionUrl: null };
}

export async function findOpenPayment(
  db: Pick<Transaction, "select">,
  orderId: OrderId,
): Promise<OpenPayment | null> {
  const [row] = await db
    .select()
    .from(payments)
    .where(and(eq(payments.orderId, orderId), eq(payments.openSlot, 1)));
  if (!row) return null;
  const { id, createdAt, sessionId, sessionUrl, amountMinor, currency } = row;
  return { id, orderId, createdAt, sessionId, sessionUrl, amount: { amountMinor, currency } };
}

/** Keeps the session that the gateway made for an attempt; false when the attempt has been closed meanwhile. */
export async function attachSession(
  ctx: Context,
  paymentId: PaymentId,
  session: { readonly sessionId: string; readonly url: string },
): Promise<boolean> {
  const [kept] = await ctx.db
    .update(payments)
    .set({ sessionId: session.sessionId, sessionUrl: session.url })
    .where(and(eq(payments.id, paymentId), eq(payments.openSlot, 1)));
  return kept.affectedRows === 1;
}

/** Ends the order's open attempt, if there is one; returns its session, which may be open at the gateway. */
export async function closePayments(tx: Transaction, ctx: Context, orderId: OrderId): Promise<string | null> {
  const isOpen = and(eq(payments.orderId, orderId), eq(payments.openSlot, 1));
  // Locked, so that no session is kept between this look and the end.
  const [open] = await tx
    .select({ sessionId: payments.sessionId })
    .from(payments)
    .where(isOpen)
    .for("update");
  if (!open) return null;
  await tx
    .update(payments)
    .set({ status: "closed", openSlot: null, closedAt: ctx.clock.now() })
    .where(isOpen);
  return open.sessionId;
}

/** Keeps why the last try within an attempt was declined, for the order's page. */
export async function recordFailure(ctx: Context, paymentId: string, failureCode: string): Promise<void> {
  if (!hasFormOfId(paymentId)) return;
  await ctx.db
    .update(payments)
    .set({ failureCode: failureCode.slice(0, 60) })
    .where(and(eq(payments.id, paymentId as PaymentId), eq(payments.openSlot, 1)));
}

/** Ends the attempt whose session the gateway has ended, so that paying again makes a new one. */
export async function closePaymentOfSession(ctx: Context, sessionId: string): Promise<void> {
  // In a transaction for its retries: who ends the order finds the same row by another index.
  await withTransaction(ctx.db, (tx) =>
    tx
      .update(payments)
      .set({ status: "closed", openSlot: null, closedAt: ctx.clock.now() })
      .where(and(eq(payments.sessionId, sessionId), eq(payments.openSlot, 1))),
  );
}
