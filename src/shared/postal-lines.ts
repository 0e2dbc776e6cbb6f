import type { Address, CountryCode } from "./address";
import { type Locale, languageTags } from "./locales";
import { chineseProvinces, japanesePrefectures, usStates } from "./regions";

/** An address as its own country writes it on an envelope, line by line (UPU postal addressing systems). */
export function postalLines(address: Address, locale: Locale): readonly string[] {
  const lines = [...localLines(address), countryName(address.country, locale)];
  return lines.filter((line): line is string => line !== undefined && line.trim() !== "");
}

function localLines(address: Address): readonly (string | undefined)[] {
  const { name, company, line1, line2, city, postalCode, country } = address;
  const region = address.region ?? "";
  switch (country) {
    case "US":
      return [name, company, line1, line2, `${city}, ${region} ${postalCode}`];
    case "DE":
      return [name, company, line1, line2, `${postalCode} ${city}`];
    case "GB":
      return [name, company, line1, line2, city, postalCode];
    case "CN":
      return [postalCode, `${regionName(country, region)} ${city}`, line1, line2, company, name];
    case "JP":
      return [`〒${postalCode}`, `${regionName(country, region)} ${city}`, line1, line2, company, name];
  }
}

export function countryName(code: CountryCode, locale: Locale): string {
  return new Intl.DisplayNames(languageTags[locale], { type: "region" }).of(code) ?? code;
}

const regionNames: Partial<Record<CountryCode, Readonly<Record<string, string>>>> = {
  US: usStates,
  CN: chineseProvinces,
  JP: japanesePrefectures,
};

/** The name that an address of the country is written with. */
export function regionName(country: CountryCode, region: string): string {
  return regionNames[country]?.[region] ?? region;
}
