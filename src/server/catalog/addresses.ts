import { and, asc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { categories, categoryTranslations, products, productTranslations } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { CategoryId, ProductId } from "@/shared/ids";
import { defaultLocale, type Locale, locales } from "@/shared/locales";
import type { CategoryAddress, ProductAddress, ProductRange } from "./schemas";

const pageSize = 500;

/** Parts all products that have a page into ranges of `size` by id, in one pass over the key. */
export async function listProductRanges(ctx: Context, { size }: { size: number }): Promise<ProductRange[]> {
  const numbered = ctx.db
    .select({
      id: products.id,
      updatedAt: products.updatedAt,
      range: sql<number>`FLOOR((ROW_NUMBER() OVER (ORDER BY ${products.id}) - 1) / ${size})`.as(
        "range_number",
      ),
    })
    .from(products)
    .where(eq(products.status, "active"))
    .as("numbered");
  const rows = await ctx.db
    .select({
      through: sql<ProductId>`MAX(${numbered.id})`,
      updatedAt: sql`MAX(${numbered.updatedAt})`.mapWith(products.updatedAt),
    })
    .from(numbered)
    .groupBy(numbered.range)
    .orderBy(asc(numbered.range));
  return rows.map((row, index) => ({ ...row, after: rows[index - 1]?.through ?? null }));
}

/**
 * Where products stand in each language, the first 500 behind `after` up to and with `through`, in the order of
 * their ids: the last one's id is where the next call goes on.
 */
export async function listProductAddresses(
  ctx: Context,
  { after, through }: { after: ProductId | null; through: ProductId },
): Promise<ProductAddress[]> {
  const rows = await ctx.db
    .select({ id: products.id, updatedAt: products.updatedAt })
    .from(products)
    .where(
      and(
        eq(products.status, "active"),
        after ? gt(products.id, after) : undefined,
        lte(products.id, through),
      ),
    )
    .orderBy(asc(products.id))
    .limit(pageSize);
  if (rows.length === 0) return [];
  const t = productTranslations;
  const words = await ctx.db
    .select({ id: t.productId, locale: t.locale, slug: t.slug })
    .from(t)
    .where(
      inArray(
        t.productId,
        rows.map(({ id }) => id),
      ),
    );
  const slugs = slugsById<ProductId>(words);
  return rows.map((row) => ({ ...row, slugs: slugs(row.id) }));
}

/** Where every open category stands in each language. */
export async function listCategoryAddresses(ctx: Context): Promise<CategoryAddress[]> {
  const t = categoryTranslations;
  const words = await ctx.db
    .select({ id: t.categoryId, locale: t.locale, slug: t.slug })
    .from(t)
    .innerJoin(categories, eq(categories.id, t.categoryId))
    .where(eq(categories.status, "active"))
    .orderBy(asc(categories.position));
  const slugs = slugsById<CategoryId>(words);
  return [...new Set(words.map(({ id }) => id))].map((id) => ({ id, slugs: slugs(id) }));
}

/** The slug in each language; where there is no translation, that of the first one. */
function slugsById<Id>(words: readonly { id: Id; locale: Locale; slug: string }[]) {
  const byId = Map.groupBy(words, ({ id }) => id);
  return (id: Id): Record<Locale, string> => {
    const found = new Map(byId.get(id)?.map(({ locale, slug }) => [locale, slug]));
    const slugOf = (locale: Locale) => found.get(locale) ?? found.get(defaultLocale) ?? "";
    return Object.fromEntries(locales.map((locale) => [locale, slugOf(locale)])) as Record<Locale, string>;
  };
}
