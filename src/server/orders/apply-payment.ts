import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { prepared } from "@/db/prepared";
import { captures, orderLines } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import { consumeStock, reserveStock } from "@/server/catalog";
import {
  applyCapture,
  closePayments,
  type GatewayCapture,
  getPayment,
  markCaptured,
  type RefundReason,
  recordCapture,
  requestRefund,
  sessionCloseRequest,
} from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { isDomainError } from "@/server/platform/domain-error";
import { type OutboxEvent, recordEvents } from "@/server/platform/outbox";
import type { Id, OrderId, PaymentId } from "@/shared/ids";
import { piecesOf } from "./create-order";
import { decideCapture } from "./decide-capture";
import { orderEvents } from "./events";
import { holdOrder, type OrderRow } from "./find-order";
import type { OrderStatus } from "./schemas";
import { transitionOrder, transitionPayment } from "./transition-order";
import { uncountUnpaidOrder } from "./unpaid-limit";

/** The money, once it is written down. */
interface RecordedCapture extends GatewayCapture {
  readonly captureId: Id<"capture">;
}

/**
 * Takes in money that the gateway reports: it pays the order it was meant for, or its refund is promised in the
 * same transaction. The same report again changes nothing. Throws PAYMENT_UNKNOWN.
 */
export async function applyPayment(ctx: Context, capture: GatewayCapture): Promise<void> {
  const payment = await getPayment(ctx.db, capture.paymentId);
  await withTransaction(ctx.db, async (tx) => {
    const order = await holdOrder(tx, payment.orderId);
    const decision = decideCapture({
      status: order.status,
      hasAppliedCapture: await hasAppliedCapture(tx, order.id),
      isRightAmount:
        capture.amount.amountMinor === order.totalMinor && capture.amount.currency === order.currency,
    });
    const appliedOrderId = decision.kind === "pay" ? order.id : null;
    const captureId = await recordCapture(tx, ctx, { ...capture, orderId: order.id, appliedOrderId });
    // The same money, reported once more: what it did stands.
    if (!captureId) return;
    const recorded = { ...capture, captureId };
    if (decision.kind === "refund") return refuse(tx, ctx, order, recorded, decision.reason);
    if (decision.kind === "pay") return pay(tx, ctx, order, recorded, "awaiting_payment");
    if (!(await reserveAgain(tx, ctx, order.id))) return refuse(tx, ctx, order, recorded, "late_capture");
    await applyCapture(tx, captureId, order.id);
    return pay(tx, ctx, order, recorded, "expired");
  });
}

const listApplied = prepared((db) =>
  db
    .select({ id: captures.id })
    .from(captures)
    .where(eq(captures.appliedOrderId, sql.placeholder("orderId"))),
);

async function hasAppliedCapture(tx: Transaction, orderId: OrderId): Promise<boolean> {
  return (await listApplied(tx, { orderId })).length > 0;
}

async function pay(
  tx: Transaction,
  ctx: Context,
  order: OrderRow,
  capture: RecordedCapture,
  from: OrderStatus,
): Promise<void> {
  const reason = from === "expired" ? "late_capture" : "payment";
  const set = { paidAt: ctx.clock.now(), closedAt: null, closedReason: null };
  const payment = { from: order.paymentStatus, to: "paid" } as const;
  if (!(await transitionOrder(tx, ctx, order.id, { from, to: "placed", reason, payment, set }))) {
    throw new Error(`Order ${order.id} moved although its row is held`);
  }
  const wasOpen = await markCaptured(tx, ctx, capture.paymentId as PaymentId);
  const paid = { name: orderEvents.paid, subjectId: order.id, payload: { orderId: order.id } };
  // An order has one open attempt at most: if it was this one, there is no other to end.
  const closing = wasOpen ? [] : await endOpenAttempt(tx, ctx, order.id, capture);
  await recordEvents(tx, ctx, [paid, ...closing]);
  if (from === "awaiting_payment") await uncountUnpaidOrder(tx, order);
  await consumeStock(tx, ctx, order.id);
}

/** Sends the money back. The order stays what it is; one that was never paid shows what came and went. */
async function refuse(
  tx: Transaction,
  ctx: Context,
  order: OrderRow,
  capture: RecordedCapture,
  reason: RefundReason,
): Promise<void> {
  const { captureId, amount } = capture;
  await requestRefund(tx, ctx, { orderId: order.id, captureId, amount, reason });
  const payload = { orderId: order.id, captureId, reason };
  const events: OutboxEvent[] = [{ name: orderEvents.captureRefused, subjectId: order.id, payload }];
  // Its session is used up: paying again begins a new attempt.
  if (order.status === "awaiting_payment") events.push(...(await endOpenAttempt(tx, ctx, order.id, capture)));
  else if (order.paymentStatus === "unpaid")
    await transitionPayment(tx, ctx, order.id, { from: "unpaid", to: "refunded" });
  await recordEvents(tx, ctx, events);
}

/** Ends the attempt that is open. A session other than the one that brought the money is to be paid by nobody. */
async function endOpenAttempt(
  tx: Transaction,
  ctx: Context,
  orderId: OrderId,
  capture: GatewayCapture,
): Promise<OutboxEvent[]> {
  const left = await closePayments(tx, ctx, orderId);
  return left && left !== capture.sessionId ? [sessionCloseRequest(left)] : [];
}

/** Reserves an expired order's pieces once more, all or none. */
async function reserveAgain(tx: Transaction, ctx: Context, orderId: OrderId): Promise<boolean> {
  const lines = await tx
    .select({ variantId: orderLines.variantId, quantity: orderLines.quantity })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId));
  try {
    await tx.transaction((savepoint) => reserveStock(savepoint, ctx, orderId, piecesOf(lines)));
    return true;
  } catch (error) {
    if (isDomainError(error) && error.code === "OUT_OF_STOCK") return false;
    throw error;
  }
}
