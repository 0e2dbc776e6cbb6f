"use server";

import { redirect } from "next/navigation";
import { detailsErrors, isCountryChange } from "@/app/_components/checkout/details-errors";
import { type DetailsState, detailsInput, postedDetails } from "@/app/_components/checkout/details-state";
import { leaveUnlessOrderable } from "@/app/_components/checkout/entrance";
import { actionLocale, failureOf } from "@/app/_components/checkout/failure-of";
import { postedAddressId } from "@/app/_components/checkout/saved-address";
import { getApi } from "@/app/_trpc/server";
import { checkoutDetailsSchema } from "@/server/checkout/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Keeps contact and address and leads on to the review; refused, it gives back all that was typed. */
export async function saveDetails(
  boundLocale: Locale,
  _state: DetailsState,
  form: FormData,
): Promise<DetailsState> {
  const locale = actionLocale(boundLocale);
  const values = postedDetails(form);
  const addressId = postedAddressId(form);
  const typed: DetailsState = { values, addressId, errors: {}, failure: null };
  if (isCountryChange(form, values.country)) return stay({ ...typed, addressId: "" }, locale);
  const api = await getApi();
  try {
    // One of one's own address book: the id from the browser may be anything, the procedure looks.
    const saved = addressId ? (await api.identity.getAddress({ addressId })).address : null;
    const given = detailsInput(values);
    const parsed = checkoutDetailsSchema.safeParse(saved ? { ...given, address: saved } : given);
    if (!parsed.success) {
      // What stands in the fields of another address doesn't matter where one of the book is chosen.
      const judged = saved ? { ...values, country: "" } : values;
      return stay({ ...typed, errors: detailsErrors(judged, parsed.error.issues, locale) }, locale);
    }
    await api.checkout.saveDetails({ ...parsed.data, locale });
  } catch (error) {
    return stay({ ...typed, failure: await failureOf(error, locale) }, locale);
  }
  redirect(routes.checkoutReview(locale));
}

/**
 * Shows the form again, unless another tab has ordered or emptied the cart meanwhile. The page would lead away as
 * well, but a plain form post that ends in a page's redirect is posted again at its end.
 */
async function stay(state: DetailsState, locale: Locale): Promise<DetailsState> {
  const api = await getApi();
  leaveUnlessOrderable(await api.checkout.get({ locale }), locale);
  return state;
}
