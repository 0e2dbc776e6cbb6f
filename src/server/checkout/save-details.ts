import type { Context } from "@/server/platform/context";
import type { CartId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { findCheckout } from "./checkout-details";
import { quoteAnew } from "./quote-anew";
import type { CheckoutDetails, QuoteView } from "./schemas";

/**
 * Keeps e-mail and address with the cart and quotes for them. Throws CART_EMPTY, COUNTRY_NOT_SERVED,
 * ORDER_TOO_LARGE, TOTAL_NOT_PAYABLE.
 */
export async function saveDetails(
  ctx: Context,
  cartId: CartId | null,
  input: { details: CheckoutDetails; locale: Locale },
): Promise<QuoteView> {
  const earlier = cartId ? await findCheckout(ctx.db, cartId) : null;
  return quoteAnew(ctx, cartId, { ...input, shippingMethodId: earlier?.shippingMethodId ?? null });
}
