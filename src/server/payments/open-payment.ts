import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { prepared, preparedInsert } from "@/db/prepared";
import { payments } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { recordEvents } from "@/server/platform/outbox";
import { hasFormOfId, type OrderId, type PaymentId } from "@/shared/ids";
import type { Money } from "@/shared/money";
import { paymentEvents } from "./events";

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
  const attempts = await listAttempts(tx, { orderId: order.id });
  const open = attempts.find(({ openSlot }) => openSlot === 1);
  if (open) return view(open);
  const row = {
    id: ctx.newId<"payment">(),
    orderId: order.id,
    createdAt: ctx.clock.now(),
    status: "open" as const,
    openSlot: 1,
    attempt: Math.max(0, ...attempts.map(({ attempt }) => attempt)) + 1,
    ...order.total,
  };
  await insertPayment(tx, [row]);
  return view({ ...row, sessionId: null, sessionUrl: null });
}

const orderId = sql.placeholder("orderId");
const listAttempts = prepared((db) => db.select().from(payments).where(eq(payments.orderId, orderId)));
const insertPayment = preparedInsert(payments);

type PaymentRow = typeof payments.$inferSelect;

function view({
  amountMinor,
  currency,
  ...row
}: Omit<PaymentRow, "failureCode" | "closedAt" | "sessionEndedAt">): OpenPayment {
  const { id, orderId, createdAt, sessionId, sessionUrl } = row;
  return { id, orderId, createdAt, sessionId, sessionUrl, amount: { amountMinor, currency } };
}

export async function findOpenPayment(
  db: Pick<Transaction, "select">,
  orderId: OrderId,
): Promise<OpenPayment | null> {
  const attempts = await db
    .select()
    .from(payments)
    .where(and(eq(payments.orderId, orderId), eq(payments.openSlot, 1)));
  return attempts[0] ? view(attempts[0]) : null;
}

/** Keeps the session that the gateway made for an attempt; false when the attempt has been closed meanwhile. */
export async function attachSession(
  ctx: Context,
  paymentId: PaymentId,
  session: { readonly sessionId: string; readonly url: string },
): Promise<boolean> {
  const [kept] = await keepSession(ctx.db, { paymentId, ...session });
  return kept.affectedRows === 1;
}

const keepSession = prepared((db) =>
  db
    .update(payments)
    .set({ sessionId: sql`${sql.placeholder("sessionId")}`, sessionUrl: sql`${sql.placeholder("url")}` })
    .where(and(eq(payments.id, sql.placeholder("paymentId")), eq(payments.openSlot, 1))),
);

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

/** Keeps why the last try within an open attempt was declined, for the order's page, and leaves an event. */
export async function recordFailure(ctx: Context, paymentId: string, failureCode: string): Promise<void> {
  if (!hasFormOfId(paymentId)) return;
  const isOpen = and(eq(payments.id, paymentId as PaymentId), eq(payments.openSlot, 1));
  await withTransaction(ctx.db, async (tx) => {
    const [open] = await tx.select({ orderId: payments.orderId }).from(payments).where(isOpen).for("update");
    if (!open) return;
    await tx
      .update(payments)
      .set({ failureCode: failureCode.slice(0, 60) })
      .where(isOpen);
    const payload = { paymentId, orderId: open.orderId };
    await recordEvents(tx, ctx, [{ name: paymentEvents.failed, subjectId: paymentId, payload }]);
  });
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
