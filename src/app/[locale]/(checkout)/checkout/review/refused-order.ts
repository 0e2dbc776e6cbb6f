import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { PlaceOrderState } from "@/app/_components/checkout/place-order-state";
import { getApi } from "@/app/_trpc/server";
import { describeError } from "@/i18n/error-message";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** What the review says, or where it leads, when placing the order was refused. Nothing was ordered or charged. */
export async function refusedOrder(error: unknown, locale: Locale): Promise<PlaceOrderState> {
  const { code, params, text } = await describeError(error, locale);
  switch (code) {
    case "CART_ALREADY_ORDERED":
      if (typeof params.token === "string") redirect(routes.order(locale, params.token, "already-ordered"));
      return redirect(routes.checkout(locale));
    case "CART_EMPTY":
    case "CHECKOUT_DETAILS_MISSING":
      // The page knows where to go.
      return redirect(routes.checkout(locale));
    case "QUOTE_CHANGED":
    case "OUT_OF_STOCK":
      return withNewQuote({ code, text }, locale);
    default:
      // With a new key for the next try.
      refresh();
      return { failure: { code, text }, changes: null };
  }
}

async function withNewQuote(failure: { code: string; text: string }, locale: Locale): Promise<PlaceOrderState> {
  const api = await getApi();
  const { changes } = await api.checkout.get({ locale });
  refresh();
  try {
    await api.checkout.refreshQuote({ locale });
  } catch {
    // It can't be ordered as it is: the page, made anew, lists what is in the way.
    return { failure, changes: null };
  }
  return changes.length > 0 ? { failure: null, changes } : { failure, changes: null };
}
