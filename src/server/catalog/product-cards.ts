import { and, asc, eq, inArray, type Placeholder, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import type { Queryable } from "@/db/client";
import { preparedForList } from "@/db/prepared";
import {
  media,
  prices,
  productMedia,
  productMediaTranslations,
  products,
  productTranslations,
  stockLevels,
  variants,
} from "@/db/schema";
import type { ProductId } from "@/shared/ids";
import { defaultLocale, type Locale } from "@/shared/locales";
import { money } from "@/shared/money";
import { routes } from "@/shared/routes";
import { availabilityOf, bestAvailability } from "./availability";
import type { Image, ProductCard } from "./schemas";
import { translated } from "./translations";

const wanted = alias(productTranslations, "wanted");
const fallback = alias(productTranslations, "fallback");
const wantedAlt = alias(productMediaTranslations, "wanted_alt");
const fallbackAlt = alias(productMediaTranslations, "fallback_alt");

/**
 * Cards of the given products that can be shown, in the order of the ids; three statements however many there are.
 */
export async function loadProductCards(
  db: Queryable,
  ids: readonly ProductId[],
  locale: Locale,
): Promise<ProductCard[]> {
  if (ids.length === 0) return [];
  const [texts, offers, faces] = await Promise.all([
    loadTexts(db, ids, locale),
    loadOffers(db, ids),
    loadImages(db, ids, locale, "face"),
  ]);
  const textById = new Map(texts.map((text) => [text.id, text]));
  return ids.flatMap((id) => {
    const text = textById.get(id);
    const ofProduct = offers.filter((offer) => offer.productId === id);
    const cheapest = ofProduct[0];
    if (!text || !cheapest) return [];
    return [
      {
        ...text,
        image: faces.find((face) => face.productId === id)?.image ?? null,
        price: money(cheapest.amountMinor, cheapest.currency),
        compareAt:
          cheapest.compareAtMinor === null ? null : money(cheapest.compareAtMinor, cheapest.currency),
        priceVaries: ofProduct.some((offer) => offer.amountMinor !== cheapest.amountMinor),
        availability: bestAvailability(
          ofProduct.map((offer) => availabilityOf(offer.onHand - offer.reserved)),
        ),
      },
    ];
  });
}

function loadTexts(db: Queryable, ids: readonly ProductId[], locale: Locale) {
  return db
    .select({
      id: products.id,
      brand: products.brand,
      slug: translated(wanted.slug, fallback.slug),
      title: translated(wanted.title, fallback.title),
      summary: translated(wanted.summary, fallback.summary),
    })
    .from(products)
    .leftJoin(wanted, and(eq(wanted.productId, products.id), eq(wanted.locale, locale)))
    .leftJoin(fallback, and(eq(fallback.productId, products.id), eq(fallback.locale, defaultLocale)))
    .where(and(inArray(products.id, [...ids]), eq(products.status, "active")));
}

/** Prices and stock of what can be sold, cheapest first. */
function loadOffers(db: Queryable, ids: readonly ProductId[]) {
  return db
    .select({
      productId: variants.productId,
      amountMinor: prices.amountMinor,
      compareAtMinor: prices.compareAtMinor,
      currency: prices.currency,
      onHand: stockLevels.onHand,
      reserved: stockLevels.reserved,
    })
    .from(variants)
    .innerJoin(prices, eq(prices.id, variants.priceId))
    .innerJoin(stockLevels, eq(stockLevels.variantId, variants.id))
    .where(and(inArray(variants.productId, [...ids]), eq(variants.status, "active")))
    .orderBy(asc(prices.amountMinor), asc(variants.position));
}

/** Pictures of products in their order: only the first of each ("face") or all of them. */
export async function loadImages(
  db: Queryable,
  ids: readonly ProductId[],
  locale: Locale,
  which: "face" | "all",
): Promise<{ productId: ProductId; hash: string; valueId: string | null; image: Image }[]> {
  const rows = await (which === "face" ? listFaces : listImages)(db, ids, { locale });
  return rows.map(({ productId, hash, valueId, ...image }) => ({
    ...{ productId, hash, valueId },
    image: { src: routes.media(hash), width: image.width, height: image.height, alt: image.alt },
  }));
}

const listFaces = preparedForList((db, ids) => selectImages(db, ids, eq(productMedia.position, 0)));
const listImages = preparedForList((db, ids) => selectImages(db, ids));

function selectImages(db: Queryable, ids: Placeholder[], condition?: SQL) {
  const locale = sql.placeholder("locale");
  return db
    .select({
      productId: productMedia.productId,
      hash: media.hash,
      valueId: productMedia.valueId,
      width: media.width,
      height: media.height,
      alt: translated(wantedAlt.alt, fallbackAlt.alt),
    })
    .from(productMedia)
    .innerJoin(media, eq(media.hash, productMedia.mediaHash))
    .leftJoin(wantedAlt, and(eq(wantedAlt.productMediaId, productMedia.id), eq(wantedAlt.locale, locale)))
    .leftJoin(
      fallbackAlt,
      and(eq(fallbackAlt.productMediaId, productMedia.id), eq(fallbackAlt.locale, defaultLocale)),
    )
    .where(and(inArray(productMedia.productId, ids), condition))
    .orderBy(asc(productMedia.position));
}
