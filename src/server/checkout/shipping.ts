import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import { prepared } from "@/db/prepared";
import { shippingMethods, shippingMethodTranslations, shippingRates } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { CountryCode } from "@/shared/address";
import type { ShippingMethodId } from "@/shared/ids";
import { defaultLocale, type Locale } from "@/shared/locales";
import { type Money, money } from "@/shared/money";

export interface ShippingOffer {
  readonly id: ShippingMethodId;
  readonly title: string;
  readonly description: string;
  /** What it costs for goods of this worth. */
  readonly price: Money;
  readonly isFree: boolean;
  readonly minDays: number;
  readonly maxDays: number;
}

const wanted = alias(shippingMethodTranslations, "wanted");
const fallback = alias(shippingMethodTranslations, "fallback");

/** How goods worth `subtotal` can be sent to a country, in the shop's order; empty: not at all. */
export async function listShipping(
  ctx: Context,
  { country, subtotal, locale }: { country: CountryCode; subtotal: Money; locale: Locale },
): Promise<ShippingOffer[]> {
  const rows = await listRates(ctx.db, { country, locale, currency: subtotal.currency });
  return rows.map((row) => {
    const isFree =
      row.priceMinor === 0 || (row.freeAboveMinor !== null && subtotal.amountMinor >= row.freeAboveMinor);
    return {
      id: row.id,
      title: row.title ?? row.fallbackTitle ?? "",
      description: row.description ?? row.fallbackDescription ?? "",
      price: money(isFree ? 0 : row.priceMinor, subtotal.currency),
      isFree,
      minDays: row.minDays,
      maxDays: row.maxDays,
    };
  });
}

const listRates = prepared((db) =>
  db
    .select({
      id: shippingMethods.id,
      title: wanted.title,
      description: wanted.description,
      fallbackTitle: fallback.title,
      fallbackDescription: fallback.description,
      priceMinor: shippingRates.priceMinor,
      freeAboveMinor: shippingRates.freeAboveMinor,
      minDays: shippingRates.minDays,
      maxDays: shippingRates.maxDays,
    })
    .from(shippingMethods)
    .innerJoin(shippingRates, eq(shippingRates.methodId, shippingMethods.id))
    .leftJoin(
      wanted,
      and(eq(wanted.methodId, shippingMethods.id), eq(wanted.locale, sql.placeholder("locale"))),
    )
    .leftJoin(fallback, and(eq(fallback.methodId, shippingMethods.id), eq(fallback.locale, defaultLocale)))
    .where(
      and(
        eq(shippingMethods.status, "active"),
        eq(shippingRates.country, sql.placeholder("country")),
        eq(shippingRates.currency, sql.placeholder("currency")),
      ),
    )
    .orderBy(asc(shippingMethods.position)),
);
