import type { ListFilters } from "./protocol.ts";
import type { Shelf, ShelfProduct, ShelfVariant } from "./shelf.ts";

/** A bit for each facet: what a product or variant misses is a sum of them. */
export const facetBits = { price: 1, onSale: 2, inStock: 4, brand: 8, category: 16 } as const;
const firstOptionBit = 32;

/** Filters made ready for being asked a hundred thousand times. */
export interface Wishes {
  /** The facets that a product misses whatever its variants are. */
  missedByProduct(product: ShelfProduct): number;
  /** The facets that a variant misses beside those. */
  missedByVariant(variant: ShelfVariant): number;
  /** The bit of the facet that a value belongs to; 0 when nothing is wished of it. */
  bitOfOption(optionCode: string): number;
  isWanted(value: number): boolean;
}

export function makeWishes(shelf: Shelf, filters: ListFilters): Wishes {
  const { minPriceMinor, maxPriceMinor, isOnSale, isInStock } = filters;
  const min = minPriceMinor ?? Number.NEGATIVE_INFINITY;
  const max = maxPriceMinor ?? Number.POSITIVE_INFINITY;
  const brands = new Set(filters.brands.map((name) => shelf.brands.of(name) ?? -2));
  const categories = new Set(filters.categoryIds.map((id) => shelf.categories.of(id) ?? -2));
  const options = Object.keys(filters.options);
  const bitOf = new Map(options.map((code, index) => [code, firstOptionBit << index]));
  const allOptionBits = (firstOptionBit << options.length) - firstOptionBit;
  const bitOfValue = bitsOfWanted(shelf, filters, bitOf);
  return {
    missedByProduct({ brand, categories: own }) {
      let missed = 0;
      if (brands.size > 0 && !brands.has(brand)) missed |= facetBits.brand;
      if (categories.size > 0 && !own.some((category) => categories.has(category)))
        missed |= facetBits.category;
      return missed;
    },
    missedByVariant(variant) {
      let missed = allOptionBits;
      if (missed !== 0) for (const value of variant.values) missed &= ~(bitOfValue[value] ?? 0);
      if (variant.priceMinor < min || variant.priceMinor > max) missed |= facetBits.price;
      if (isOnSale && !variant.isOnSale) missed |= facetBits.onSale;
      if (isInStock && !variant.isInStock) missed |= facetBits.inStock;
      return missed;
    },
    bitOfOption: (code) => bitOf.get(code) ?? 0,
    isWanted: (value) => bitOfValue[value] !== 0,
  };
}

function bitsOfWanted(shelf: Shelf, filters: ListFilters, bitOf: ReadonlyMap<string, number>): Int32Array {
  const bits = new Int32Array(shelf.values.length);
  for (const [option, codes] of Object.entries(filters.options)) {
    for (const code of codes) {
      const number = shelf.valueNumber(option, code);
      if (number !== undefined) bits[number] = bitOf.get(option) ?? 0;
    }
  }
  return bits;
}
