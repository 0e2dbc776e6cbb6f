import type { Context } from "@/server/platform/context";
import type { Locale } from "@/shared/locales";
import { listBySql } from "./list-by-sql";
import { listCards, readCategories } from "./list-products";
import type { Suggestions } from "./schemas";
import type { ListFilters } from "./search/protocol";
import { searchIndexOf } from "./search/search-index";

const productCount = 5;
const categoryCount = 3;

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
  const asked = { locale, text: query, productCount, categoryCount };
  const tree = await readCategories(ctx, locale);
  const { productIds, categoryIds, correction } =
    (await searchIndexOf(ctx)?.suggest(asked)) ?? (await suggestBySql());
  const cards = await listCards(ctx, productIds, locale);
  return {
    products: cards.map(({ summary: _, ...card }) => card),
    categories: categoryIds.flatMap((id) => {
      const node = tree.find((category) => category.id === id);
      return node ? [{ slug: node.slug, title: node.title }] : [];
    }),
    correction,
  };

  async function suggestBySql() {
    const list = { filters: noFilters, categoryId: null, sort: "relevance", after: null, offset: 0 } as const;
    const { ids } = await listBySql(ctx.db, tree, { ...list, locale, text: query, size: productCount });
    const named = tree.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()));
    const ids3 = named.slice(0, categoryCount).map(({ id }) => id);
    return { productIds: ids, categoryIds: ids3, correction: null };
  }
}
