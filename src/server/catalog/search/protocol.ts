import type { Locale } from "@/shared/locales";

/*
 * What the shop and the index's worker say to each other. Types only: the worker's files are loaded by Node as they
 * stand, so none of them may import a value through an alias.
 */

export type Words = Readonly<Partial<Record<Locale, string>>>;

export interface CategoryDocument {
  readonly id: string;
  readonly parentId: string | null;
  readonly titles: Words;
}

export interface OptionDocument {
  readonly code: string;
  readonly titles: Words;
  readonly values: readonly { readonly code: string; readonly titles: Words }[];
}

export interface VariantDocument {
  readonly sku: string;
  readonly priceMinor: number;
  readonly isOnSale: boolean;
  readonly isInStock: boolean;
  /** Code of the value by code of the option. */
  readonly values: Readonly<Record<string, string>>;
}

/** All that the index knows of a product that can be shown: at least one variant has a price. */
export interface ProductDocument {
  readonly id: string;
  readonly position: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly brand: string | null;
  readonly titles: Words;
  readonly summaries: Words;
  readonly descriptions: Words;
  /** Where it was put; the categories above follow from the tree. */
  readonly categories: readonly { readonly id: string; readonly position: number }[];
  readonly options: readonly OptionDocument[];
  readonly variants: readonly VariantDocument[];
}

export type ListSort = "relevance" | "featured" | "price_asc" | "price_desc" | "newest";

/** What a shopper narrowed a list to. Values of one kind widen (size M or L), kinds narrow (size M and on sale). */
export interface ListFilters {
  readonly minPriceMinor: number | null;
  readonly maxPriceMinor: number | null;
  /** Codes of wanted values by code of the option. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly brands: readonly string[];
  readonly categoryIds: readonly string[];
  readonly isOnSale: boolean;
  readonly isInStock: boolean;
}

export interface ListQuery {
  readonly locale: Locale;
  /** Null: no words were asked for. */
  readonly text: string | null;
  /** The category whose page it is, with all below it; null: the whole shop. */
  readonly categoryId: string | null;
  readonly filters: ListFilters;
  readonly sort: ListSort;
  /** Begin behind this place; see `keyset.ts`. */
  readonly after: string | null;
  /** Begin at this entry, counted from 0, when `after` is null. */
  readonly offset: number;
  readonly size: number;
}

/** How many products a list would have if the facet that the value belongs to were set to this value alone. */
export interface FacetCounts {
  /** Lowest and highest price of any price; null when nothing is left. */
  readonly prices: { readonly minMinor: number; readonly maxMinor: number } | null;
  readonly options: readonly {
    readonly code: string;
    readonly title: string;
    readonly values: readonly { readonly code: string; readonly title: string; readonly count: number }[];
  }[];
  readonly brands: readonly { readonly name: string; readonly count: number }[];
  /** For every category, those above included. */
  readonly categories: Readonly<Record<string, number>>;
  readonly onSale: number;
  readonly inStock: number;
}

/** One page of ids, in order. */
export interface ListPage {
  readonly ids: readonly string[];
  readonly total: number;
  /** Number of entries before this page. */
  readonly offset: number;
  /** `after` of the next page; null: this is the last one. */
  readonly next: string | null;
  /** `after` of the page before; null when that is the first, or this one is. */
  readonly previous: string | null;
}

/**
 * How the words were taken: `all` were found; `corrected` were found after mending typos; `some` of them were;
 * `none` was.
 */
export type TextMatch = "all" | "corrected" | "some" | "none";

export interface ListAnswer extends ListPage {
  readonly facets: FacetCounts;
  /** Categories that the words name. */
  readonly categoryIds: readonly string[];
  readonly match: TextMatch;
  /** The query as it was probably meant, when `match` isn't `all`. */
  readonly correction: string | null;
}

export interface SuggestQuery {
  readonly locale: Locale;
  readonly text: string;
  readonly productCount: number;
}

export interface SuggestAnswer {
  readonly productIds: readonly string[];
  readonly categoryIds: readonly string[];
  readonly correction: string | null;
}

/** Told in order; only `list` and `suggest` are answered, with the same `call`. */
export type Order =
  /** Begin an index that will replace the one that answers. */
  | { readonly kind: "begin"; readonly categories: readonly CategoryDocument[] }
  /** Add to the index that was begun. */
  | { readonly kind: "add"; readonly products: readonly ProductDocument[] }
  /** From now on it answers. */
  | { readonly kind: "finish" }
  /** Replace or remove products of the index that answers. */
  | {
      readonly kind: "change";
      readonly products: readonly ProductDocument[];
      readonly gone: readonly string[];
    }
  /** Replace the categories of the index that answers; products of those that changed are sent after. */
  | { readonly kind: "categories"; readonly categories: readonly CategoryDocument[] };

export type Question =
  | { readonly kind: "list"; readonly query: ListQuery }
  | { readonly kind: "suggest"; readonly query: SuggestQuery };

/** Every message is acknowledged, so that whoever fills the index goes no faster than it. */
export type ToWorker = { readonly call: number } & (Order | Question);

export type FromWorker = { readonly call: number } & (
  | { readonly answer: unknown }
  | { readonly error: string }
);
