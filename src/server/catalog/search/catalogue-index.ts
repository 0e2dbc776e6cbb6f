import type { Locale } from "@/shared/locales";
import { filterAndCount } from "./facets.ts";
import { matchCategories } from "./match-categories.ts";
import { pageOfPlaces } from "./page-of-places.ts";
import type {
  CategoryDocument,
  ListAnswer,
  ListQuery,
  ProductDocument,
  SuggestAnswer,
  SuggestQuery,
  TextMatch,
} from "./protocol.ts";
import { type Ranked, rankBy, rankByRelevance } from "./ranking.ts";
import { keepRecentAnswers } from "./recent-answers.ts";
import { makeShelf, type ShelfProduct } from "./shelf.ts";
import { makeTextIndex } from "./text-index.ts";

/** The whole index, in one thread's memory. */
export interface CatalogueIndex {
  put(product: ProductDocument): void;
  remove(id: string): void;
  /** Products know the categories that were there when they were put. */
  replaceCategories(categories: readonly CategoryDocument[]): void;
  list(query: ListQuery): ListAnswer;
  suggest(query: SuggestQuery): SuggestAnswer;
}

/** Answers are small; an order of the whole catalogue isn't, and serves every page and filter of it. */
const recentCount = 500;
const recentOrderCount = 20;

interface Candidates {
  readonly ranked: readonly Ranked<ShelfProduct>[];
  readonly match: TextMatch;
  readonly correction: string | null;
}

export function makeCatalogueIndex(tree: readonly CategoryDocument[]): CatalogueIndex {
  let categories = tree;
  const shelf = makeShelf(tree);
  const texts = makeTextIndex();
  const recent = keepRecentAnswers(recentCount);
  const orders = keepRecentAnswers(recentOrderCount);
  const lists = keepRecentAnswers(recentOrderCount);

  function findByText(text: string, locale: Locale, isTyping: boolean) {
    const { hits, ...found } = texts.search(text, { locale, isTyping });
    const known = hits.flatMap(({ id, score }) => {
      const product = shelf.products.get(id);
      return product ? [{ score, product }] : [];
    });
    return { ...found, hits: known };
  }

  function candidatesFor({ text, locale, categoryId, sort }: ListQuery): Candidates {
    const isListed = (product: ShelfProduct) => categoryId === null || product.places.has(categoryId);
    const order = sort === "relevance" ? "featured" : sort;
    if (text === null) {
      const products = [...shelf.products.values()].filter(isListed);
      return { ranked: rankBy(order, products, categoryId), match: "all", correction: null };
    }
    const { hits, ...found } = findByText(text, locale, false);
    const listed = hits.filter(({ product }) => isListed(product));
    const products = listed.map(({ product }) => product);
    const ranked = sort === "relevance" ? rankByRelevance(listed) : rankBy(order, products, categoryId);
    return { ...found, ranked };
  }

  function list(query: ListQuery): ListAnswer {
    const { text, locale, categoryId, sort, filters } = query;
    const asked = { text, locale, categoryId, sort };
    const { ranked, ...found } = orders.get(asked, () => candidatesFor(query));
    // The same for every page of the list.
    const narrowed = { ...asked, filters };
    const { kept, facets } = lists.get(narrowed, () => filterAndCount(shelf, ranked, filters, locale));
    const categoryIds = text === null ? [] : matchCategories(categories, found.correction ?? text, locale);
    return { ...pageOfPlaces(kept, query), ...found, facets, categoryIds };
  }

  function suggest({ text, locale, productCount }: SuggestQuery): SuggestAnswer {
    const { hits, correction } = findByText(text, locale, true);
    return {
      productIds: rankByRelevance(hits)
        .slice(0, productCount)
        .map(({ id }) => id),
      categoryIds: matchCategories(categories, correction ?? text, locale),
      correction,
    };
  }

  function forget(): void {
    recent.forget();
    orders.forget();
    lists.forget();
  }

  return {
    put(product) {
      shelf.put(product);
      const ids = new Set(product.categories.flatMap(({ id }) => shelf.lineage(id)));
      texts.put(
        product,
        [...ids].map(({ titles }) => titles),
      );
      forget();
    },
    remove(id) {
      shelf.remove(id);
      texts.remove(id);
      forget();
    },
    replaceCategories(newTree) {
      categories = newTree;
      shelf.replaceCategories(newTree);
      forget();
    },
    list: (query) => recent.get(query, () => list(query)),
    suggest: (query) => recent.get(query, () => suggest(query)),
  };
}
