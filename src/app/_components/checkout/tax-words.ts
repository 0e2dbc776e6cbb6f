import type { getTranslations } from "next-intl/server";
import type { TaxShare } from "@/server/orders/schemas";

type Words = Awaited<ReturnType<typeof getTranslations<"checkout.summary">>>;

const knownNames = ["VAT", "Sales tax", "Consumption tax"] as const;

/** "VAT 19%": a tax by its name, in the language of the page where it is a common one, and its rate. */
export function taxWords(
  t: Words,
  { name, ratePpm }: Pick<TaxShare, "name" | "ratePpm">,
  languageTag: string,
): string {
  const known = knownNames.find((one) => one === name);
  const rate = new Intl.NumberFormat(languageTag, { style: "percent", maximumFractionDigits: 3 });
  return `${known ? t(`taxNames.${known}`) : name} ${rate.format(ratePpm / 1_000_000)}`;
}
