import { eq } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
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
  const [row] = await db
    .select({
      id: payments.id,
      orderId: payments.orderId,
      amountMinor: payments.amountMinor,
      currency: payments.currency,
    })
    .from(payments)
    .where(eq(payments.id, paymentId as PaymentId));
  if (!row) throw new DomainError("PAYMENT_UNKNOWN", `No payment ${paymentId}`);
  return row;
}

/** Writes a capture down; null when it has been before. */
export async function recordCapture(
  tx: Transaction,
  ctx: Context,
  orderId: OrderId,
  capture: GatewayCapture,
): Promise<Id<"capture"> | null> {
  const id = ctx.newId<"capture">();
  try {
    await tx.insert(captures).values({
      ...{ id, orderId, paymentId: capture.paymentId as PaymentId, providerId: capture.providerId },
      ...capture.amount,
      createdAt: ctx.clock.now(),
    });
    return id;
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

/** Makes a capture the one that pays its order. The unique key refuses a second. */
export async function applyCapture(
  tx: Transaction,
  captureId: Id<"capture">,
  orderId: OrderId,
): Promise<void> {
  await tx.update(captures).set({ appliedOrderId: orderId }).where(eq(captures.id, captureId));
}

/** Marks the attempt that brought the money. */
export async function markCaptured(tx: Transaction, ctx: Context, paymentId: PaymentId): Promise<void> {
  await tx
    .update(payments)
    .set({ status: "captured", openSlot: null, closedAt: ctx.clock.now() })
    .where(eq(payments.id, paymentId));
}
