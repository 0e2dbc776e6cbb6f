import { afterEach } from "vitest";
import { type CatalogMemory, holdCatalogInMemory } from "@/server/catalog/catalog-memory";
import type { Context } from "@/server/platform/context";
import type { MadeCategory } from "./factories";
import type { TestShop } from "./shop";

/** Finding things in a shop, by its index where one was built and by SQL else. */
export function useCatalogSearch(shop: () => TestShop) {
  const opened: CatalogMemory[] = [];
  const closeIndexes = async () => {
    for (const memory of opened.splice(0)) await memory.close();
  };
  afterEach(closeIndexes);
  const api = () => shop().guest().api.catalog;
  type SearchInput = Parameters<ReturnType<typeof api>["searchProducts"]>[0];
  type CategoryInput = Parameters<ReturnType<typeof api>["getCategory"]>[0];
  const beginIndex = async (ctx: Context = shop().context()): Promise<CatalogMemory> => {
    const memory = holdCatalogInMemory(ctx);
    opened.push(memory);
    await memory.follow([]);
    return memory;
  };
  return {
    api,
    closeIndexes,
    /** An index that is still being built. */
    beginIndex,
    search: (query: string, more: Partial<SearchInput> = {}) =>
      api().searchProducts({ locale: "en", query, ...more }),
    browse: ({ slug }: MadeCategory, more: Partial<CategoryInput> = {}) =>
      api().getCategory({ locale: "en", slug, ...more }),
    /** Builds the index over what is in the shop now. */
    async buildIndex(ctx?: Context): Promise<CatalogMemory> {
      const memory = await beginIndex(ctx);
      await memory.settled();
      return memory;
    },
  };
}

/** What a category may be narrowed by. */
export type Filters = NonNullable<
  Parameters<ReturnType<TestShop["guest"]>["api"]["catalog"]["getCategory"]>[0]["filters"]
>;

export const titlesOf = (list: { products: readonly { title: string }[] }) =>
  list.products.map(({ title }) => title);

/** That these products have changed, as the follower tells it. */
export const changesOf = (...ids: string[]) =>
  ids.map((subjectId) => ({ kind: "product" as const, subjectId }));
