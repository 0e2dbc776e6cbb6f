import { asc, eq, inArray } from "drizzle-orm";
import { orderAddresses, orderLines, orders, returns } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { OrderId, UserId } from "@/shared/ids";

/** All that is kept about a person's orders, oldest first; amounts in minor units of the order's currency. */
export async function gatherOrders({ db }: Context, userId: UserId) {
  const own = await db
    .select({
      ...{ id: orders.id, number: orders.number, createdAt: orders.createdAt, paidAt: orders.paidAt },
      ...{ status: orders.status, paymentStatus: orders.paymentStatus, closedAt: orders.closedAt },
      ...{ fulfilmentStatus: orders.fulfilmentStatus, email: orders.email, locale: orders.locale },
      ...{ currency: orders.currency, totalMinor: orders.totalMinor, taxMinor: orders.taxMinor },
      ...{ discountMinor: orders.discountMinor, shippingMinor: orders.shippingGrossMinor },
    })
    .from(orders)
    .where(eq(orders.userId, userId))
    .orderBy(asc(orders.createdAt));
  if (own.length === 0) return [];
  const parts = await partsOf(
    db,
    own.map(({ id }) => id),
  );
  return own.map(({ id, ...order }) => ({
    ...order,
    lines: without(parts.lines, id),
    addresses: without(parts.addresses, id),
    returns: without(parts.returns, id),
  }));
}

async function partsOf(db: Context["db"], ids: OrderId[]) {
  const { orderId, title, optionsLabel, sku, quantity, unitPriceMinor, grossMinor } = orderLines;
  return {
    lines: await db
      .select({ orderId, title, optionsLabel, sku, quantity, unitPriceMinor, grossMinor })
      .from(orderLines)
      .where(inArray(orderId, ids))
      .orderBy(asc(orderLines.position)),
    addresses: await db.select().from(orderAddresses).where(inArray(orderAddresses.orderId, ids)),
    returns: await db
      .select({
        ...{ orderId: returns.orderId, status: returns.status, reason: returns.reason },
        ...{ note: returns.note, answer: returns.answer, requestedAt: returns.requestedAt },
      })
      .from(returns)
      .where(inArray(returns.orderId, ids)),
  };
}

/** Those of one order, which needn't say so. */
function without<Row extends { readonly orderId: OrderId }>(rows: readonly Row[], id: OrderId) {
  return rows.filter(({ orderId }) => orderId === id).map(({ orderId: _, ...row }) => row);
}
