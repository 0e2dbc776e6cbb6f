import "server-only";
import { wordsForCode } from "@/i18n/error-message";
import { addressSchema, countryCodes, countryRule } from "@/shared/address";
import type { Locale } from "@/shared/locales";
import { type DetailsField, type DetailsValues, detailsFields } from "./details-fields";
import type { FieldIssue } from "./form-state";

/** What is wrong with each field, in words: the first problem of each, and all that are wrong at once. */
export function detailsErrors(
  values: DetailsValues,
  issues: readonly FieldIssue[],
  locale: Locale,
): Partial<Record<DetailsField, string>> {
  return inWords([...issues, ...countryIssues(values, issues)], locale);
}

/**
 * Without JavaScript a button shows the fields of another country. The Enter key presses that button too, being
 * the first of the form: with the country as it was, the form is meant to go on.
 */
export function isCountryChange(form: FormData, country: string): boolean {
  return form.get("intent") === "country" && form.get("shownCountry") !== country;
}

/**
 * What is wrong with region and postal code. The schema looks at them together with the country, and only once
 * everything else is right; a shopper should hear of all that is wrong at once.
 */
function countryIssues(
  { country, region, postalCode }: DetailsValues,
  found: readonly FieldIssue[],
): readonly FieldIssue[] {
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
function inWords(issues: readonly FieldIssue[], locale: Locale) {
  const errors: Partial<Record<DetailsField, string>> = {};
  for (const { path, message } of issues) {
    const field = detailsFields.find((name) => name === path.at(-1));
    if (field && !errors[field]) errors[field] = wordsForCode(message, locale);
  }
  return errors;
}
