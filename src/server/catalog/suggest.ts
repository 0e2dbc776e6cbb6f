import type { Context } from "@/server/platform/context";
import type { Locale } from "@/shared/locales";
import { listBySql } from "./list-by-sql";
import { categoriesNamed, categoryCrumbs, listCards, readCategories } from "./list-products";
import type { Suggestions } from "./schemas";
import type { ListFilters } from "./search/protocol";
import { searchIndexOf } from "./search/search-index";

const productCount = 5;

const noFilters: ListFilters = {
  ...{ minPriceMinor: null, maxPriceMinor: null, isOnSale: false, isInStock: false },
  ...{ options: {}, brands: [], categoryIds: [] },
};

/** Products and categories that a query which is still being typed may mean. */
export async function suggest(
  ctx: Context,
  { locale, query }: { locale: Locale; query: string },
): Promise<Suggestions> {
  if (query === "") return { products: [], categories: [], correction: null };
  const asked = { locale, text: query, productCount };
  const tree = await readCategories(ctx, locale);
  const { productIds, categoryIds, correction } =
    (await searchIndexOf(ctx)?.suggest(asked)) ?? (await suggestBySql());
  const cards = await listCards(ctx, productIds, locale);
  return {
    products: cards.map(({ summary: _, ...card }) => card),
    categories: categoryCrumbs(tree, categoryIds),
    correction,
  };

  async function suggestBySql() {
    const list = { filters: noFilters, categoryId: null, sort: "relevance", after: null, offset: 0 } as const;
    const { ids } = await listBySql(ctx.db, tree, { ...list, locale, text: query, size: productCount });
    return { productIds: ids, categoryIds: categoriesNamed(tree, query), correction: null };
  }
}
