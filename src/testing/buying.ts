import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { CheckoutDetails, QuoteView } from "@/server/checkout/schemas";
import { handleGatewayEvent } from "@/server/orders";
import { paymentGateway } from "@/server/payments";
import type { Env } from "@/server/platform/env";
import type { VariantId } from "@/shared/ids";
import type { TestAccount } from "./accounts";
import { someone } from "./factories";
import { payAtGateway, signatureOf, webhooksOf } from "./gateway";
import { stripeAt } from "./other-hands";
import type { Premises, TestGuest, TestShop } from "./shop";

/** Fills a guest's cart and quotes it. */
export async function quoteFor(
  guest: Pick<TestGuest, "api">,
  variantId: VariantId,
  { quantity = 1, details = someone() }: { quantity?: number; details?: CheckoutDetails } = {},
): Promise<QuoteView> {
  await guest.api.cart.addLine({ variantId, quantity });
  return guest.api.checkout.saveDetails({ ...details, locale: "en" });
}

/** Confirms a quote. */
export function place(
  guest: Pick<TestGuest, "api">,
  quote: Pick<QuoteView, "hash">,
  idempotencyKey: string = randomUUID(),
) {
  return guest.api.checkout.placeOrder({ quoteHash: quote.hash, idempotencyKey, locale: "en" });
}

export interface TestOrder {
  readonly token: string;
  readonly number: string;
  readonly guest: TestGuest;
}

/** From an empty cart to an order that awaits payment. */
export async function order(
  shop: Premises,
  variantId: VariantId,
  {
    quantity = 1,
    settings,
    details,
  }: { quantity?: number; settings?: Partial<Env>; details?: CheckoutDetails } = {},
): Promise<TestOrder> {
  const guest = shop.guest(settings);
  const placed = await place(
    guest,
    await quoteFor(guest, variantId, { quantity, ...(details && { details }) }),
  );
  return { ...placed, guest };
}

/** Begins to pay; returns the session at the gateway. */
export async function startPayment({ guest, token }: Pick<TestOrder, "guest" | "token">): Promise<string> {
  const { redirectUrl } = await guest.api.orders.startPayment({ token, locale: "en" });
  return new URL(redirectUrl).pathname.split("/").at(-1) ?? "";
}

/** An order that awaits payment, with its session open at the gateway. */
export async function orderAtGateway(
  shop: Premises,
  variantId: VariantId,
  options: Parameters<typeof order>[2] = {},
) {
  const placed = await order(shop, variantId, options);
  return { ...placed, sessionId: await startPayment(placed) };
}

/** A paid order, and the session that paid it. */
export async function paidOrder(
  shop: TestShop,
  variantId: VariantId,
  options: Parameters<typeof order>[2] = {},
) {
  const placed = await orderAtGateway(shop, variantId, options);
  await pay(shop, placed.sessionId);
  return placed;
}

/** An order of somebody's own; returns its link's token. */
export async function orderOf(
  { userId }: Pick<TestAccount, "userId">,
  shop: TestShop,
  variantId: VariantId,
  isPaid = true,
): Promise<string> {
  const { token } = isPaid ? await paidOrder(shop, variantId) : await order(shop, variantId);
  await shop.db.update(orders).set({ userId }).where(eq(orders.token, token));
  return token;
}

/** Pays at the gateway and tells the shop. */
export async function pay(shop: TestShop, sessionId: string): Promise<void> {
  if (!(await payAtGateway(shop.gateway, sessionId))) throw new Error(`Session ${sessionId} takes no money`);
  await deliverWebhooks(shop, sessionId);
}

/** Tells the shop all that the gateway has to tell of a session. */
export async function deliverWebhooks(shop: TestShop, sessionId: string): Promise<void> {
  for (const { body } of webhooksOf(shop.gateway, sessionId)) await deliver(shop, body);
}

/** Tells the shop one thing, signed as the gateway does it. */
export async function deliver(shop: TestShop, body: string, settings?: Partial<Env>): Promise<void> {
  const ctx = shop.context(settings, { kind: "gateway" });
  const event = paymentGateway(ctx).readEvent(body, signatureOf(body), ctx.clock.now());
  await handleGatewayEvent(ctx, event);
}

/** A second session for the same attempt, such as a lost reply leaves behind. Returns its id. */
export async function secondSession(shop: TestShop, sessionId: string, unitAmount?: number): Promise<string> {
  const stripe = stripeAt(shop);
  const { metadata, amount_total, currency } = await stripe.checkout.sessions.retrieve(sessionId);
  const price = {
    currency: currency ?? "",
    unit_amount: unitAmount ?? amount_total ?? 0,
    product_data: { name: "Again" },
  };
  const { id } = await stripe.checkout.sessions.create({
    ...{ mode: "payment", metadata: metadata ?? {}, success_url: shop.env.PUBLIC_URL },
    line_items: [{ quantity: 1, price_data: price }],
  });
  return id;
}
