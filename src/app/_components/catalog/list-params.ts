import { type CategorySort, categorySorts } from "@/server/catalog/schemas";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Sort and page from an address. What isn't known there counts as not said. */
export function readListParams(params: SearchParams): { sort: CategorySort; page: number } {
  const sort = categorySorts.find((known) => known === first(params.sort)) ?? "featured";
  return { sort, page: readPage(params) };
}

/** A page from 1 to 1000; anything else is the first. */
export function readPage(params: SearchParams): number {
  const text = first(params.page) ?? "";
  const page = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
  return page <= 1000 ? page : 1;
}

/** One value of a key that may come several times: the first. */
export function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
