import type { Locale } from "@/shared/locales";
import type { FacetCounts, ListFilters } from "./protocol.ts";
import { type Shelf, type ShelfProduct, titleIn } from "./shelf.ts";
import { makeTally, type Tally } from "./tally.ts";
import { makeWishes, type Wishes } from "./wishes.ts";

/**
 * Keeps the entries whose products meet all wishes, and counts for each facet the products that meet all wishes but
 * its own. One variant has to meet all that is wished of variants: a shirt that comes in red, and on sale only in
 * blue, is no red shirt on sale.
 */
export function filterAndCount<Entry extends { readonly product: ShelfProduct }>(
  shelf: Shelf,
  entries: readonly Entry[],
  filters: ListFilters,
  locale: Locale,
): { kept: Entry[]; facets: FacetCounts } {
  const wishes = makeWishes(shelf, filters);
  const tally = makeTally(shelf, wishes);
  const kept = entries.filter(({ product }) => countProduct(product, wishes, tally));
  return { kept, facets: facetsOf(shelf, tally, wishes, filters, locale) };
}

/** Counts a product in, and returns whether it meets all wishes. */
function countProduct(product: ShelfProduct, wishes: Wishes, tally: Tally): boolean {
  const missedByAll = wishes.missedByProduct(product);
  // Two wishes that aren't met: no facet counts it, nor any variant below.
  if (isSeveral(missedByAll)) return false;
  let isKept = false;
  for (const variant of product.variants) {
    const missed = missedByAll | wishes.missedByVariant(variant);
    if (isSeveral(missed)) continue;
    if (missed === 0) isKept = true;
    tally.count(product, variant, missed);
  }
  tally.nextProduct();
  return isKept;
}

function isSeveral(bits: number): boolean {
  return (bits & (bits - 1)) !== 0;
}

function facetsOf(
  shelf: Shelf,
  tally: Tally,
  wishes: Wishes,
  filters: ListFilters,
  locale: Locale,
): FacetCounts {
  const { minPriceMinor, maxPriceMinor, onSale, inStock } = tally;
  const brands = named(shelf.brands.names, tally.brands, (name) => filters.brands.includes(name));
  const categories = named(shelf.categories.names, tally.categories, () => false);
  return {
    prices: minPriceMinor <= maxPriceMinor ? { minMinor: minPriceMinor, maxMinor: maxPriceMinor } : null,
    options: optionsOf(shelf, tally, wishes, locale),
    brands: brands.sort(byCount(({ name }) => name, locale)),
    categories: Object.fromEntries(categories.map(({ name, count }) => [name, count])),
    ...{ onSale, inStock },
  };
}

/** What is counted at all, and what was chosen even so. */
function named(names: readonly string[], counts: Int32Array, isChosen: (name: string) => boolean) {
  return names.flatMap((name, number) => {
    const count = counts[number] ?? 0;
    return count > 0 || isChosen(name) ? [{ name, count }] : [];
  });
}

function optionsOf(shelf: Shelf, tally: Tally, wishes: Wishes, locale: Locale): FacetCounts["options"] {
  const counted = shelf.values.flatMap(({ optionCode, code, titles }, number) => {
    const count = tally.values[number] ?? 0;
    return count > 0 || wishes.isWanted(number)
      ? [{ optionCode, code, title: titleIn(titles, locale), count }]
      : [];
  });
  return [...Map.groupBy(counted, ({ optionCode }) => optionCode)]
    .map(([code, values]) => ({
      code,
      title: shelf.optionTitle(code, locale),
      values: values.map(({ optionCode: _, ...value }) => value).sort(byKind(locale)),
    }))
    .sort((left, right) => right.values.length - left.values.length || (left.code < right.code ? -1 : 1));
}

interface CountedValue {
  readonly code: string;
  readonly title: string;
  readonly count: number;
}

const sizes = ["xxs", "xs", "s", "m", "l", "xl", "xxl", "2xl", "3xl", "4xl"];

/** Sizes by size, then what begins with a number by number, then all else by how many there are. */
function byKind(locale: Locale) {
  const rest = byCount<CountedValue>(({ title }) => title, locale);
  return (left: CountedValue, right: CountedValue) => kindOf(left) - kindOf(right) || rest(left, right);
}

function kindOf({ code }: CountedValue): number {
  const size = sizes.indexOf(code);
  if (size >= 0) return size;
  const number = Number.parseFloat(code);
  return Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : sizes.length + number;
}

const collators = new Map<Locale, Intl.Collator>();

function byCount<Entry extends { readonly count: number }>(name: (entry: Entry) => string, locale: Locale) {
  const collator = collators.get(locale) ?? new Intl.Collator(locale);
  collators.set(locale, collator);
  return (left: Entry, right: Entry) => right.count - left.count || collator.compare(name(left), name(right));
}
