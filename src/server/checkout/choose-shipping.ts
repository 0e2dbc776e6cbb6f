import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { CartId, ShippingMethodId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { quoteAnew, requireCheckout } from "./quote-anew";
import type { QuoteView } from "./schemas";

/**
 * Quotes with another way of shipping. Throws SHIPPING_METHOD_UNAVAILABLE, CHECKOUT_DETAILS_MISSING, and what
 * `buildQuote` throws.
 */
export async function chooseShipping(
  ctx: Context,
  cartId: CartId | null,
  input: { shippingMethodId: ShippingMethodId; locale: Locale },
): Promise<QuoteView> {
  const { details } = await requireCheckout(ctx, cartId);
  const view = await quoteAnew(ctx, cartId, { ...input, details });
  if (view.shipping.methodId !== input.shippingMethodId) {
    throw new DomainError("SHIPPING_METHOD_UNAVAILABLE", `Method ${input.shippingMethodId} doesn't go there`);
  }
  return view;
}
