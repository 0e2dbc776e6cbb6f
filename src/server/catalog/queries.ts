import {
  and,
  asc,
  countDistinct,
  desc,
  eq,
  exists,
  inArray,
  isNotNull,
  like,
  min,
  or,
  sql,
} from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { prices, productCategories, products, productTranslations, variants } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { CategoryId, ProductId } from "@/shared/ids";
import { defaultLocale, type Locale, locales } from "@/shared/locales";
import { pageOf } from "@/shared/paging";
import { ancestors, categoryAt, loadCategories, loadCategorySlugs, withDescendants } from "./categories";
import { loadProductCards } from "./product-cards";
import type { CategoryCard, CategoryPage, CategorySort, HomeView, SearchResults } from "./schemas";

const pageSize = 24;
const featuredCount = 8;

/** Top categories with the number of products in and below each. */
export async function listCategories(ctx: Context, { locale }: { locale: Locale }): Promise<CategoryCard[]> {
  const tree = await loadCategories(ctx.db, locale);
  const top = tree.filter(({ parentId }) => parentId === null);
  return Promise.all(
    top.map(async ({ parentId: _, ...card }) => ({
      ...card,
      productCount: await countProducts(ctx.db, withDescendants(tree, card.id)),
    })),
  );
}

/** What the first page shows: categories and the first products of the shop's own order. */
export async function getHome(ctx: Context, { locale }: { locale: Locale }): Promise<HomeView> {
  const [categories, featured] = await Promise.all([
    listCategories(ctx, { locale }),
    ctx.db
      .select({ id: products.id })
      .from(products)
      .where(isForSale(ctx.db))
      .orderBy(asc(products.position))
      .limit(featuredCount),
  ]);
  return {
    categories,
    featured: await loadProductCards(
      ctx.db,
      featured.map(({ id }) => id),
      locale,
    ),
  };
}

/** One page of a category's products, those of its subcategories included. Throws CATEGORY_NOT_FOUND. */
export async function getCategory(
  ctx: Context,
  input: { locale: Locale; slug: string; sort: CategorySort; page: number },
): Promise<CategoryPage> {
  const { db } = ctx;
  const tree = await loadCategories(db, input.locale);
  const node = categoryAt(tree, input.slug);
  const ids = withDescendants(tree, node.id);
  const { offset, ...paging } = pageOf(await countProducts(db, ids), input.page, pageSize);
  const [pageIds, slugs] = await Promise.all([
    listProductIds(db, ids, input.sort, offset),
    loadCategorySlugs(db, node.id),
  ]);
  const { id, slug, title, description } = node;
  const slugOf = (locale: Locale) => slugs.get(locale) ?? slugs.get(defaultLocale) ?? slug;
  return {
    category: {
      ...{ id, slug, title, description },
      slugs: Object.fromEntries(locales.map((locale) => [locale, slugOf(locale)])) as Record<Locale, string>,
    },
    breadcrumb: ancestors(tree, node).map((ancestor) => ({ slug: ancestor.slug, title: ancestor.title })),
    products: await loadProductCards(db, pageIds, input.locale),
    paging,
  };
}

/** Products whose words in the language, or SKU, contain every word of the query. */
export async function searchProducts(
  ctx: Context,
  input: { locale: Locale; query: string; page: number },
): Promise<SearchResults> {
  const { db } = ctx;
  const matches = matchesWords(db, input);
  if (!matches) return { query: input.query, products: [], paging: { page: 1, pageCount: 1, total: 0 } };
  const [counted] = await db
    .select({ total: countDistinct(products.id) })
    .from(products)
    .where(matches);
  const { offset, ...paging } = pageOf(counted?.total ?? 0, input.page, pageSize);
  const rows = await db
    .select({ id: products.id })
    .from(products)
    .where(matches)
    .orderBy(asc(products.position))
    .limit(pageSize)
    .offset(offset);
  const cards = await loadProductCards(
    db,
    rows.map(({ id }) => id),
    input.locale,
  );
  return { query: input.query, products: cards, paging };
}

function matchesWords(db: Queryable, { locale, query }: { locale: Locale; query: string }) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return undefined;
  const contains = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  const t = productTranslations;
  const text = sql`LOWER(CONCAT_WS(' ', ${t.title}, ${t.summary}, ${t.description}, ${products.brand}))`;
  const inText = db
    .select({ one: sql`1` })
    .from(t)
    .where(
      and(eq(t.productId, products.id), eq(t.locale, locale), ...contains.map((word) => like(text, word))),
    );
  const bySku = db
    .select({ one: sql`1` })
    .from(variants)
    .where(and(eq(variants.productId, products.id), eq(variants.skuNormalised, query.trim().toUpperCase())));
  return and(isForSale(db), or(exists(inText), isAscii(query) ? exists(bySku) : undefined));
}

/** SKUs are ASCII columns, which a server compares with nothing else ("illegal mix of collations"). */
function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

async function countProducts(db: Queryable, categoryIds: readonly CategoryId[]): Promise<number> {
  const [row] = await db
    .select({ total: countDistinct(products.id) })
    .from(productCategories)
    .innerJoin(products, eq(products.id, productCategories.productId))
    .where(and(inArray(productCategories.categoryId, [...categoryIds]), isForSale(db)));
  return row?.total ?? 0;
}

/** Published, with something of it to buy: what lists show, and so what they count. */
function isForSale(db: Queryable) {
  const offered = db
    .select({ one: sql`1` })
    .from(variants)
    .where(
      and(eq(variants.productId, products.id), eq(variants.status, "active"), isNotNull(variants.priceId)),
    );
  return and(eq(products.status, "active"), exists(offered));
}

async function listProductIds(
  db: Queryable,
  categoryIds: readonly CategoryId[],
  sort: CategorySort,
  offset: number,
): Promise<ProductId[]> {
  const rows = await db
    .select({ id: products.id })
    .from(productCategories)
    .innerJoin(products, eq(products.id, productCategories.productId))
    .innerJoin(variants, and(eq(variants.productId, products.id), eq(variants.status, "active")))
    .innerJoin(prices, eq(prices.id, variants.priceId))
    .where(and(inArray(productCategories.categoryId, [...categoryIds]), eq(products.status, "active")))
    .groupBy(products.id)
    .orderBy(orderFor(sort), asc(products.id))
    .limit(pageSize)
    .offset(offset);
  return rows.map(({ id }) => id);
}

function orderFor(sort: CategorySort) {
  switch (sort) {
    case "featured":
      return asc(min(productCategories.position));
    case "price_asc":
      return asc(min(prices.amountMinor));
    case "price_desc":
      return desc(min(prices.amountMinor));
    case "newest":
      return desc(products.createdAt);
  }
}
