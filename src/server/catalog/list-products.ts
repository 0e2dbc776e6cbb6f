import type { Context } from "@/server/platform/context";
import type { ProductId } from "@/shared/ids";
import { defaultLocale, type Locale } from "@/shared/locales";
import { money } from "@/shared/money";
import { pageOf } from "@/shared/paging";
import { type CategoryNode, loadCategories } from "./categories";
import { keptReadsOf } from "./kept-reads";
import { listBySql } from "./list-by-sql";
import { loadProductCards } from "./product-cards";
import type { Crumb, Facets, Filters, ProductCard, ProductList, SearchResults } from "./schemas";
import type { FacetCounts, ListFilters, ListQuery } from "./search/protocol";
import { searchIndexOf } from "./search/search-index";

export const pageSize = 24;

/** Categories of the shop in a language, and what each is called in addresses of every language. */
export interface CategoryTree {
  readonly nodes: readonly CategoryNode[];
  /** The slug in the shop's first language, by id. */
  readonly keys: ReadonlyMap<string, string>;
}

export interface Listing {
  readonly list: ProductList;
  /** How the words were taken, when there were any. */
  readonly taken: Pick<SearchResults, "match" | "correction" | "categories">;
}

/** A page of a list from the index, or from SQL while there is none; cards are the database's in any case. */
export async function listProducts(ctx: Context, tree: CategoryTree, query: ListQuery): Promise<Listing> {
  const answer = await searchIndexOf(ctx)?.list(query);
  const page = answer ?? (await listBySql(ctx.db, tree.nodes, query));
  const { ids, total, offset, next, previous } = page;
  const { offset: _, ...paging } = pageOf(total, Math.ceil(offset / query.size) + 1, query.size);
  return {
    list: {
      products: await listCards(ctx, ids, query.locale),
      paging,
      nextCursor: next,
      previousCursor: previous,
      facets: answer ? facetsOf(ctx, tree, query.categoryId, answer.facets) : null,
    },
    taken: {
      match: answer?.match ?? (total > 0 ? "all" : "none"),
      correction: answer?.correction ?? null,
      categories: categoryCrumbs(tree.nodes, answer?.categoryIds ?? categoriesNamed(tree.nodes, query.text)),
    },
  };
}

/** More categories than these are no help. */
const crumbCount = 3;

/** The first categories of the given ones, as links name them. */
export function categoryCrumbs(tree: readonly CategoryNode[], ids: readonly string[]): Crumb[] {
  const nodes = ids.flatMap((id) => tree.find((node) => node.id === id) ?? []);
  return nodes.slice(0, crumbCount).map(({ slug, title }) => ({ slug, title }));
}

/** Ids of the categories whose name has the words as they stand: what SQL's lists come with. */
export function categoriesNamed(tree: readonly CategoryNode[], text: string | null): string[] {
  if (text === null) return [];
  return tree.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase())).map(({ id }) => id);
}

/** Cards of products in the order of the ids, without those that can't be shown any more. */
export async function listCards(
  ctx: Context,
  ids: readonly string[],
  locale: Locale,
): Promise<ProductCard[]> {
  // They come from the catalogue's own rows.
  const load = (wanted: readonly string[]) =>
    loadProductCards(ctx.db, wanted as readonly ProductId[], locale);
  const kept = keptReadsOf(ctx);
  if (!kept) return load(ids);
  const cards = await kept.cards(locale, ids, load);
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** The tree of active categories, parents and children in their order. */
export async function readCategories(ctx: Context, locale: Locale): Promise<readonly CategoryNode[]> {
  const load = () => loadCategories(ctx.db, locale);
  return keptReadsOf(ctx)?.categories(locale, load) ?? load();
}

export async function readCategoryTree(ctx: Context, locale: Locale): Promise<CategoryTree> {
  const nodes = await readCategories(ctx, locale);
  const named = locale === defaultLocale ? nodes : await readCategories(ctx, defaultLocale);
  return { nodes, keys: new Map(named.map(({ id, slug }) => [id, slug])) };
}

/** Filters as the index takes them; a category that doesn't exist is one in which nothing is found. */
export function listFilters({ categories, ...filters }: Filters, { keys }: CategoryTree): ListFilters {
  const idByKey = new Map([...keys].map(([id, key]) => [key, id]));
  return { ...filters, categoryIds: categories.map((key) => idByKey.get(key) ?? key) };
}

function facetsOf(
  ctx: Context,
  { nodes, keys }: CategoryTree,
  categoryId: string | null,
  { prices, categories, ...facets }: FacetCounts,
): Facets {
  const currency = ctx.env.SHOP_CURRENCY;
  const children = nodes.filter(({ parentId }) => parentId === categoryId);
  return {
    ...facets,
    prices: prices && { min: money(prices.minMinor, currency), max: money(prices.maxMinor, currency) },
    categories: children.map(({ id, title }) => ({
      key: keys.get(id) ?? "",
      title,
      count: categories[id] ?? 0,
    })),
  };
}
