import type { Filters } from "@/server/catalog/schemas";
import { currencyDigits } from "@/shared/money";
import type { ListParams } from "@/shared/routes";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** More values of one key than any list offers at once are left out. */
const maxValues = 30;
const maxOptions = 10;

/**
 * What an address asks of a list, in the one way in which the shop's own links write it. What isn't known there
 * counts as not said. The first of `sorts` is the one that goes without saying.
 */
export function readListParams(params: SearchParams, sorts: readonly string[]): ListParams {
  const sort = sorts.find((known) => known === first(params.sort));
  const page = readPage(params);
  return tidy({
    sort: sort === sorts[0] ? undefined : sort,
    page: page === 1 ? undefined : page,
    after: matching(first(params.after), /^[\x21-\x7e]{1,80}$/),
    min: readPrice(params.min),
    max: readPrice(params.max),
    sale: first(params.sale) === "1" ? "1" : undefined,
    stock: first(params.stock) === "1" ? "1" : undefined,
    option: readOptions(params.option),
    brand: readValues(params.brand, 100),
    category: readValues(params.category, 200),
  });
}

/** The filters of an address, as the catalogue takes them. */
export function filtersOf(params: ListParams, currency: string): Filters {
  const parts = (params.option ?? []).map((text) => text.split(/\.(.*)/s));
  const byOption = Map.groupBy(parts, ([option = ""]) => option);
  return {
    minPriceMinor: toMinor(params.min, currency),
    maxPriceMinor: toMinor(params.max, currency),
    options: Object.fromEntries(
      [...byOption].map(([code, own]) => [code, own.map(([, value = ""]) => value)]),
    ),
    brands: [...(params.brand ?? [])],
    categories: [...(params.category ?? [])],
    isOnSale: params.sale === "1",
    isInStock: params.stock === "1",
  };
}

/** The same list from its beginning. */
export function fromStart({ page: _, after: __, ...params }: ListParams): ListParams {
  return params;
}

/** The same list with nothing left out. */
export function withoutFilters({ sort }: ListParams): ListParams {
  return sort === undefined ? {} : { sort };
}

export function isFiltered({ sort: _, page: __, after: ___, ...filters }: ListParams): boolean {
  return Object.values(filters).some((value) => value !== undefined && value.length > 0);
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

function readValues(value: string | string[] | undefined, maxLength: number): string[] | undefined {
  const values = [value ?? []].flat().filter((text) => text !== "" && text.length <= maxLength);
  return values.length > 0 ? [...new Set(values)].slice(0, maxValues).toSorted() : undefined;
}

function readOptions(value: string | string[] | undefined): string[] | undefined {
  const known = readValues(value, 81)?.filter((text) =>
    /^[\x21-\x2d\x2f-\x7e]{1,40}\.[\x21-\x7e]{1,40}$/.test(text),
  );
  const codes = new Set(known?.map((text) => text.split(".")[0]));
  const taken = [...codes].slice(0, maxOptions);
  const kept = known?.filter((text) => taken.includes(text.split(".")[0]));
  return kept && kept.length > 0 ? kept : undefined;
}

/** "20", "19.90" and "19,90" are prices. */
function readPrice(value: string | string[] | undefined): string | undefined {
  return matching(first(value)?.trim().replace(",", "."), /^\d{1,9}(?:\.\d{1,3})?$/);
}

function toMinor(price: string | undefined, currency: string): number | null {
  return price === undefined ? null : Math.round(Number(price) * 10 ** currencyDigits(currency));
}

function matching(text: string | undefined, pattern: RegExp): string | undefined {
  return text !== undefined && pattern.test(text) ? text : undefined;
}

function tidy(params: ListParams): ListParams {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
}
