import { getCart } from "@/server/cart";
import { findOrderOfCart } from "@/server/orders";
import type { Context } from "@/server/platform/context";
import { isDomainError } from "@/server/platform/domain-error";
import type { CartId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { sumMoney } from "@/shared/money";
import { type BuiltQuote, buildQuote } from "./build-quote";
import { findCheckout, type StoredCheckout } from "./checkout-details";
import { compareQuotes } from "./compare-quotes";
import type { CheckoutView, QuoteChange } from "./schemas";
import { listShipping } from "./shipping";
import { findQuote, type StoredQuote, viewQuote } from "./stored-quotes";

/** Everything that the checkout pages show. Reading changes nothing: a quote that has moved is told, not replaced. */
export async function getCheckout(
  ctx: Context,
  cartId: CartId | null,
  locale: Locale,
): Promise<CheckoutView> {
  const [cart, checkout, openOrder] = await Promise.all([
    getCart(ctx, cartId, locale),
    cartId ? findCheckout(ctx.db, cartId) : null,
    cartId ? findOpenOrder(ctx, cartId) : null,
  ]);
  const empty = {
    cart,
    details: checkout?.details ?? null,
    shippingMethods: [],
    quote: null,
    changes: [],
    openOrder,
  };
  if (!cartId || !checkout?.details || cart.lines.length === 0) return empty;
  const quote = checkout.quoteId ? await findQuote(ctx.db, cartId, { id: checkout.quoteId }) : null;
  if (!quote) return empty;
  const { country } = checkout.details.address;
  const subtotal = sumMoney([cart.subtotal], ctx.env.SHOP_CURRENCY);
  return {
    ...empty,
    shippingMethods: await listShipping(ctx, { country, subtotal, locale }),
    quote: viewQuote(quote),
    changes: await changesSince(ctx, cartId, checkout, quote, locale),
  };
}

async function findOpenOrder(ctx: Context, cartId: CartId) {
  const order = await findOrderOfCart(ctx.db, cartId);
  return order?.status === "awaiting_payment" ? { token: order.token, number: order.number } : null;
}

async function changesSince(
  ctx: Context,
  cartId: CartId,
  { details, shippingMethodId }: StoredCheckout,
  quote: StoredQuote,
  locale: Locale,
): Promise<QuoteChange[]> {
  if (!details) return [];
  try {
    return changesOf(ctx, quote, await buildQuote(ctx, { cartId, details, shippingMethodId, locale }));
  } catch (error) {
    // What can't be quoted at all is refused with its own words when the shopper goes on.
    if (isDomainError(error)) return [];
    throw error;
  }
}

/** Why a quote no longer holds, in words for the shopper; empty while it does. */
export function changesOf(ctx: Context, shown: StoredQuote, now: BuiltQuote): QuoteChange[] {
  const changes = [
    ...now.obstacles,
    ...(shown.hash === now.hash ? [] : compareQuotes(shown.content, now.content)),
  ];
  return shown.expiresAt <= ctx.clock.now() ? [...changes, { kind: "expired" }] : changes;
}
