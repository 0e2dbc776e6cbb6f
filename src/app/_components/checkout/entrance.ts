import "server-only";
import { redirect } from "next/navigation";
import type { CheckoutView } from "@/server/checkout/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/**
 * Leads whoever has nothing to check out to where they belong: to the order that their cart has become (the
 * browser's Back from the payment page ends here), or to the cart, which says what is in the way.
 */
export function leaveUnlessOrderable({ cart, openOrder }: CheckoutView, locale: Locale): void {
  if (cart.lines.length === 0 && openOrder) redirect(routes.order(locale, openOrder.token));
  if (!cart.canCheckout) redirect(routes.cart(locale));
}
