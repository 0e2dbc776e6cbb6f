import type { Context } from "@/server/platform/context";
import type { CartId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { quoteAnew, requireCheckout } from "./quote-anew";
import type { QuoteView } from "./schemas";

/** Quotes the same once more, at what holds now. Throws CHECKOUT_DETAILS_MISSING and what `buildQuote` throws. */
export async function refreshQuote(ctx: Context, cartId: CartId | null, locale: Locale): Promise<QuoteView> {
  const { details, shippingMethodId } = await requireCheckout(ctx, cartId);
  return quoteAnew(ctx, cartId, { details, shippingMethodId, locale });
}
