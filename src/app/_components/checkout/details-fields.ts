import type { CountryCode } from "@/shared/address";

export const detailsFields = [
  "email",
  "country",
  "name",
  "company",
  "line1",
  "line2",
  "city",
  "region",
  "postalCode",
  "phone",
] as const;

export type DetailsField = (typeof detailsFields)[number];

/** What stands in the form, as typed. */
export type DetailsValues = Readonly<Record<DetailsField, string>>;

type AddressField = Exclude<DetailsField, "email" | "country" | "phone">;

/** The order in which each country writes an address, so that the form reads like an envelope from there. */
const writingOrder: Record<CountryCode, readonly AddressField[]> = {
  US: ["name", "company", "line1", "line2", "city", "region", "postalCode"],
  DE: ["name", "company", "line1", "line2", "postalCode", "city"],
  GB: ["name", "company", "line1", "line2", "city", "postalCode"],
  CN: ["name", "company", "region", "city", "line1", "line2", "postalCode"],
  JP: ["name", "company", "postalCode", "region", "city", "line1", "line2"],
};

/** The address fields to show for a country, in its order; the British one while none is chosen. */
export function addressFieldsFor(country: string): readonly AddressField[] {
  return isKnown(country) ? writingOrder[country] : writingOrder.GB;
}

/** Every visible field in the order of the page, for the summary of errors. */
export function visibleFields(country: string): readonly DetailsField[] {
  return ["email", "country", ...addressFieldsFor(country), "phone"];
}

function isKnown(country: string): country is CountryCode {
  return Object.hasOwn(writingOrder, country);
}
