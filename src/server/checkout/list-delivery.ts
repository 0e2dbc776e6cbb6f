import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import { shippingMethods, shippingMethodTranslations, shippingRates } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { countryCodes } from "@/shared/address";
import { defaultLocale, type Locale } from "@/shared/locales";
import { money } from "@/shared/money";
import type { CountryDelivery } from "./schemas";

const wanted = alias(shippingMethodTranslations, "wanted");
const fallback = alias(shippingMethodTranslations, "fallback");

/** What delivery costs to each country that an address can name; a country that no method serves is left out. */
export async function listDelivery(ctx: Context, locale: Locale): Promise<CountryDelivery[]> {
  const rows = await loadRates(ctx, locale);
  return countryCodes.flatMap((country) => {
    const rates = rows
      .filter((row) => row.country === country)
      .map(({ methodId, currency, priceMinor, freeAboveMinor, minDays, maxDays, ...words }) => ({
        ...{ methodId, minDays, maxDays },
        title: words.title ?? words.fallbackTitle ?? "",
        description: words.description ?? words.fallbackDescription ?? "",
        price: money(priceMinor, currency),
        freeFrom: freeAboveMinor === null ? null : money(freeAboveMinor, currency),
      }));
    return rates.length === 0 ? [] : [{ country, rates }];
  });
}

function loadRates({ db, env }: Context, locale: Locale) {
  return db
    .select({
      country: shippingRates.country,
      methodId: shippingMethods.id,
      title: wanted.title,
      description: wanted.description,
      fallbackTitle: fallback.title,
      fallbackDescription: fallback.description,
      currency: shippingRates.currency,
      priceMinor: shippingRates.priceMinor,
      freeAboveMinor: shippingRates.freeAboveMinor,
      minDays: shippingRates.minDays,
      maxDays: shippingRates.maxDays,
    })
    .from(shippingMethods)
    .innerJoin(shippingRates, eq(shippingRates.methodId, shippingMethods.id))
    .leftJoin(wanted, and(eq(wanted.methodId, shippingMethods.id), eq(wanted.locale, locale)))
    .leftJoin(fallback, and(eq(fallback.methodId, shippingMethods.id), eq(fallback.locale, defaultLocale)))
    .where(
      and(
        eq(shippingMethods.status, "active"),
        eq(shippingRates.currency, env.SHOP_CURRENCY),
        inArray(shippingRates.country, countryCodes),
      ),
    )
    .orderBy(asc(shippingMethods.position));
}
