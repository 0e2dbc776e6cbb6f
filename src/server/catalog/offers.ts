import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import type { Queryable } from "@/db/client";
import {
  prices,
  productOptions,
  productOptionTranslations,
  productOptionValueTranslations,
  products,
  productTranslations,
  stockLevels,
  variantOptionValues,
  variants,
} from "@/db/schema";
import type { ProductId, VariantId } from "@/shared/ids";
import { defaultLocale, type Locale } from "@/shared/locales";
import { type Money, money } from "@/shared/money";
import { loadImages } from "./product-cards";
import type { Image } from "./schemas";
import { translated } from "./translations";
import { loadVariantPictures } from "./variant-pictures";

/** A variant as it stands in a cart or an order: its words, its price and how many can be had now. */
export interface Offer {
  readonly variantId: VariantId;
  readonly productId: ProductId;
  readonly productSlug: string;
  readonly sku: string;
  readonly title: string;
  /** "Colour: Fog · Size: M"; empty without options. */
  readonly optionsLabel: string;
  readonly taxClass: string;
  readonly imageHash: string | null;
  readonly image: Image | null;
  /** Null: not for sale (archived, unpublished or without a price). */
  readonly price: Money | null;
  /** Pieces that nobody holds. */
  readonly available: number;
}

const wanted = alias(productTranslations, "wanted");
const fallback = alias(productTranslations, "fallback");

/** Offers of the given variants, by id; four statements however many there are. */
export async function loadOffers(
  db: Queryable,
  variantIds: readonly VariantId[],
  locale: Locale,
): Promise<Map<VariantId, Offer>> {
  if (variantIds.length === 0) return new Map();
  const [rows, labels, pictures] = await Promise.all([
    loadRows(db, variantIds, locale),
    loadLabels(db, variantIds, locale),
    loadVariantPictures(db, variantIds, locale),
  ]);
  const faces = await loadImages(db, [...new Set(rows.map(({ productId }) => productId))], locale, "face");
  return new Map(
    rows.map(({ isSellable, amountMinor, currency, onHand, reserved, ...row }) => {
      const face = pictures.get(row.variantId) ?? faces.find(({ productId }) => productId === row.productId);
      const offer: Offer = {
        ...row,
        optionsLabel: labels.get(row.variantId) ?? "",
        imageHash: face?.hash ?? null,
        image: face?.image ?? null,
        price: isSellable && amountMinor !== null && currency !== null ? money(amountMinor, currency) : null,
        available: (onHand ?? 0) - (reserved ?? 0),
      };
      return [row.variantId, offer];
    }),
  );
}

async function loadRows(db: Queryable, variantIds: readonly VariantId[], locale: Locale) {
  const rows = await db
    .select({
      variantId: variants.id,
      productId: products.id,
      productSlug: translated(wanted.slug, fallback.slug),
      sku: variants.sku,
      title: translated(wanted.title, fallback.title),
      taxClass: products.taxClass,
      productStatus: products.status,
      variantStatus: variants.status,
      amountMinor: prices.amountMinor,
      currency: prices.currency,
      onHand: stockLevels.onHand,
      reserved: stockLevels.reserved,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .leftJoin(prices, eq(prices.id, variants.priceId))
    .leftJoin(stockLevels, eq(stockLevels.variantId, variants.id))
    .leftJoin(wanted, and(eq(wanted.productId, products.id), eq(wanted.locale, locale)))
    .leftJoin(fallback, and(eq(fallback.productId, products.id), eq(fallback.locale, defaultLocale)))
    .where(inArray(variants.id, [...variantIds]));
  return rows.map(({ productStatus, variantStatus, ...row }) => ({
    ...row,
    isSellable: productStatus === "active" && variantStatus === "active",
  }));
}

const optionWanted = alias(productOptionTranslations, "option_wanted");
const optionFallback = alias(productOptionTranslations, "option_fallback");
const valueWanted = alias(productOptionValueTranslations, "value_wanted");
const valueFallback = alias(productOptionValueTranslations, "value_fallback");

async function loadLabels(
  db: Queryable,
  variantIds: readonly VariantId[],
  locale: Locale,
): Promise<Map<VariantId, string>> {
  const t = variantOptionValues;
  const rows = await db
    .select({
      variantId: t.variantId,
      option: translated(optionWanted.title, optionFallback.title),
      value: translated(valueWanted.title, valueFallback.title),
    })
    .from(t)
    .innerJoin(productOptions, eq(productOptions.id, t.optionId))
    .leftJoin(optionWanted, and(eq(optionWanted.optionId, t.optionId), eq(optionWanted.locale, locale)))
    .leftJoin(
      optionFallback,
      and(eq(optionFallback.optionId, t.optionId), eq(optionFallback.locale, defaultLocale)),
    )
    .leftJoin(valueWanted, and(eq(valueWanted.valueId, t.valueId), eq(valueWanted.locale, locale)))
    .leftJoin(
      valueFallback,
      and(eq(valueFallback.valueId, t.valueId), eq(valueFallback.locale, defaultLocale)),
    )
    .where(inArray(t.variantId, [...variantIds]))
    .orderBy(asc(productOptions.position));
  const separator = locale === "zh" ? "：" : ": ";
  const grouped = Map.groupBy(rows, (row) => row.variantId);
  return new Map(
    [...grouped].map(([variantId, parts]) => [
      variantId,
      parts.map(({ option, value }) => `${option}${separator}${value}`).join(" · "),
    ]),
  );
}
