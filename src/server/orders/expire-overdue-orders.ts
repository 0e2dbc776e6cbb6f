import { and, asc, eq, lte } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { sideBySide } from "@/server/platform/side-by-side";
import type { OrderId } from "@/shared/ids";
import { endUnpaidOrder, type GatewayPatience } from "./end-unpaid-order";

const batchSize = 500;
/**
 * A gateway that gives no answer costs 15 s an order, and all must be free within a minute of their deadline:
 * waiting is done side by side, and after the first silence the gateway isn't asked again in the same sweep.
 */
const concurrency = 50;

/**
 * Ends every order past its deadline and frees its stock; returns how many it ended. Safe in several processes at
 * once, since each order is moved by a conditional UPDATE.
 */
export async function expireOverdueOrders(ctx: Context): Promise<number> {
  const patience: GatewayPatience = { isSpent: false };
  let ended = 0;
  let ofBatch: number;
  do {
    ofBatch = await expireBatch(ctx, patience);
    ended += ofBatch;
    // Where some of a batch didn't end, the same would be found again: they are due at the next sweep.
  } while (ofBatch === batchSize);
  return ended;
}

async function expireBatch(ctx: Context, patience: GatewayPatience): Promise<number> {
  const overdue = await ctx.db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.status, "awaiting_payment"), lte(orders.expiresAt, ctx.clock.now())))
    .orderBy(asc(orders.expiresAt))
    .limit(batchSize);
  let ended = 0;
  await sideBySide(overdue, concurrency, async ({ id }) => {
    if (await expireOne(ctx, id, patience)) ended += 1;
  });
  return ended;
}

/** One that fails must not keep the others waiting; it is due again at the next call. */
async function expireOne(ctx: Context, orderId: OrderId, patience: GatewayPatience): Promise<boolean> {
  try {
    const end = { to: "expired", reason: "deadline", patience } as const;
    return (await endUnpaidOrder(ctx, orderId, end)) === "ended";
  } catch (error) {
    ctx.log.error({ err: error, orderId }, "an overdue order could not be ended");
    return false;
  }
}
