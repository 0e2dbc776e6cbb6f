import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import type { Queryable } from "@/db/client";
import { preparedForList } from "@/db/prepared";
import { media, productMedia, productMediaTranslations, variantOptionValues } from "@/db/schema";
import type { VariantId } from "@/shared/ids";
import { defaultLocale, type Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import type { Image } from "./schemas";
import { translated } from "./translations";

const wantedAlt = alias(productMediaTranslations, "wanted_alt");
const fallbackAlt = alias(productMediaTranslations, "fallback_alt");

/** The first picture that shows a value of a variant (its colour), by variant; nothing where no picture does. */
export async function loadVariantPictures(
  db: Queryable,
  variantIds: readonly VariantId[],
  locale: Locale,
): Promise<Map<VariantId, { hash: string; image: Image }>> {
  const rows = await listPictures(db, variantIds, { locale });
  const pictures = new Map<VariantId, { hash: string; image: Image }>();
  for (const { variantId, hash, ...image } of rows) {
    if (!pictures.has(variantId))
      pictures.set(variantId, { hash, image: { src: routes.media(hash), ...image } });
  }
  return pictures;
}

const locale = sql.placeholder("locale");
const listPictures = preparedForList((db, variantIds) =>
  db
    .select({
      variantId: variantOptionValues.variantId,
      hash: media.hash,
      width: media.width,
      height: media.height,
      alt: translated(wantedAlt.alt, fallbackAlt.alt),
    })
    .from(variantOptionValues)
    .innerJoin(productMedia, eq(productMedia.valueId, variantOptionValues.valueId))
    .innerJoin(media, eq(media.hash, productMedia.mediaHash))
    .leftJoin(wantedAlt, and(eq(wantedAlt.productMediaId, productMedia.id), eq(wantedAlt.locale, locale)))
    .leftJoin(
      fallbackAlt,
      and(eq(fallbackAlt.productMediaId, productMedia.id), eq(fallbackAlt.locale, defaultLocale)),
    )
    .where(inArray(variantOptionValues.variantId, variantIds))
    .orderBy(asc(productMedia.position)),
);
