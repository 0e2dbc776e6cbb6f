import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import type { CheckoutDetails, QuoteView } from "@/server/checkout/schemas";
import { handleGatewayEvent } from "@/server/orders";
import { paymentGateway } from "@/server/payments";
import type { VariantId } from "@/shared/ids";
import { someone } from "./factories";
import type { TestGuest, TestShop } from "./shop";

/** Fills a guest's cart and quotes it. */
export async function quoteFor(
  guest: TestGuest,
  variantId: VariantId,
  { quantity = 1, details = someone() }: { quantity?: number; details?: CheckoutDetails } = {},
): Promise<QuoteView> {
  await guest.api.cart.addLine({ variantId, quantity });
  return guest.api.checkout.saveDetails({ ...details, locale: "en" });
}

/** Confirms a quote. */
export function place(
  guest: TestGuest,
  quote: Pick<QuoteView, "hash">,
  idempotencyKey: string = randomUUID(),
) {
  return guest.api.checkout.placeOrder({ quoteHash: quote.hash, idempotencyKey, locale: "en" });
}

/** From an empty cart to an order that awaits payment. */
export async function order(shop: TestShop, variantId: VariantId, quantity = 1) {
  const guest = shop.guest();
  const placed = await place(guest, await quoteFor(guest, variantId, { quantity }));
  return { ...placed, guest };
}

/** Pays at the gateway as its page does; the shop hasn't heard of it yet. Returns the session's id. */
export async function payAtGateway(shop: TestShop, redirectUrl: string): Promise<string> {
  const sessionId = new URL(redirectUrl).pathname.split("/").at(-1) ?? "";
  const answer = await fetch(`${shop.gateway.url}/sandbox/sessions/${sessionId}/pay`, { method: "POST" });
  if (!answer.ok) throw new Error(`The gateway refused: ${answer.status} ${await answer.text()}`);
  return sessionId;
}

/** Tells the shop of every event that the gateway has for a session, as its webhook does. */
export async function deliverWebhooks(shop: TestShop, sessionId: string): Promise<void> {
  const ctx = shop.context({}, { kind: "gateway" });
  const stripe = new Stripe(ctx.env.STRIPE_SECRET_KEY, {
    host: "localhost",
    port: shop.gateway.port,
    protocol: "http",
  });
  const session = await stripe.checkout.sessions.retrieve(sessionId);
  const event = {
    id: `evt_${sessionId}`,
    type: "checkout.session.completed",
    object: "event",
    data: { object: session },
  };
  const body = JSON.stringify(event);
  const secret = ctx.env.STRIPE_WEBHOOK_SECRET;
  const signature = stripe.webhooks.generateTestHeaderString({ payload: body, secret });
  await handleGatewayEvent(ctx, paymentGateway(ctx).readEvent(body, signature));
}
