import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { Failure } from "@/app/_components/checkout/form-state";
import type { PlaceOrderState } from "@/app/_components/checkout/place-order-state";
import { isScripted } from "@/app/_components/checkout/show-anew";
import { getApi } from "@/app/_trpc/server";
import { describeError } from "@/i18n/error-message";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** What the review says, or where it leads, when placing the order was refused. Nothing was ordered or charged. */
export async function refusedOrder(error: unknown, locale: Locale): Promise<PlaceOrderState> {
  const { code, params, text } = await describeError(error, locale);
  // Whatever comes next is a new try, and the page made anew has a new key for it.
  refresh();
  switch (code) {
    case "CART_ALREADY_ORDERED":
      if (typeof params.token === "string") redirect(routes.order(locale, params.token, "already-ordered"));
      return redirect(routes.cart(locale));
    case "CART_EMPTY":
      return redirect(routes.cart(locale));
    case "CHECKOUT_DETAILS_MISSING":
      return redirect(routes.checkout(locale));
    case "QUOTE_CHANGED":
    case "OUT_OF_STOCK":
      return withNewQuote({ code, text }, locale);
    default:
      return { failure: { code, text }, changes: null };
  }
}

/**
 * Quotes anew and tells what is different. A cart that can't be bought as it is says itself what is in the way, and
 * without JavaScript the review, led to by a redirect, tells what changed before it quotes anew.
 */
async function withNewQuote(failure: Failure, locale: Locale): Promise<PlaceOrderState> {
  const api = await getApi();
  const { cart, changes } = await api.checkout.get({ locale });
  if (!cart.canCheckout) redirect(routes.cart(locale, failure.code));
  if (changes.length > 0 && !(await isScripted())) redirect(routes.checkoutReview(locale));
  await api.checkout.refreshQuote({ locale });
  return changes.length > 0 ? { failure: null, changes } : { failure, changes: null };
}
