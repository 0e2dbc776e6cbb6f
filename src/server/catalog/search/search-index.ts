import type { Database } from "@/db/client";
import type { Context } from "@/server/platform/context";
import { singleton } from "@/server/platform/singleton";
import type {
  CategoryDocument,
  ListAnswer,
  ListQuery,
  ProductDocument,
  SuggestAnswer,
  SuggestQuery,
} from "./protocol";

/**
 * What finds, narrows and counts products, whoever's engine it is. It knows ids; what is shown of them is read from
 * the database. Every question is answered with null while there is no index to ask: then SQL answers.
 */
export interface SearchIndex {
  list(query: ListQuery): Promise<ListAnswer | null>;
  suggest(query: SuggestQuery): Promise<SuggestAnswer | null>;
  /** Replaces everything by what `products` yields, batch by batch; the old index answers meanwhile. */
  rebuild(
    categories: readonly CategoryDocument[],
    products: AsyncIterable<readonly ProductDocument[]>,
  ): Promise<void>;
  /** Replaces the products given and removes those that are `gone`. */
  change(products: readonly ProductDocument[], gone: readonly string[]): Promise<void>;
  /** Replaces the tree of categories; products in those that changed have to be given anew. */
  changeCategories(categories: readonly CategoryDocument[]): Promise<void>;
  close(): Promise<void>;
}

const indexes = () => singleton("search-indexes", () => new WeakMap<Database, SearchIndex>());

/** The index over the context's database; null when this process keeps none. */
export function searchIndexOf({ db }: Pick<Context, "db">): SearchIndex | null {
  return indexes().get(db) ?? null;
}

/** Makes an index the one over a database; null: there is none any more. */
export function setSearchIndex(db: Database, index: SearchIndex | null): void {
  if (index) indexes().set(db, index);
  else indexes().delete(db);
}
