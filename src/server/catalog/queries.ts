import { and, asc, countDistinct, eq, exists, inArray, isNotNull, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { productCategories, products, variants } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { CategoryId } from "@/shared/ids";
import { type Locale, locales } from "@/shared/locales";
import { ancestors, categoryAt, withDescendants } from "./categories";
import {
  listCards,
  listFilters,
  listProducts,
  pageSize,
  readCategories,
  readCategoryTree,
} from "./list-products";
import type {
  CategoryCard,
  CategoryPage,
  CategorySort,
  Filters,
  HomeView,
  ProductCard,
  SearchResults,
  SearchSort,
} from "./schemas";

const featuredCount = 8;

/** Top categories with the number of products in and below each. */
export async function listCategories(ctx: Context, { locale }: { locale: Locale }): Promise<CategoryCard[]> {
  const tree = await readCategories(ctx, locale);
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
    listPopular(ctx, locale),
  ]);
  return { categories, featured };
}

interface ListInput {
  locale: Locale;
  filters: Filters;
  page: number;
  after: string | null;
}

/** One page of a category's products, those of its subcategories included. Throws CATEGORY_NOT_FOUND. */
export async function getCategory(
  ctx: Context,
  input: ListInput & { slug: string; sort: CategorySort },
): Promise<CategoryPage> {
  const { locale, slug, sort } = input;
  const tree = await readCategoryTree(ctx, locale);
  const node = categoryAt(tree.nodes, slug);
  const { list } = await listProducts(ctx, tree, {
    ...listOf(input, listFilters(input.filters, tree)),
    ...{ locale, text: null, categoryId: node.id, sort },
  });
  const { id, title, description } = node;
  return {
    category: { id, slug, title, description, slugs: await slugsOf(ctx, id) },
    breadcrumb: ancestors(tree.nodes, node).map((ancestor) => ({
      slug: ancestor.slug,
      title: ancestor.title,
    })),
    ...list,
  };
}

/** Products found by words, item number or brand, the best first; without words there is nothing. */
export async function searchProducts(
  ctx: Context,
  input: ListInput & { query: string; sort: SearchSort },
): Promise<SearchResults> {
  const { locale, query, sort } = input;
  if (query === "") return { query, ...nothing, popular: [] };
  const tree = await readCategoryTree(ctx, locale);
  const { list, taken } = await listProducts(ctx, tree, {
    ...listOf(input, listFilters(input.filters, tree)),
    ...{ locale, text: query, categoryId: null, sort },
  });
  const isDeadEnd = list.paging.total === 0;
  return { query, ...list, ...taken, popular: isDeadEnd ? await listPopular(ctx, locale) : [] };
}

const nothing: Omit<SearchResults, "query" | "popular"> = {
  ...{ products: [], paging: { page: 1, pageCount: 1, total: 0 }, nextCursor: null, previousCursor: null },
  ...{ facets: null, match: "none", correction: null, categories: [] },
};

function listOf({ page, after }: ListInput, filters: ReturnType<typeof listFilters>) {
  return { filters, after, offset: (page - 1) * pageSize, size: pageSize };
}

/** The category's slug in each language. */
async function slugsOf(ctx: Context, id: CategoryId): Promise<Record<Locale, string>> {
  const entries = await Promise.all(
    locales.map(async (locale) => {
      const tree = await readCategories(ctx, locale);
      return [locale, tree.find((node) => node.id === id)?.slug ?? ""] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<Locale, string>; // fromEntries forgets that each has its slug.
}

async function listPopular(ctx: Context, locale: Locale): Promise<ProductCard[]> {
  const rows = await ctx.db
    .select({ id: products.id })
    .from(products)
    .where(isForSale(ctx.db))
    .orderBy(asc(products.position))
    .limit(featuredCount);
  return listCards(
    ctx,
    rows.map(({ id }) => id),
    locale,
  );
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
