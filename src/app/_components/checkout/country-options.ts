import { type CountryCode, countryCodes, countryRule } from "@/shared/address";
import { type Locale, languageTags } from "@/shared/locales";
import { countryName, regionName } from "@/shared/postal-lines";
import { latinRegionNames } from "./latin-region-names";

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A country the shop delivers to, with what its form needs. Made on the server: names differ between ICU versions. */
export interface CountryOption extends Option {
  readonly postalCodeExample: string;
  readonly regions: readonly Option[] | null;
}

/** The countries by name, in the words and order of a language. */
export function countryOptions(locale: Locale): readonly CountryOption[] {
  const { compare } = new Intl.Collator(languageTags[locale]);
  return countryCodes
    .map((code) => ({
      value: code,
      label: countryName(code, locale),
      postalCodeExample: countryRule(code).postalCodeExample,
      regions: regionOptions(code, locale),
    }))
    .sort((a, b) => compare(a.label, b.label));
}

/** Sorted by code for Japan (its own order), by what is read elsewhere: keys like "10" would come before "01". */
function regionOptions(country: CountryCode, locale: Locale): readonly Option[] | null {
  const codes = countryRule(country).regions;
  if (!codes) return null;
  const options = codes.map((value) => ({ value, label: regionLabel(country, value, locale) }));
  const { compare } = new Intl.Collator(languageTags[locale]);
  return options.sort((a, b) => (country === "JP" ? compare(a.value, b.value) : compare(a.label, b.label)));
}

/** With a Latin name before the native one for readers of English, who would look in vain for 神奈川県. */
function regionLabel(country: CountryCode, region: string, locale: Locale): string {
  const native = regionName(country, region);
  const latin = locale === "en" ? latinRegionNames[country]?.[region] : undefined;
  return latin ? `${latin} (${native})` : native;
}

const countryOfLanguage: Readonly<Record<string, CountryCode>> = { de: "DE", ja: "JP", zh: "CN" };

/** The country that the browser's languages point to ("en-GB, en;q=0.9"), or none: a wrong guess costs a parcel. */
export function guessCountry(acceptLanguage: string | null): CountryCode | "" {
  const tags = (acceptLanguage ?? "").split(",").map((entry) => entry.split(";")[0]?.trim() ?? "");
  for (const tag of tags) {
    const [language = "", ...rest] = tag.split("-");
    const named = countryCodes.find((code) => rest.some((part) => part.toUpperCase() === code));
    const guess = named ?? (rest.length === 0 ? countryOfLanguage[language.toLowerCase()] : undefined);
    if (guess) return guess;
  }
  return "";
}
