import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema";
import type { Id, OrderId, VariantId } from "@/shared/ids";
import { paidOrder, type TestOrder } from "./buying";
import type { Premises, TestShop } from "./shop";

/** A paid order and its one line, of which staff and customer know the ids. */
export interface SoldOrder extends TestOrder {
  readonly orderId: OrderId;
  readonly lineId: Id<"order_line">;
}

/** Sells pieces of a variant. */
export async function sell(
  shop: TestShop,
  variantId: VariantId,
  options?: Parameters<typeof paidOrder>[2],
): Promise<SoldOrder> {
  return soldOrder(shop, await paidOrder(shop, variantId, options));
}

/** The ids that staff knows an order and its first line by. */
export async function soldOrder(shop: Premises, order: TestOrder): Promise<SoldOrder> {
  const [line] = await shop.db
    .select({ orderId: orders.id, lineId: orderLines.id })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(eq(orders.token, order.token))
    .orderBy(asc(orderLines.position));
  if (!line) throw new Error(`Order ${order.number} has no line`);
  return { ...order, ...line };
}

/** What staff fills in to send pieces; each time another parcel. */
export function parcel({ orderId, lineId }: SoldOrder, quantity: number) {
  return { orderId, idempotencyKey: randomUUID(), carrier: "DHL", lines: [{ lineId, quantity }] };
}

/** Sends pieces; returns the parcel's id. */
export async function ship(shop: Premises, order: SoldOrder, quantity: number): Promise<Id<"shipment">> {
  const { shipmentId } = await shop.staff().orders.ship(parcel(order, quantity));
  return shipmentId as Id<"shipment">;
}

/** Sends pieces that arrive at once. */
export async function shipAndDeliver(shop: Premises, order: SoldOrder, quantity: number): Promise<void> {
  const shipmentId = await ship(shop, order, quantity);
  await shop.staff().orders.deliver({ orderId: order.orderId, shipmentId });
}

/** What staff fills in to give money back for pieces that won't be sent. */
export function withdrawal({ orderId, lineId }: SoldOrder, quantity: number) {
  const refund = { kind: "pieces" as const, lines: [{ lineId, quantity }] };
  return { orderId, idempotencyKey: randomUUID(), refund };
}

/** What staff fills in to give an amount back, in minor units. */
export function goodwill({ orderId }: SoldOrder, amountMinor: number) {
  return { orderId, idempotencyKey: randomUUID(), refund: { kind: "amount" as const, amountMinor } };
}

/** What the customer fills in to send pieces of the first line back. */
export function sendingBack({ token }: SoldOrder, quantity: number) {
  return { token, reason: "changed_mind" as const, lines: [{ position: 0, quantity }] };
}
