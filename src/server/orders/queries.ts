import { and, asc, eq, inArray } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { media, orderAddresses, orderHistory, orderLines } from "@/db/schema";
import { lastFailure } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import type { Address } from "@/shared/address";
import { type Money, money, sumMoney } from "@/shared/money";
import { routes } from "@/shared/routes";
import { loadAfterSales } from "./after-sales-queries";
import { getOrderByToken, type OrderRow } from "./find-order";
import { returnable } from "./pieces";
import { canCancel, canCancelPaid, canPay, canPutBack } from "./policy";
import type { OrderLineView, OrderStatusView, OrderView, TaxShare } from "./schemas";

/** Where an order stands. Throws ORDER_NOT_FOUND. */
export async function getStatus(ctx: Context, token: string): Promise<OrderStatusView> {
  return statusOf(ctx, await getOrderByToken(ctx.db, token));
}

export function statusOf(ctx: Context, { status, paymentStatus, expiresAt }: OrderRow): OrderStatusView {
  return {
    ...{ status, paymentStatus },
    expiresAt: status === "awaiting_payment" ? expiresAt : null,
    serverTime: ctx.clock.now(),
  };
}

/** The whole order for whoever has its link. Throws ORDER_NOT_FOUND. */
export async function getByToken(ctx: Context, token: string): Promise<OrderView> {
  const { db } = ctx;
  const order = await getOrderByToken(db, token);
  const [lines, address, history, failure, { pieces, ...afterSales }] = await Promise.all([
    db.select().from(orderLines).where(eq(orderLines.orderId, order.id)).orderBy(asc(orderLines.position)),
    getAddress(db, order),
    db.select().from(orderHistory).where(eq(orderHistory.orderId, order.id)).orderBy(asc(orderHistory.id)),
    lastFailure(db, order.id),
    loadAfterSales(db, order),
  ]);
  const now = ctx.clock.now();
  const backable = pieces.map((line) => returnable(line, now, ctx.env.RETURN_WINDOW_DAYS));
  const amount = (amountMinor: number) => money(amountMinor, order.currency);
  return {
    ...statusOf(ctx, order),
    ...{ id: order.id, number: order.number, token, email: order.email, address },
    ...{ fulfilmentStatus: order.fulfilmentStatus, pricesIncludeTax: order.pricesIncludeTax },
    placedAt: order.createdAt,
    closedReason: order.closedReason,
    lines: (await viewLines(db, lines, amount)).map((line, index) => ({
      ...line,
      ...{ withdrawn: pieces[index]?.withdrawn ?? 0, returnable: backable[index] ?? 0 },
    })),
    subtotal: amount(order.subtotalMinor),
    discount: amount(order.discountMinor),
    shipping: { title: order.shippingTitle, gross: amount(order.shippingGrossMinor) },
    taxes: taxShares(order, lines, amount),
    tax: amount(order.taxMinor),
    total: amount(order.totalMinor),
    history: history.map(({ machine, fromStatus, toStatus, createdAt, reason }) => ({
      ...{ machine, from: fromStatus, to: toStatus, at: createdAt, reason },
    })),
    lastPaymentFailure: failure,
    ...afterSales,
    can: {
      pay: canPay(order, now),
      cancel: canCancel(order),
      cancelPaid: canCancelPaid(order),
      putBack: canPutBack(order),
      sendBack: backable.some((quantity) => quantity > 0),
    },
  };
}

type LineRow = typeof orderLines.$inferSelect;

async function viewLines(
  db: Queryable,
  lines: readonly LineRow[],
  amount: (amountMinor: number) => Money,
): Promise<Omit<OrderLineView, "withdrawn" | "returnable">[]> {
  const hashes = lines.flatMap(({ imageHash }) => imageHash ?? []);
  const pictures =
    hashes.length === 0
      ? []
      : await db
          .select({ hash: media.hash, width: media.width, height: media.height })
          .from(media)
          .where(inArray(media.hash, hashes));
  return lines.map(({ imageHash, ...line }) => {
    const picture = pictures.find(({ hash }) => hash === imageHash);
    return {
      ...{ position: line.position, title: line.title, optionsLabel: line.optionsLabel, sku: line.sku },
      // The title stands beside it, so the picture needs no words of its own.
      image: picture
        ? { src: routes.media(picture.hash), width: picture.width, height: picture.height, alt: "" }
        : null,
      quantity: line.quantity,
      unitPrice: amount(line.unitPriceMinor),
      discount: amount(line.discountMinor),
      gross: amount(line.grossMinor),
    };
  });
}

/** Tax by name and rate, over the lines and the shipping. */
function taxShares(
  order: OrderRow,
  lines: readonly LineRow[],
  amount: (amountMinor: number) => Money,
): TaxShare[] {
  const parts = [
    ...lines.map((line) => ({ name: line.taxName, ratePpm: line.taxRatePpm, amountMinor: line.taxMinor })),
    { name: order.shippingTaxName, ratePpm: order.shippingTaxRatePpm, amountMinor: order.shippingTaxMinor },
  ].filter(({ amountMinor }) => amountMinor !== 0);
  const groups = Map.groupBy(parts, ({ name, ratePpm }) => `${name} ${ratePpm}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const total = sumMoney(
      group.map(({ amountMinor }) => amount(amountMinor)),
      order.currency,
    );
    return first ? [{ name: first.name, ratePpm: first.ratePpm, amount: total }] : [];
  });
}

async function getAddress(db: Queryable, order: OrderRow): Promise<Address> {
  const [row] = await db
    .select()
    .from(orderAddresses)
    .where(and(eq(orderAddresses.orderId, order.id), eq(orderAddresses.kind, "shipping")));
  if (!row) throw new Error(`Order ${order.id} has no address`);
  const { orderId: _, kind: __, ...fields } = row;
  // Checked when it was written; today's rules don't judge yesterday's orders.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Address;
}
