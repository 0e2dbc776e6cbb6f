"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { leaveUnlessOrderable } from "@/app/_components/checkout/entrance";
import { actionLocale, failureOf } from "@/app/_components/checkout/failure-of";
import { type FormState, noFailure } from "@/app/_components/checkout/form-state";
import type { PlaceOrderState } from "@/app/_components/checkout/place-order-state";
import { showAnew } from "@/app/_components/checkout/show-anew";
import { getApi } from "@/app/_trpc/server";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { paymentPath } from "./payment-path";
import { refusedOrder } from "./refused-order";

/** Works out the total with another way of delivery. */
export async function chooseShipping(
  boundLocale: Locale,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  const api = await getApi();
  return requote(locale, () =>
    api.checkout.chooseShipping({ shippingMethodId: textOf(form, "shippingMethodId"), locale }),
  );
}

/** Works out the total anew, as things are now. */
export async function refreshQuote(boundLocale: Locale): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  const api = await getApi();
  return requote(locale, () => api.checkout.refreshQuote({ locale }));
}

/**
 * Places the order that the quote's hash names and leads to the payment page. Refused because something moved, it
 * makes a new quote and tells what is different; nothing is ordered then.
 */
export async function placeOrder(
  boundLocale: Locale,
  _state: PlaceOrderState,
  form: FormData,
): Promise<PlaceOrderState> {
  const locale = actionLocale(boundLocale);
  const confirmed = {
    quoteHash: textOf(form, "quoteHash"),
    idempotencyKey: textOf(form, "idempotencyKey"),
    locale,
  };
  const api = await getApi();
  let token: string;
  try {
    ({ token } = await api.checkout.placeOrder(confirmed));
  } catch (error) {
    return refusedOrder(error, locale);
  }
  redirect(await paymentPath(token, locale));
}

async function requote(locale: Locale, quote: () => Promise<unknown>): Promise<FormState> {
  try {
    await quote();
  } catch (error) {
    const failure = await failureOf(error, locale);
    const api = await getApi();
    // From here and not from the page: a plain form post that ends in a page's redirect would be posted again there.
    leaveUnlessOrderable(await api.checkout.get({ locale }), locale);
    refresh();
    return { failure };
  }
  await showAnew(routes.checkoutReview(locale));
  return noFailure;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
