import { and, eq, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { orderHistory, orders } from "@/db/schema";
import { actorName, type Context } from "@/server/platform/context";
import type { OutboxEvent } from "@/server/platform/outbox";
import type { OrderId } from "@/shared/ids";
import { orderEvents } from "./events";
import type { OrderRow } from "./find-order";
import type { FulfilmentStatus, OrderStatus, PaymentStatus } from "./schemas";
import { fulfilmentTransitions, isAllowed, orderTransitions, paymentTransitions } from "./transitions";

type OrderColumns = Partial<typeof orders.$inferInsert>;

interface OrderMove {
  readonly from: OrderStatus;
  readonly to: OrderStatus;
  readonly reason: string | null;
  /** Columns that change with it. */
  readonly set?: OrderColumns;
  /** What else must hold for it to happen. */
  readonly onlyIf?: SQL | undefined;
}

/**
 * Moves an order by one conditional UPDATE and writes its history row; false when it wasn't in `from` any more.
 * Throws a plain Error for a pair that the table doesn't list: that is a mistake in the code.
 */
export async function transitionOrder(
  tx: Transaction,
  ctx: Context,
  orderId: OrderId,
  { from, to, reason, set, onlyIf }: OrderMove,
): Promise<boolean> {
  if (!isAllowed(orderTransitions, from, to)) throw new Error(`No transition from ${from} to ${to}`);
  const [moved] = await tx
    .update(orders)
    .set({ ...set, status: to })
    .where(and(eq(orders.id, orderId), eq(orders.status, from), onlyIf));
  if (moved.affectedRows !== 1) return false;
  await writeHistory(tx, ctx, orderId, "order", from, to, reason);
  return true;
}

/** Moves the payment machine of an order whose row the caller holds; nothing happens when it is there already. */
export async function transitionPayment(
  tx: Transaction,
  ctx: Context,
  orderId: OrderId,
  from: PaymentStatus,
  to: PaymentStatus,
): Promise<void> {
  if (from === to) return;
  if (!isAllowed(paymentTransitions, from, to))
    throw new Error(`No payment transition from ${from} to ${to}`);
  await tx.update(orders).set({ paymentStatus: to }).where(eq(orders.id, orderId));
  await writeHistory(tx, ctx, orderId, "payment", from, to, null);
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
  await writeHistory(tx, ctx, id, "fulfilment", from, to, null);
  if (status !== "placed" || (to !== "delivered" && to !== "returned")) return [];
  await transitionOrder(tx, ctx, id, { from: "placed", to: "completed", reason: to });
  return [{ name: orderEvents.completed, subjectId: id, payload: { orderId: id } }];
}

export async function writeHistory(
  tx: Transaction,
  ctx: Context,
  orderId: OrderId,
  machine: "order" | "payment" | "fulfilment",
  fromStatus: string | null,
  toStatus: string,
  reason: string | null,
): Promise<void> {
  await tx.insert(orderHistory).values({
    ...{ id: ctx.newId<"order_history">(), orderId, machine, fromStatus, toStatus, reason },
    ...{ actor: actorName(ctx.actor), createdAt: ctx.clock.now() },
  });
}
