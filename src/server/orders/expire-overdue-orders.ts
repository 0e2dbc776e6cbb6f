import { and, asc, eq, lte } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { OrderId } from "@/shared/ids";
import { endUnpaidOrder } from "./end-unpaid-order";

const batchSize = 500;
/**
 * A gateway that gives no answer costs 15 s an order, and all must be free within a minute of their deadline:
 * waiting is done side by side.
 */
const concurrency = 50;

/**
 * Ends every order past its deadline and frees its stock; returns how many it ended. Safe in several processes at
 * once, since each order is moved by a conditional UPDATE.
 */
export async function expireOverdueOrders(ctx: Context): Promise<number> {
  const overdue = await ctx.db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.status, "awaiting_payment"), lte(orders.expiresAt, ctx.clock.now())))
    .orderBy(asc(orders.expiresAt))
    .limit(batchSize);
  const queue = overdue.map(({ id }) => id);
  let ended = 0;
  const work = async () => {
    for (let id = queue.shift(); id; id = queue.shift()) if (await expireOne(ctx, id)) ended += 1;
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, queue.length) }, work));
  return ended;
}

/** One that fails must not keep the others waiting; it is due again at the next call. */
async function expireOne(ctx: Context, orderId: OrderId): Promise<boolean> {
  try {
    return (await endUnpaidOrder(ctx, orderId, { to: "expired", reason: "deadline" })) === "ended";
  } catch (error) {
    ctx.log.error({ err: error, orderId }, "an overdue order could not be ended");
    return false;
  }
}
