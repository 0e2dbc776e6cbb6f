import "server-only";
import { unstable_cache } from "next/cache";
import type { CategoryAddress, ProductAddress, ProductRange } from "@/server/catalog/schemas";
import { publicCaller } from "@/server/wiring/caller";
import { locales } from "@/shared/locales";
import { tags } from "./tags";

/** Addresses in one file of the sitemap. */
const addressesPerFile = 5_000;

/** A range whose date went through the cache, which keeps text only. */
export interface SitemapRange extends Omit<ProductRange, "updatedAt"> {
  readonly updatedAt: string;
}

/** The products of each file of the sitemap. What is sold since joins them when this is read anew. */
export const listSitemapRanges = unstable_cache(
  async (): Promise<SitemapRange[]> => {
    const size = Math.floor(addressesPerFile / locales.length);
    const ranges = await publicCaller().catalog.listProductRanges({ size });
    return ranges.map((range) => ({ ...range, updatedAt: range.updatedAt.toISOString() }));
  },
  ["catalog.listProductRanges"],
  { tags: [tags.catalogue], revalidate: 300 },
);

export const listCategoryAddresses = unstable_cache(
  (): Promise<CategoryAddress[]> => publicCaller().catalog.listCategoryAddresses(),
  ["catalog.listCategoryAddresses"],
  { tags: [tags.catalogue, tags.categories], revalidate: 300 },
);

/** The products of a range, page by page; not kept, since the whole catalogue goes by. */
export async function* productAddressesIn({
  after,
  through,
}: Pick<ProductRange, "after" | "through">): AsyncGenerator<ProductAddress[]> {
  for (let behind = after; ; ) {
    const page = await publicCaller().catalog.listProductAddresses({ after: behind, through });
    const last = page.at(-1);
    if (!last) return;
    yield page;
    behind = last.id;
  }
}
