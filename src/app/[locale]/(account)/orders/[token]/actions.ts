"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { actionLocale, failureOf } from "@/app/_components/checkout/failure-of";
import { type FormState, noFailure } from "@/app/_components/checkout/form-state";
import { showAnew } from "@/app/_components/checkout/show-anew";
import type { PutBackState } from "@/app/_components/orders/put-back-state";
import { chosenPieces, noReturn, type ReturnState } from "@/app/_components/orders/return-state";
import { getApi } from "@/app/_trpc/server";
import { wordsForCode } from "@/i18n/error-message";
import type { PutBackResult, ReturnReason } from "@/server/orders/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Leads to the payment page of an order. The token is what entitles to it. */
export async function payOrder(boundLocale: Locale, token: string): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  const api = await getApi();
  let payment: { redirectUrl: string };
  try {
    payment = await api.orders.startPayment({ token, locale });
  } catch (error) {
    // It may be paid, cancelled or expired by now: the page is made anew to show it.
    refresh();
    return { failure: await failureOf(error, locale) };
  }
  redirect(payment.redirectUrl);
}

/** Ends an order that isn't paid. */
export async function cancelOrder(boundLocale: Locale, token: string): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  const api = await getApi();
  try {
    await api.orders.cancel({ token });
  } catch (error) {
    refresh();
    return { failure: await failureOf(error, locale) };
  }
  await showAnew(routes.order(locale, token));
  return noFailure;
}

/** Cancels a paid order that hasn't been sent; its payment goes back. */
export async function cancelPaidOrder(boundLocale: Locale, token: string): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  const api = await getApi();
  try {
    await api.orders.cancelPaid({ token });
  } catch (error) {
    refresh();
    return { failure: await failureOf(error, locale) };
  }
  await showAnew(routes.order(locale, token));
  return noFailure;
}

const nothingChosen = "RETURN_EMPTY";

/** Announces what is coming back. A refused form keeps what was typed. */
export async function requestReturn(
  boundLocale: Locale,
  token: string,
  _: ReturnState,
  form: FormData,
): Promise<ReturnState> {
  const locale = actionLocale(boundLocale);
  const typed = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  const lines = chosenPieces(typed);
  if (lines.length === 0)
    return { failure: { code: nothingChosen, text: wordsForCode(nothingChosen, locale) }, typed };
  const note = typed.note?.trim() ? typed.note : undefined;
  const api = await getApi();
  try {
    // What was chosen in the browser may be anything; the procedure reads it with its schema.
    await api.orders.requestReturn({
      token,
      lines,
      reason: typed.reason as ReturnReason,
      ...(note && { note }),
    });
  } catch (error) {
    return { failure: await failureOf(error, locale), typed };
  }
  await showAnew(routes.order(locale, token));
  return noReturn;
}

/** Puts the things of an ended order in the cart again and goes there, unless there is something to tell first. */
export async function putBackInCart(boundLocale: Locale, token: string): Promise<PutBackState> {
  const locale = actionLocale(boundLocale);
  const api = await getApi();
  let result: PutBackResult;
  try {
    result = await api.orders.putBackInCart({ token });
  } catch (error) {
    return { failure: await failureOf(error, locale), result: null };
  }
  if (result.skipped.length > 0) return { failure: null, result };
  redirect(routes.cart(locale, "putBack"));
}
