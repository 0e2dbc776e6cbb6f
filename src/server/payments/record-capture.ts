import { and, eq, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { prepared, preparedInsert } from "@/db/prepared";
import { captures, payments } from "@/db/schema";
import { isDuplicateKey } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { hasFormOfId, type Id, type OrderId, type PaymentId } from "@/shared/ids";
import type { GatewayCapture } from "./gateway";

/** The attempt that a capture belongs to. Throws PAYMENT_UNKNOWN. */
export async function getPayment(
  db: Queryable,
  paymentId: string,
): Promise<{ id: PaymentId; orderId: OrderId; amountMinor: number; currency: string }> {
  if (!hasFormOfId(paymentId)) throw new DomainError("PAYMENT_UNKNOWN", "Money of no payment of this shop");
  const [row] = await byId(db, { id: paymentId });
  if (!row) throw new DomainError("PAYMENT_UNKNOWN", `No payment ${paymentId}`);
  return row;
}

const byId = prepared((db) =>
  db
    .select({
      id: payments.id,
      orderId: payments.orderId,
      amountMinor: payments.amountMinor,
      currency: payments.currency,
    })
    .from(payments)
    .where(eq(payments.id, sql.placeholder("id"))),
);

interface NewCapture extends GatewayCapture {
  readonly orderId: OrderId;
  /** The order that it pays, if that is decided; the unique key refuses a second. */
  readonly appliedOrderId: OrderId | null;
}

const insertCapture = preparedInsert(captures);

/** Writes a capture down; null when it has been before. */
export async function recordCapture(
  tx: Transaction,
  ctx: Context,
  { orderId, appliedOrderId, paymentId, providerId, amount }: NewCapture,
): Promise<Id<"capture"> | null> {
  const id = ctx.newId<"capture">();
  try {
    await insertCapture(tx, [
      {
        ...{ id, orderId, appliedOrderId, paymentId: paymentId as PaymentId, providerId },
        ...amount,
        createdAt: ctx.clock.now(),
      },
    ]);
    return id;
  } catch (error) {
    if (isDuplicateKey(error) && (await isRecorded(tx, providerId))) return null;
    throw error;
  }
}

async function isRecorded(tx: Transaction, providerId: string): Promise<boolean> {
  const rows = await tx.select({ id: captures.id }).from(captures).where(eq(captures.providerId, providerId));
  return rows.length > 0;
}

/** Makes a capture the one that pays its order. The unique key refuses a second. */
export async function applyCapture(
  tx: Transaction,
  captureId: Id<"capture">,
  orderId: OrderId,
): Promise<void> {
  await tx.update(captures).set({ appliedOrderId: orderId }).where(eq(captures.id, captureId));
}

/** Marks the attempt that brought the money; tells whether it was the open one. */
export async function markCaptured(tx: Transaction, ctx: Context, id: PaymentId): Promise<boolean> {
  const closedAt = ctx.clock.now();
  const [open] = await markOpen(tx, { id, closedAt });
  if (open.affectedRows === 1) return true;
  await tx.update(payments).set({ status: "captured", closedAt }).where(eq(payments.id, id));
  return false;
}

const markOpen = prepared((db) =>
  db
    .update(payments)
    .set({ status: "captured", openSlot: null, closedAt: sql`${sql.placeholder("closedAt")}` })
    .where(and(eq(payments.id, sql.placeholder("id")), eq(payments.openSlot, 1))),
);
