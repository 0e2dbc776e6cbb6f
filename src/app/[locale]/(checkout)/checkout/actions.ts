"use server";

import { redirect } from "next/navigation";
import {
  type DetailsField,
  type DetailsValues,
  detailsFields,
} from "@/app/_components/checkout/details-fields";
import { type DetailsState, detailsInput, postedDetails } from "@/app/_components/checkout/details-state";
import { leaveUnlessOrderable } from "@/app/_components/checkout/entrance";
import { actionLocale, failureOf } from "@/app/_components/checkout/failure-of";
import { getApi } from "@/app/_trpc/server";
import { wordsForCode } from "@/i18n/error-message";
import { checkoutDetailsSchema } from "@/server/checkout/schemas";
import { addressSchema, countryCodes, countryRule } from "@/shared/address";
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
  if (isCountryChange(form, values.country)) return stay({ values, errors: {}, failure: null }, locale);
  const parsed = checkoutDetailsSchema.safeParse(detailsInput(values));
  if (!parsed.success) {
    const { issues } = parsed.error;
    const errors = inWords([...issues, ...countryIssues(values, issues)], locale);
    return stay({ values, errors, failure: null }, locale);
  }
  const api = await getApi();
  try {
    await api.checkout.saveDetails({ ...parsed.data, locale });
  } catch (error) {
    return stay({ values, errors: {}, failure: await failureOf(error, locale) }, locale);
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

/**
 * Without JavaScript a button shows the fields of another country. The Enter key presses that button too, being
 * the first of the form: with the country as it was, the form is meant to go on.
 */
function isCountryChange(form: FormData, country: string): boolean {
  return form.get("intent") === "country" && form.get("shownCountry") !== country;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * What is wrong with region and postal code. The schema looks at them together with the country, and only once
 * everything else is right; a shopper should hear of all that is wrong at once.
 */
function countryIssues(
  { country, region, postalCode }: DetailsValues,
  found: readonly Issue[],
): readonly Issue[] {
  const code = countryCodes.find((known) => known === country);
  if (!code) return [];
  const isCodeRefused = found.some(({ path }) => path.at(-1) === "postalCode");
  const readable = { name: "-", line1: "-", city: "-", country, region };
  const address = {
    ...readable,
    postalCode: isCodeRefused ? countryRule(code).postalCodeExample : postalCode,
  };
  return addressSchema.safeParse(address).error?.issues ?? [];
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
