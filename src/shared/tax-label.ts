import type { RatePpm } from "./money";

const knownNames = ["VAT", "Sales tax", "Consumption tax"] as const;

export type KnownTaxName = (typeof knownNames)[number];

/** "VAT 19%": a tax by its name, in a language's own words where it is a common one, and its rate. */
export function taxLabel(
  wordsFor: (name: KnownTaxName) => string,
  { name, ratePpm }: { readonly name: string; readonly ratePpm: RatePpm },
  languageTag: string,
): string {
  const known = knownNames.find((one) => one === name);
  const rate = new Intl.NumberFormat(languageTag, { style: "percent", maximumFractionDigits: 3 });
  return `${known ? wordsFor(known) : name} ${rate.format(ratePpm / 1_000_000)}`;
}
