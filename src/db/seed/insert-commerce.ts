import { mainLocationId } from "@/db/main-location";
import {
  shippingMethods,
  shippingMethodTranslations,
  shippingRates,
  stockLocations,
  taxRates,
} from "@/db/schema";
import { countryCodes } from "@/shared/address";
import { newId } from "@/shared/ids";
import { locales } from "@/shared/locales";
import type { SeedShippingMethod, SeedTaxRate } from "./catalogue/types";
import type { SeedTransaction } from "./index";

/** Writes the place where stock lies, ways of shipping to each country the shop serves, and tax rates. */
export async function insertCommerce(
  { tx, currency }: SeedTransaction,
  methods: readonly SeedShippingMethod[],
  rates: readonly SeedTaxRate[],
): Promise<void> {
  await tx.insert(stockLocations).values({ id: mainLocationId, code: "main" });
  for (const [position, method] of methods.entries()) {
    const id = newId<"shipping_method">();
    await tx.insert(shippingMethods).values({ id, code: method.key, status: "active", position });
    await tx.insert(shippingMethodTranslations).values(
      locales.map((locale) => ({
        ...{ methodId: id, locale },
        ...{ title: method.title[locale], description: method.description[locale] },
      })),
    );
    const served = countryCodes.flatMap((country) => {
      const rate =
        method.rates.find((own) => own.country === country) ??
        method.rates.find((all) => all.country === null);
      return rate ? [{ ...rate, methodId: id, country, currency }] : [];
    });
    if (served.length > 0) await tx.insert(shippingRates).values(served);
  }
  await tx
    .insert(taxRates)
    .values(rates.map((rate) => ({ ...rate, id: newId<"tax_rate">(), region: rate.region ?? "" })));
}
