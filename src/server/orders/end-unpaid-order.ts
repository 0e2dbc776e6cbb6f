import { eq, lte } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { orders } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import { releaseStock } from "@/server/catalog";
import { closePayments, findOpenPayment, paymentGateway, sessionCloseRequest } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { isDomainError } from "@/server/platform/domain-error";
import { type OutboxEvent, recordEvents } from "@/server/platform/outbox";
import type { OrderId } from "@/shared/ids";
import { applyPayment } from "./apply-payment";
import { orderEvents } from "./events";
import { transitionOrder } from "./transition-order";
import { uncountUnpaidOrder } from "./unpaid-limit";

export interface OrderEnd {
  readonly to: "expired" | "cancelled";
  readonly reason: string;
  /** Shared by the orders of a sweep. */
  readonly patience?: GatewayPatience;
}

/** Spent once the gateway gave no answer: then nobody waits for it again, and sessions are left to the outbox. */
export interface GatewayPatience {
  isSpent: boolean;
}

/**
 * Ends an order that awaits payment and frees what it holds. Its session at the gateway is closed first, outside
 * the transaction, so that nobody pays for what is gone: an open session that turns out to be paid is applied
 * instead; one that the gateway didn't close is left to the outbox. Returns "ended", or "moved_on" when the order
 * was paid or ended by somebody else.
 */
export async function endUnpaidOrder(
  ctx: Context,
  orderId: OrderId,
  end: OrderEnd,
): Promise<"ended" | "moved_on"> {
  const closing = await closeOpenSession(ctx, orderId, end.patience);
  if (closing === "captured") return "moved_on";
  return withTransaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const hasEnded = await transitionOrder(tx, ctx, orderId, {
      ...{ from: "awaiting_payment", to: end.to, reason: end.reason },
      set: { closedAt: now, closedReason: end.reason },
      onlyIf: end.to === "expired" ? lte(orders.expiresAt, now) : undefined,
    });
    if (!hasEnded) return "moved_on";
    await recordEnd(tx, ctx, orderId, end, closing.closed);
    const [order] = await tx.select().from(orders).where(eq(orders.id, orderId));
    if (order) await uncountUnpaidOrder(tx, order);
    await releaseStock(tx, ctx, orderId);
    return "ended";
  });
}

async function recordEnd(
  tx: Transaction,
  ctx: Context,
  orderId: OrderId,
  { to }: OrderEnd,
  closed: string | null,
): Promise<void> {
  // Not the one that was closed: the gateway gave no answer, or the session came after our look.
  const left = await closePayments(tx, ctx, orderId);
  const events: OutboxEvent[] = [{ name: orderEvents[to], subjectId: orderId, payload: { orderId } }];
  if (left && left !== closed) events.push(sessionCloseRequest(left));
  await recordEvents(tx, ctx, events);
}

/** Closes the session that could still be paid; tells which one is closed. */
async function closeOpenSession(
  ctx: Context,
  orderId: OrderId,
  patience: GatewayPatience | undefined,
): Promise<"captured" | { closed: string | null }> {
  const payment = await findOpenPayment(ctx.db, orderId);
  if (!payment?.sessionId || patience?.isSpent) return { closed: null };
  const closing = await tryToClose(ctx, orderId, payment.sessionId, patience);
  if (closing?.outcome !== "captured") return { closed: closing ? payment.sessionId : null };
  await applyPayment(ctx, closing.capture);
  return "captured";
}

/** Null when the gateway gave no answer or none that helps: that must not keep an order and its stock. */
async function tryToClose(
  ctx: Context,
  orderId: OrderId,
  sessionId: string,
  patience: GatewayPatience | undefined,
) {
  try {
    return await paymentGateway(ctx).closeSession(sessionId);
  } catch (error) {
    if (patience && isDomainError(error) && error.code === "PAYMENT_SERVICE_UNAVAILABLE")
      patience.isSpent = true;
    ctx.log.warn({ err: error, orderId, sessionId }, "session left open: the gateway didn't close it");
    return null;
  }
}

/** Closes a session, or applies the payment that was made in it. Throws PAYMENT_SERVICE_UNAVAILABLE. */
export async function closeSession(ctx: Context, sessionId: string): Promise<"expired" | "captured"> {
  const closed = await paymentGateway(ctx).closeSession(sessionId);
  if (closed.outcome === "captured") await applyPayment(ctx, closed.capture);
  return closed.outcome;
}
