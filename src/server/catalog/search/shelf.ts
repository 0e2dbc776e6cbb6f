import type { Locale } from "@/shared/locales";
import type { CategoryDocument, ProductDocument, Words } from "./protocol.ts";

/** A variant as filters see it. Values are numbers that the shelf gave out. */
export interface ShelfVariant {
  readonly priceMinor: number;
  readonly isOnSale: boolean;
  readonly isInStock: boolean;
  readonly values: readonly number[];
}

/** A product as filters and orders see it. Brand and categories are numbers that the shelf gave out. */
export interface ShelfProduct {
  readonly id: string;
  readonly position: number;
  readonly createdAt: number;
  /** -1: none. */
  readonly brand: number;
  readonly minPriceMinor: number;
  readonly isInStock: boolean;
  /** Its place in each category that lists it or lies above one that does, by the category's id. */
  readonly places: ReadonlyMap<string, number>;
  readonly categories: readonly number[];
  readonly variants: readonly ShelfVariant[];
}

export interface ShelfValue {
  readonly optionCode: string;
  readonly code: string;
  readonly titles: Words;
}

/** What products are filtered, counted and ordered by. */
export interface Shelf {
  readonly products: ReadonlyMap<string, ShelfProduct>;
  readonly values: readonly ShelfValue[];
  readonly brands: Numbers;
  readonly categories: Numbers;
  put(product: ProductDocument): void;
  remove(id: string): void;
  replaceCategories(tree: readonly CategoryDocument[]): void;
  /** A category and all above it, nearest first. */
  lineage(categoryId: string): CategoryDocument[];
  optionTitle(code: string, locale: Locale): string;
  valueNumber(optionCode: string, code: string): number | undefined;
}

/** Small numbers for names, so that counting is adding up in an array. */
export interface Numbers {
  readonly names: readonly string[];
  of(name: string): number | undefined;
}

export function makeShelf(tree: readonly CategoryDocument[]): Shelf {
  const products = new Map<string, ShelfProduct>();
  const optionTitles = new Map<string, Words>();
  const values: ShelfValue[] = [];
  const [valueKeys, brands, categories] = [giveNumbers(), giveNumbers(), giveNumbers()];
  let lineage = lineages(tree);

  /** The same code in another product is the same value; its latest title in each language is shown. */
  function learnOptions(product: ProductDocument): void {
    for (const { code: optionCode, titles, values: own } of product.options) {
      optionTitles.set(optionCode, { ...optionTitles.get(optionCode), ...titles });
      for (const { code, titles: words } of own) {
        const number = valueKeys.give(keyOf(optionCode, code));
        values[number] = { optionCode, code, titles: { ...values[number]?.titles, ...words } };
      }
    }
  }

  return {
    ...{ products, values, brands, categories },
    lineage: (categoryId) => lineage(categoryId),
    replaceCategories(newTree) {
      lineage = lineages(newTree);
    },
    put(product) {
      learnOptions(product);
      const { id, position, createdAt, brand } = product;
      const places = placesOf(product, lineage);
      const variants = product.variants.map(({ values: chosen, priceMinor, isOnSale, isInStock }) => ({
        ...{ priceMinor, isOnSale, isInStock },
        values: Object.entries(chosen).flatMap(([option, code]) => valueKeys.of(keyOf(option, code)) ?? []),
      }));
      products.set(id, {
        ...{ id, position, createdAt, places, variants },
        brand: brand === null ? -1 : brands.give(brand),
        categories: [...places.keys()].map((category) => categories.give(category)),
        minPriceMinor: Math.min(...variants.map(({ priceMinor }) => priceMinor)),
        isInStock: variants.some(({ isInStock }) => isInStock),
      });
    },
    remove: (id) => void products.delete(id),
    optionTitle: (code, locale) => titleIn(optionTitles.get(code) ?? {}, locale) || code,
    valueNumber: (optionCode, code) => valueKeys.of(keyOf(optionCode, code)),
  };
}

/** A title in the language, else in any. */
export function titleIn(titles: Words, locale: Locale): string {
  return titles[locale] ?? titles.en ?? titles.zh ?? "";
}

function giveNumbers(): Numbers & { give(name: string): number } {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  return {
    names,
    of: (name) => numbers.get(name),
    give(name) {
      const number = numbers.get(name) ?? names.length;
      if (number === names.length) {
        names.push(name);
        numbers.set(name, number);
      }
      return number;
    },
  };
}

function lineages(tree: readonly CategoryDocument[]): Shelf["lineage"] {
  const byId = new Map(tree.map((category) => [category.id, category]));
  return (categoryId) => {
    const found: CategoryDocument[] = [];
    let category = byId.get(categoryId);
    while (category && !found.includes(category)) {
      found.push(category);
      category = category.parentId === null ? undefined : byId.get(category.parentId);
    }
    return found;
  };
}

function placesOf(product: ProductDocument, lineage: Shelf["lineage"]): Map<string, number> {
  const places = new Map<string, number>();
  for (const { id, position } of product.categories) {
    for (const category of lineage(id))
      places.set(category.id, Math.min(position, places.get(category.id) ?? position));
  }
  return places;
}

function keyOf(optionCode: string, code: string): string {
  return `${optionCode}.${code}`;
}
