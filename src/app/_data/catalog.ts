import "server-only";
import { unstable_cache } from "next/cache";
import { cache } from "react";
import type {
  CategoryCard,
  CategoryPage,
  HomeView,
  ProductDetail,
  SearchResults,
} from "@/server/catalog/schemas";
import { isDomainError } from "@/server/platform/domain-error";
import { type Caller, publicCaller } from "@/server/wiring/caller";
import type { Locale } from "@/shared/locales";
import { tags } from "./tags";

/** How long an entry lives when nothing invalidates it: the net under the tags. */
const lifeSeconds = 300;

/** Top categories, for the menu of every page. */
export const listCategories = cache(
  (locale: Locale): Promise<readonly CategoryCard[]> => readCategories(locale),
);

const readCategories = unstable_cache(
  (locale: Locale) => publicCaller().catalog.listCategories({ locale }),
  ["catalog.listCategories"],
  // The number of products in a category is said beside its name.
  { tags: [tags.catalogue, tags.categories, tags.productLists], revalidate: lifeSeconds },
);

export const getHome = cache((locale: Locale): Promise<HomeView> => readHome(locale));

const readHome = unstable_cache(
  (locale: Locale) => publicCaller().catalog.getHome({ locale }),
  ["catalog.getHome"],
  {
    tags: [tags.catalogue, tags.categories, tags.productLists],
    revalidate: lifeSeconds,
  },
);

/** The plain first page of a category; null when there is no such category. */
export const findCategory = cache(
  (locale: Locale, slug: string): Promise<CategoryPage | null> => readCategory(locale, slug),
);

const readCategory = unstable_cache(
  (locale: Locale, slug: string) =>
    orNull("CATEGORY_NOT_FOUND", publicCaller().catalog.getCategory({ locale, slug })),
  ["catalog.getCategory"],
  { tags: [tags.catalogue, tags.categories, tags.productLists], revalidate: lifeSeconds },
);

type CategoryRequest = Parameters<Caller["catalog"]["getCategory"]>[0];
type SearchRequest = Parameters<Caller["catalog"]["searchProducts"]>[0];

/**
 * A category narrowed, ordered or paged, or what a search finds. There are too many of these to keep: the index
 * answers anew, once a render.
 */
export const browseCategory = (request: CategoryRequest) => readBrowsed(JSON.stringify(request));
export const searchProducts = (request: SearchRequest) => readFound(JSON.stringify(request));

const readBrowsed = cache(
  (request: string): Promise<CategoryPage | null> =>
    orNull("CATEGORY_NOT_FOUND", publicCaller().catalog.getCategory(JSON.parse(request))),
);

const readFound = cache(
  (request: string): Promise<SearchResults> => publicCaller().catalog.searchProducts(JSON.parse(request)),
);

/** A product with all that its page shows; null when there is no such product. */
export const findProduct = cache(async (locale: Locale, slug: string): Promise<ProductDetail | null> => {
  // An entry's tags must be known before it is read, and only the product tells its id.
  const id = await readProductId(locale, slug);
  return id === null ? null : readProduct(id)(locale, slug);
});

const readProductId = unstable_cache(
  async (locale: Locale, slug: string) => (await loadProduct(locale, slug))?.id ?? null,
  ["catalog.getProduct.id"],
  { tags: [tags.catalogue, tags.slugs], revalidate: lifeSeconds },
);

function readProduct(id: string) {
  return unstable_cache(loadProduct, ["catalog.getProduct"], {
    tags: [tags.catalogue, tags.product(id)],
    revalidate: lifeSeconds,
  });
}

/** The slug that a product or category has now, by one it had before; null when there was none such. */
export const findMovedProduct = cache((locale: Locale, slug: string) => readMovedProduct(locale, slug));
export const findMovedCategory = cache((locale: Locale, slug: string) => readMovedCategory(locale, slug));

const readMovedProduct = unstable_cache(
  (locale: Locale, slug: string) => orNull(null, publicCaller().catalog.findMovedProduct({ locale, slug })),
  ["catalog.findMovedProduct"],
  { tags: [tags.catalogue, tags.slugs], revalidate: lifeSeconds },
);

const readMovedCategory = unstable_cache(
  (locale: Locale, slug: string) => orNull(null, publicCaller().catalog.findMovedCategory({ locale, slug })),
  ["catalog.findMovedCategory"],
  { tags: [tags.catalogue, tags.categories], revalidate: lifeSeconds },
);

/** Once a render: looking up the id and reading the product ask for the same rows. */
const loadProduct = cache((locale: Locale, slug: string) =>
  orNull("PRODUCT_NOT_FOUND", publicCaller().catalog.getProduct({ locale, slug })),
);

/**
 * A missing thing is an answer that can be kept, and so is an address that no slug could have; any other error is
 * thrown on.
 */
async function orNull<Result>(code: string | null, reading: Promise<Result>): Promise<Result | null> {
  try {
    return await reading;
  } catch (error) {
    if (typeof error !== "object" || error === null) throw error;
    const cause = "cause" in error ? error.cause : undefined;
    const isMissing = isDomainError(cause) && cause.code === code;
    const isNoSlug = !isDomainError(cause) && "code" in error && error.code === "BAD_REQUEST";
    if (isMissing || isNoSlug) return null;
    throw error;
  }
}
