import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import type { Queryable } from "@/db/client";
import { preparedForList } from "@/db/prepared";
import {
  media,
  prices,
  productMedia,
  productMediaTranslations,
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
import { routes } from "@/shared/routes";
import type { Image } from "./schemas";
import { type Sellable, sellableFields, sellableOf } from "./sellables";
import { translated } from "./translations";
import { loadVariantPictures } from "./variant-pictures";

/** A variant as it stands in a cart or an order: its words and picture, its price and how many can be had now. */
export interface Offer extends Sellable {
  readonly productId: ProductId;
  readonly productSlug: string;
  /** "Colour: Fog · Size: M"; empty without options. */
  readonly optionsLabel: string;
  readonly taxClass: string;
  readonly imageHash: string | null;
  readonly image: Image | null;
}

/** Offers of the given variants, by id; three statements however many there are. */
export async function loadOffers(
  db: Queryable,
  variantIds: readonly VariantId[],
  locale: Locale,
): Promise<Map<VariantId, Offer>> {
  if (variantIds.length === 0) return new Map();
  const [rows, labels, pictures] = await Promise.all([
    listRows(db, variantIds, { locale }),
    loadLabels(db, variantIds, locale),
    loadVariantPictures(db, variantIds, locale),
  ]);
  return new Map(
    rows.map(({ productId, productSlug, taxClass, imageHash, width, height, alt, ...row }) => {
      const face = imageHash && width && height ? { src: routes.media(imageHash), width, height, alt } : null;
      const own = pictures.get(row.variantId);
      const offer = {
        ...sellableOf(row),
        ...{ productId, productSlug, taxClass, optionsLabel: labels.get(row.variantId) ?? "" },
        imageHash: own?.hash ?? imageHash,
        image: own?.image ?? face,
      };
      return [row.variantId, offer];
    }),
  );
}

const wanted = alias(productTranslations, "wanted");
const fallback = alias(productTranslations, "fallback");
const wantedAlt = alias(productMediaTranslations, "wanted_alt");
const fallbackAlt = alias(productMediaTranslations, "fallback_alt");
const locale = sql.placeholder("locale");

const listRows = preparedForList((db, variantIds) =>
  db
    .select({
      ...sellableFields,
      title: translated(wanted.title, fallback.title),
      productId: products.id,
      productSlug: translated(wanted.slug, fallback.slug),
      taxClass: products.taxClass,
      imageHash: media.hash,
      width: media.width,
      height: media.height,
      alt: translated(wantedAlt.alt, fallbackAlt.alt),
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .leftJoin(prices, eq(prices.id, variants.priceId))
    .leftJoin(stockLevels, eq(stockLevels.variantId, variants.id))
    .leftJoin(wanted, and(eq(wanted.productId, products.id), eq(wanted.locale, locale)))
    .leftJoin(fallback, and(eq(fallback.productId, products.id), eq(fallback.locale, defaultLocale)))
    // A product's first picture is its face.
    .leftJoin(productMedia, and(eq(productMedia.productId, products.id), eq(productMedia.position, 0)))
    .leftJoin(media, eq(media.hash, productMedia.mediaHash))
    .leftJoin(wantedAlt, and(eq(wantedAlt.productMediaId, productMedia.id), eq(wantedAlt.locale, locale)))
    .leftJoin(
      fallbackAlt,
      and(eq(fallbackAlt.productMediaId, productMedia.id), eq(fallbackAlt.locale, defaultLocale)),
    )
    .where(inArray(variants.id, variantIds)),
);

const optionWanted = alias(productOptionTranslations, "option_wanted");
const optionFallback = alias(productOptionTranslations, "option_fallback");
const valueWanted = alias(productOptionValueTranslations, "value_wanted");
const valueFallback = alias(productOptionValueTranslations, "value_fallback");

const t = variantOptionValues;
const listLabels = preparedForList((db, variantIds) =>
  db
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
    .where(inArray(t.variantId, variantIds))
    .orderBy(asc(productOptions.position)),
);

async function loadLabels(
  db: Queryable,
  variantIds: readonly VariantId[],
  locale: Locale,
): Promise<Map<VariantId, string>> {
  const rows = await listLabels(db, variantIds, { locale });
  const separator = locale === "zh" ? "：" : ": ";
  const grouped = Map.groupBy(rows, (row) => row.variantId);
  return new Map(
    [...grouped].map(([variantId, parts]) => [
      variantId,
      parts.map(({ option, value }) => `${option}${separator}${value}`).join(" · "),
    ]),
  );
}
