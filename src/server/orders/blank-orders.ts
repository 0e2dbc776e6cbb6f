import { and, eq, inArray, lte, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { orderAddresses, orders, returns, shipments } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import type { OrderId } from "@/shared/ids";
import { newOrderToken } from "./order-number";

const batchSize = 100;

/**
 * Takes out of the orders of deleted accounts whom they were for, once bookkeeping is done with them and nothing is on
 * its way any more; a year later also where nobody has noted how it ended. What was sold, for how much, and to which country stays; their links open nothing. Returns how many
 * were blanked.
 */
export async function blankOrders(ctx: Context): Promise<number> {
  const now = ctx.clock.now();
  for (let blanked = 0; ; ) {
    const due = await ctx.db
      .select({ id: orders.id })
      .from(orders)
      .where(and(lte(orders.blankAfter, now), or(isOver(), lte(orders.blankAfter, aYearBefore(now)))))
      .orderBy(orders.id)
      .limit(batchSize);
    for (const { id } of due) await withTransaction(ctx.db, (tx) => blankOrder(tx, id));
    blanked += due.length;
    if (due.length < batchSize) return blanked;
  }
}

const aYearBefore = (at: Date) => new Date(at.getTime() - 365 * 24 * 3_600_000);

/** Nothing of it is to be paid, packed or delivered. */
function isOver() {
  return or(
    inArray(orders.status, ["completed", "expired", "cancelled"]),
    and(eq(orders.status, "placed"), inArray(orders.fulfilmentStatus, ["delivered", "returned"])),
  );
}

async function blankOrder(tx: Transaction, orderId: OrderId): Promise<void> {
  await tx
    .update(orders)
    .set({
      ...{ email: "", emailNormalised: "", token: newOrderToken(), blankAfter: null },
      ...{ addressSubject: "", networkSubject: null },
    })
    .where(eq(orders.id, orderId));
  await tx
    .update(orderAddresses)
    .set({
      ...{ name: "", company: null, line1: "", line2: null, city: "", postalCode: "", phone: null },
    })
    .where(eq(orderAddresses.orderId, orderId));
  const parcels = { trackingNumber: null, trackingUrl: null };
  await tx.update(shipments).set(parcels).where(eq(shipments.orderId, orderId));
  await tx.update(returns).set({ note: null, answer: null }).where(eq(returns.orderId, orderId));
}
