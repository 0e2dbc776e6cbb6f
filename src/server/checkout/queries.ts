import { loadCart, viewCart } from "@/server/cart";
import type { CartView } from "@/server/cart/schemas";
import { findOrderOfCart } from "@/server/orders";
import type { Context } from "@/server/platform/context";
import { isDomainError } from "@/server/platform/domain-error";
import type { CartId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { type BuiltQuote, quoteCart } from "./build-quote";
import { findCheckout } from "./checkout-details";
import { compareQuotes } from "./compare-quotes";
import type { CheckoutDetails, CheckoutView, QuoteChange } from "./schemas";
import { listShipping, type ShippingOffer } from "./shipping";
import { findQuote, type StoredQuote, viewQuote } from "./stored-quotes";

/** Everything that the checkout pages show. Reading changes nothing: a quote that has moved is told, not replaced. */
export async function getCheckout(
  ctx: Context,
  cartId: CartId | null,
  locale: Locale,
): Promise<CheckoutView> {
  const [loaded, checkout, openOrder] = await Promise.all([
    loadCart(ctx, cartId, locale),
    cartId ? findCheckout(ctx.db, cartId) : null,
    cartId ? findOpenOrder(ctx, cartId) : null,
  ]);
  const cart = viewCart(ctx, loaded);
  const details = checkout?.details ?? null;
  const empty = { cart, details, shippingMethods: [], quote: null, changes: [], openOrder };
  if (!cartId || !details || !checkout?.quoteId || cart.lines.length === 0) return empty;
  const [quote, now] = await Promise.all([
    findQuote(ctx.db, cartId, { id: checkout.quoteId }),
    tryToQuote(ctx, loaded, { details, shippingMethodId: checkout.shippingMethodId, locale }),
  ]);
  if (!quote) return empty;
  return {
    ...empty,
    shippingMethods: await listMethods(ctx, cart, details, locale, now),
    quote: viewQuote(quote),
    changes: now ? changesOf(ctx, quote, now) : [],
  };
}

/** Null for what can't be quoted at all: it is refused with its own words when the shopper goes on. */
async function tryToQuote(...args: Parameters<typeof quoteCart>): Promise<BuiltQuote | null> {
  try {
    return await quoteCart(...args);
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}

/** Those of the quote made anew; where a line of it can't be bought, what can be decides whether shipping is free. */
async function listMethods(
  ctx: Context,
  cart: CartView,
  { address }: CheckoutDetails,
  locale: Locale,
  now: BuiltQuote | null,
): Promise<readonly ShippingOffer[]> {
  if (now && now.obstacles.length === 0) return now.methods;
  return listShipping(ctx, { country: address.country, subtotal: cart.subtotal, locale });
}

async function findOpenOrder(ctx: Context, cartId: CartId) {
  const order = await findOrderOfCart(ctx.db, cartId);
  return order?.status === "awaiting_payment" ? { token: order.token, number: order.number } : null;
}

/** Why a quote no longer holds, in words for the shopper; empty while it does. */
export function changesOf(ctx: Context, shown: StoredQuote, now: BuiltQuote): QuoteChange[] {
  const changes = [
    ...now.obstacles,
    ...(shown.hash === now.hash ? [] : compareQuotes(shown.content, now.content)),
  ];
  return shown.expiresAt <= ctx.clock.now() ? [...changes, { kind: "expired" }] : changes;
}
