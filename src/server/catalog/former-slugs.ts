import { and, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import {
  categories,
  categoryTranslations,
  formerCategorySlugs,
  formerProductSlugs,
  products,
  productTranslations,
} from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { defaultLocale, type Locale } from "@/shared/locales";
import { translated } from "./translations";

interface Address {
  readonly locale: Locale;
  readonly slug: string;
}

const productWanted = alias(productTranslations, "product_wanted");
const productFallback = alias(productTranslations, "product_fallback");

/** The slug that a product has now, by one it had before; null when none had it or it is no longer sold. */
export async function findMovedProduct(ctx: Context, { locale, slug }: Address): Promise<string | null> {
  const t = formerProductSlugs;
  const rows = await ctx.db
    .select({ locale: t.locale, slug: translated(productWanted.slug, productFallback.slug) })
    .from(t)
    .innerJoin(products, eq(products.id, t.productId))
    .leftJoin(productWanted, and(eq(productWanted.productId, t.productId), eq(productWanted.locale, locale)))
    .leftJoin(
      productFallback,
      and(eq(productFallback.productId, t.productId), eq(productFallback.locale, defaultLocale)),
    )
    .where(and(inArray(t.locale, [locale, defaultLocale]), eq(t.slug, slug), eq(products.status, "active")));
  return ownOf(rows, locale);
}

const categoryWanted = alias(categoryTranslations, "category_wanted");
const categoryFallback = alias(categoryTranslations, "category_fallback");

/** The slug that a category has now, by one it had before; null when none had it or it is closed. */
export async function findMovedCategory(ctx: Context, { locale, slug }: Address): Promise<string | null> {
  const t = formerCategorySlugs;
  const rows = await ctx.db
    .select({ locale: t.locale, slug: translated(categoryWanted.slug, categoryFallback.slug) })
    .from(t)
    .innerJoin(categories, eq(categories.id, t.categoryId))
    .leftJoin(
      categoryWanted,
      and(eq(categoryWanted.categoryId, t.categoryId), eq(categoryWanted.locale, locale)),
    )
    .leftJoin(
      categoryFallback,
      and(eq(categoryFallback.categoryId, t.categoryId), eq(categoryFallback.locale, defaultLocale)),
    )
    .where(
      and(inArray(t.locale, [locale, defaultLocale]), eq(t.slug, slug), eq(categories.status, "active")),
    );
  return ownOf(rows, locale);
}

/** The language's own former name, else one of the first language: pages without a translation stood there. */
function ownOf(rows: readonly Address[], locale: Locale): string | null {
  return (rows.find((row) => row.locale === locale) ?? rows[0])?.slug ?? null;
}
