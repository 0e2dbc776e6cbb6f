import { and, desc, eq, inArray, lt, or, type SQL } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { media, orderLines, orders } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { OrderId, UserId } from "@/shared/ids";
import { money } from "@/shared/money";
import { routes } from "@/shared/routes";
import type { ListMineInput, OrderCard, OrderPage } from "./schemas";

const pageSize = 10;

/** An account's orders, newest first, a page at a time. Behind an order that isn't the account's own there is nothing. */
export async function listOrdersOf(
  { db }: Context,
  userId: UserId,
  { after }: ListMineInput,
): Promise<OrderPage> {
  const isTheirs = eq(orders.userId, userId);
  const position = after === undefined ? undefined : await behind(db, isTheirs, after);
  if (position === null) return { orders: [], next: null };
  const rows = await db
    .select()
    .from(orders)
    .where(and(isTheirs, position))
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const contents = await contentsOf(
    db,
    shown.map(({ id }) => id),
  );
  const cards = shown.map((order): OrderCard => {
    const { number, token, status, paymentStatus, fulfilmentStatus, totalMinor, currency } = order;
    return {
      ...{ number, token, status, paymentStatus, fulfilmentStatus, placedAt: order.createdAt },
      total: money(totalMinor, currency),
      ...(contents.get(order.id) ?? { itemCount: 0, firstTitle: "", image: null }),
    };
  });
  return { orders: cards, next: rows.length > pageSize ? (cards.at(-1)?.number ?? null) : null };
}

/** Older than one of the account's own orders; null when it has none of this number. */
async function behind(db: Queryable, isTheirs: SQL, number: string): Promise<SQL | undefined | null> {
  const [last] = await db
    .select({ id: orders.id, createdAt: orders.createdAt })
    .from(orders)
    .where(and(isTheirs, eq(orders.number, number)));
  if (!last) return null;
  const { id, createdAt } = last;
  return or(lt(orders.createdAt, createdAt), and(eq(orders.createdAt, createdAt), lt(orders.id, id)));
}

type Contents = Pick<OrderCard, "itemCount" | "firstTitle" | "image">;

/** How many pieces each order has, and its first line, by one statement each page. */
async function contentsOf(db: Queryable, ids: readonly OrderId[]): Promise<Map<OrderId, Contents>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      ...{ orderId: orderLines.orderId, position: orderLines.position, quantity: orderLines.quantity },
      ...{ title: orderLines.title, hash: media.hash, width: media.width, height: media.height },
    })
    .from(orderLines)
    .leftJoin(media, eq(media.hash, orderLines.imageHash))
    .where(inArray(orderLines.orderId, [...ids]))
    .orderBy(orderLines.orderId, orderLines.position);
  const byOrder = Map.groupBy(rows, ({ orderId }) => orderId);
  return new Map(
    [...byOrder].map(([orderId, lines]) => {
      const [first] = lines;
      const image =
        first?.hash && first.width && first.height
          ? { src: routes.media(first.hash), width: first.width, height: first.height, alt: "" }
          : null;
      const itemCount = lines.reduce((sum, { quantity }) => sum + quantity, 0);
      return [orderId, { itemCount, firstTitle: first?.title ?? "", image }];
    }),
  );
}
