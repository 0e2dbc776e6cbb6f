"use server";

import { redirect } from "next/navigation";
import {
  type DetailsField,
  type DetailsValues,
  detailsFields,
} from "@/app/_components/checkout/details-fields";
import { type DetailsState, detailsInput, postedDetails } from "@/app/_components/checkout/details-state";
import { actionLocale, failureOf } from "@/app/_components/checkout/failure-of";
import { getApi } from "@/app/_trpc/server";
import { wordsForCode } from "@/i18n/error-message";
import { type CheckoutDetails, checkoutDetailsSchema } from "@/server/checkout/schemas";
import { addressSchema } from "@/shared/address";
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
  if (isCountryChange(form, values.country)) return { values, errors: {}, failure: null };
  const parsed = checkoutDetailsSchema.safeParse(detailsInput(values));
  if (!parsed.success) {
    const issues = [...parsed.error.issues, ...countryIssues(values)];
    return { values, errors: inWords(issues, locale), failure: null };
  }
  const refusal = await trySaving(parsed.data, locale);
  if (refusal) return { values, errors: {}, failure: refusal };
  redirect(routes.checkoutReview(locale));
}

/**
 * Without JavaScript a button shows the fields of another country. The Enter key presses that button too, being
 * the first of the form: with the country as it was, the form is meant to go on.
 */
function isCountryChange(form: FormData, country: string): boolean {
  return form.get("intent") === "country" && form.get("shownCountry") !== country;
}

async function trySaving(details: CheckoutDetails, locale: Locale) {
  const api = await getApi();
  try {
    await api.checkout.saveDetails({ ...details, locale });
    return null;
  } catch (error) {
    const failure = await failureOf(error, locale);
    // Another tab has ordered or emptied the cart: the page knows where to go.
    if (failure.code === "CART_EMPTY" || failure.code === "CART_ALREADY_ORDERED")
      redirect(routes.checkout(locale));
    return failure;
  }
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * What is wrong with region and postal code. The schema looks at them together with the country, and only once
 * everything else is right; a shopper should hear of all that is wrong at once.
 */
function countryIssues({ country, region, postalCode }: DetailsValues): readonly Issue[] {
  const placeholder = { name: "-", line1: "-", city: "-" };
  return addressSchema.safeParse({ ...placeholder, country, region, postalCode }).error?.issues ?? [];
}

/** The first problem of each field. */
function inWords(issues: readonly Issue[], locale: Locale) {
  const errors: Partial<Record<DetailsField, string>> = {};
  for (const { path, message } of issues) {
    const field = detailsFields.find((name) => name === path.at(-1));
    if (field && !errors[field]) errors[field] = wordsForCode(message, locale);
  }
  return errors;
}
