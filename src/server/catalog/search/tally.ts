import type { Shelf, ShelfProduct, ShelfVariant } from "./shelf.ts";
import { facetBits, type Wishes } from "./wishes.ts";

/** Numbers of products by facet and value. */
export interface Tally {
  readonly values: Int32Array;
  readonly brands: Int32Array;
  readonly categories: Int32Array;
  onSale: number;
  inStock: number;
  minPriceMinor: number;
  maxPriceMinor: number;
  /** Takes in a variant that misses `missed`: nothing, or the wish of one facet, which alone counts it then. */
  count(product: ShelfProduct, variant: ShelfVariant, missed: number): void;
  /** A product is counted once a value, however many of its variants have it: from here on it is another one. */
  nextProduct(): void;
}

export function makeTally(shelf: Shelf, wishes: Wishes): Tally {
  const bitOfValue = Int32Array.from(shelf.values, ({ optionCode }) => wishes.bitOfOption(optionCode));
  /** The turn in which a value was last counted. */
  const countedIn = new Int32Array(shelf.values.length);
  let turn = 1;
  /** Facets that have counted the product at hand. */
  let counted = 0;

  function countValues(variant: ShelfVariant, missed: number): void {
    for (const value of variant.values) {
      if (countedIn[value] === turn || (missed !== 0 && missed !== bitOfValue[value])) continue;
      countedIn[value] = turn;
      tally.values[value] = (tally.values[value] ?? 0) + 1;
    }
  }

  function countOnce(product: ShelfProduct, variant: ShelfVariant, due: number): void {
    let done = due;
    if (!variant.isOnSale) done &= ~facetBits.onSale;
    if (!variant.isInStock) done &= ~facetBits.inStock;
    if (done & facetBits.onSale) tally.onSale += 1;
    if (done & facetBits.inStock) tally.inStock += 1;
    if (done & facetBits.brand && product.brand >= 0)
      tally.brands[product.brand] = (tally.brands[product.brand] ?? 0) + 1;
    if (done & facetBits.category)
      for (const category of product.categories)
        tally.categories[category] = (tally.categories[category] ?? 0) + 1;
    counted |= done;
  }

  const tally: Tally = {
    values: new Int32Array(shelf.values.length),
    brands: new Int32Array(shelf.brands.names.length),
    categories: new Int32Array(shelf.categories.names.length),
    ...{ onSale: 0, inStock: 0 },
    ...{ minPriceMinor: Number.POSITIVE_INFINITY, maxPriceMinor: Number.NEGATIVE_INFINITY },
    count(product, variant, missed) {
      countValues(variant, missed);
      if (missed === 0 || missed === facetBits.price) {
        if (variant.priceMinor < tally.minPriceMinor) tally.minPriceMinor = variant.priceMinor;
        if (variant.priceMinor > tally.maxPriceMinor) tally.maxPriceMinor = variant.priceMinor;
      }
      const due = onceBits & ~counted & (missed === 0 ? onceBits : missed);
      if (due !== 0) countOnce(product, variant, due);
    },
    nextProduct() {
      turn += 1;
      counted = 0;
    },
  };
  return tally;
}

/** Facets that count a product as a whole. */
const onceBits = facetBits.onSale | facetBits.inStock | facetBits.brand | facetBits.category;
