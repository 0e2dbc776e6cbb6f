import { and, eq, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { preparedInsert } from "@/db/prepared";
import { orderHistory, orders } from "@/db/schema";
import { actorName, type Context } from "@/server/platform/context";
import type { OutboxEvent } from "@/server/platform/outbox";
import type { OrderId } from "@/shared/ids";
import { orderEvents } from "./events";
import type { OrderRow } from "./find-order";
import type { FulfilmentStatus, OrderStatus, PaymentStatus } from "./schemas";
import { fulfilmentTransitions, isAllowed, orderTransitions, paymentTransitions } from "./transitions";

type OrderColumns = Partial<typeof orders.$inferInsert>;

interface PaymentMove {
  readonly from: PaymentStatus;
  readonly to: PaymentStatus;
}

interface OrderMove {
  readonly from: OrderStatus;
  readonly to: OrderStatus;
  readonly reason: string | null;
  /** The payment machine moves along; only for who holds the order's row. */
  readonly payment?: PaymentMove;
  /** Columns that change with it. */
  readonly set?: OrderColumns;
  /** What else must hold for it to happen. */
  readonly onlyIf?: SQL | undefined;
}

/**
 * Moves an order by one conditional UPDATE and writes its history; false when it wasn't in `from` any more.
 * Throws a plain Error for a pair that the table doesn't list: that is a mistake in the code.
 */
export async function transitionOrder(
  tx: Transaction,
  ctx: Context,
  orderId: OrderId,
  { from, to, reason, payment, set, onlyIf }: OrderMove,
): Promise<boolean> {
  if (!isAllowed(orderTransitions, from, to)) throw new Error(`No transition from ${from} to ${to}`);
  if (payment) assertPaymentMove(payment);
  const [moved] = await tx
    .update(orders)
    .set({ ...set, status: to, ...(payment ? { paymentStatus: payment.to } : {}) })
    .where(and(eq(orders.id, orderId), eq(orders.status, from), onlyIf));
  if (moved.affectedRows !== 1) return false;
  const entries: HistoryEntry[] = [{ machine: "order", fromStatus: from, toStatus: to, reason }];
  if (payment) entries.push(paymentEntry(payment));
  await writeHistory(tx, ctx, orderId, entries);
  return true;
}

/** Moves the payment machine of an order whose row the caller holds; nothing happens when it is there already. */
export async function transitionPayment(
  tx: Transaction,
  ctx: Context,
  orderId: OrderId,
  move: PaymentMove,
): Promise<void> {
  if (move.from === move.to) return;
  assertPaymentMove(move);
  await tx.update(orders).set({ paymentStatus: move.to }).where(eq(orders.id, orderId));
  await writeHistory(tx, ctx, orderId, [paymentEntry(move)]);
}

function assertPaymentMove({ from, to }: PaymentMove): void {
  if (!isAllowed(paymentTransitions, from, to))
    throw new Error(`No payment transition from ${from} to ${to}`);
}

/** The same for the fulfilment machine. What has arrived, or is back, is done with: its order is complete. */
export async function transitionFulfilment(
  tx: Transaction,
  ctx: Context,
  { id, status, fulfilmentStatus: from }: OrderRow,
  to: FulfilmentStatus,
): Promise<OutboxEvent[]> {
  if (from === to) return [];
  if (!isAllowed(fulfilmentTransitions, from, to))
    throw new Error(`No fulfilment transition from ${from} to ${to}`);
  await tx.update(orders).set({ fulfilmentStatus: to }).where(eq(orders.id, id));
  await writeHistory(tx, ctx, id, [{ machine: "fulfilment", fromStatus: from, toStatus: to, reason: null }]);
  if (status !== "placed" || (to !== "delivered" && to !== "returned")) return [];
  await transitionOrder(tx, ctx, id, { from: "placed", to: "completed", reason: to });
  return [{ name: orderEvents.completed, subjectId: id, payload: { orderId: id } }];
}

function paymentEntry({ from, to }: PaymentMove): HistoryEntry {
  return { machine: "payment", fromStatus: from, toStatus: to, reason: null };
}

interface HistoryEntry {
  readonly machine: "order" | "payment" | "fulfilment";
  readonly fromStatus: string | null;
  readonly toStatus: string;
  readonly reason: string | null;
}

const insertHistory = preparedInsert(orderHistory);

export async function writeHistory(
  tx: Transaction,
  ctx: Context,
  orderId: OrderId,
  entries: readonly HistoryEntry[],
): Promise<void> {
  const common = { orderId, actor: actorName(ctx.actor), createdAt: ctx.clock.now() };
  await insertHistory(
    tx,
    entries.map((entry) => ({ ...entry, ...common, id: ctx.newId<"order_history">() })),
  );
}
