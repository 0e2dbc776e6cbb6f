import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { CartId, ShippingMethodId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { buildQuote } from "./build-quote";
import { findCheckout, keepCheckout, type StoredCheckout } from "./checkout-details";
import type { CheckoutDetails, QuoteView } from "./schemas";
import { storeQuote, viewQuote } from "./stored-quotes";

/** Quotes a cart at what holds now and keeps quote, details and way of shipping with it. */
export async function quoteAnew(
  ctx: Context,
  cartId: CartId | null,
  input: { details: CheckoutDetails; shippingMethodId: ShippingMethodId | null; locale: Locale },
): Promise<QuoteView> {
  const built = await buildQuote(ctx, { ...input, cartId });
  const { email, address } = input.details;
  const shippingMethodId = built.content.shipping.methodId;
  return withTransaction(ctx.db, async (tx) => {
    const quote = await storeQuote(tx, ctx, built);
    const kept = { email, address, shippingMethodId, quoteId: quote.id, updatedAt: ctx.clock.now() };
    await keepCheckout(tx, [{ cartId: built.cart.id, ...kept }]);
    return viewQuote(quote);
  });
}

/** A checkout whose e-mail and address are given. Throws CHECKOUT_DETAILS_MISSING. */
export async function requireCheckout(
  ctx: Context,
  cartId: CartId | null,
): Promise<StoredCheckout & { readonly details: CheckoutDetails }> {
  const checkout = cartId ? await findCheckout(ctx.db, cartId) : null;
  if (!checkout?.details)
    throw new DomainError("CHECKOUT_DETAILS_MISSING", "No e-mail and address have been given");
  return { ...checkout, details: checkout.details };
}
