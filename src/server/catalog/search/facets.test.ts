import fc from "fast-check";
import { expect, test } from "vitest";
import { filterAndCount } from "./facets";
import type { FacetCounts, ListFilters, ProductDocument, VariantDocument } from "./protocol";
import { makeShelf, type Shelf } from "./shelf";

const colours = ["red", "green", "blue"];
const sizes = ["s", "m", "l"];
const brands = ["Ash", "Birch"];
/** a ← b ← c, and d. */
const tree = [
  { id: "a", parentId: null, titles: { en: "A" } },
  { id: "b", parentId: "a", titles: { en: "B" } },
  { id: "c", parentId: "b", titles: { en: "C" } },
  { id: "d", parentId: null, titles: { en: "D" } },
];

const variants = fc.record({
  priceMinor: fc.integer({ min: 1, max: 5 }),
  isOnSale: fc.boolean(),
  isInStock: fc.boolean(),
  values: fc.record(
    { colour: fc.constantFrom(...colours), size: fc.constantFrom(...sizes) },
    { requiredKeys: [] },
  ),
});
const products = fc.record({
  brand: fc.option(fc.constantFrom(...brands)),
  categories: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 2 }),
  variants: fc.array(variants, { minLength: 1, maxLength: 4 }),
});
const someOf = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const wanted = fc.record({
  minPriceMinor: fc.option(fc.integer({ min: 1, max: 5 })),
  maxPriceMinor: fc.option(fc.integer({ min: 1, max: 5 })),
  colour: someOf([...colours, "unknown"]),
  size: someOf(sizes),
  brands: someOf([...brands, "Unknown"]),
  categoryIds: someOf(["a", "b", "c", "d"]),
  isOnSale: fc.boolean(),
  isInStock: fc.boolean(),
});

type Made = { brand: string | null; categories: string[]; variants: Omit<VariantDocument, "sku">[] };

function documentOf({ brand, categories, variants: own }: Made, index: number): ProductDocument {
  const valuesOf = (codes: string[]) => codes.map((code) => ({ code, titles: { en: code.toUpperCase() } }));
  return {
    ...{ id: `product-${index}`, position: index, createdAt: index, brand },
    ...{ titles: { en: "Thing" }, summaries: {}, descriptions: {} },
    categories: categories.map((id) => ({ id, position: index })),
    options: [
      { code: "colour", titles: { en: "Colour" }, values: valuesOf(colours) },
      { code: "size", titles: { en: "Size" }, values: valuesOf(sizes) },
    ],
    variants: own.map((variant, number) => ({ ...variant, sku: `SKU-${index}-${number}` })),
  };
}

function filtersFrom({
  colour,
  size,
  ...rest
}: { colour: string[]; size: string[] } & Omit<ListFilters, "options">) {
  const options = { ...(colour.length > 0 && { colour }), ...(size.length > 0 && { size }) };
  return { ...rest, options } satisfies ListFilters;
}

/** What the words say, without any shortcut. */
function isMet(shelf: Shelf, product: ProductDocument, filters: ListFilters): boolean {
  const own = product.categories.flatMap(({ id }) => shelf.lineage(id).map((category) => category.id));
  if (filters.brands.length > 0 && !filters.brands.includes(product.brand ?? "")) return false;
  if (filters.categoryIds.length > 0 && !filters.categoryIds.some((id) => own.includes(id))) return false;
  return product.variants.some(
    ({ priceMinor, isOnSale, isInStock, values }) =>
      priceMinor >= (filters.minPriceMinor ?? 0) &&
      priceMinor <= (filters.maxPriceMinor ?? 99) &&
      (!filters.isOnSale || isOnSale) &&
      (!filters.isInStock || isInStock) &&
      Object.entries(filters.options).every(([code, codes]) => codes.includes(values[code] ?? "")),
  );
}

/** Each number by filtering anew with the facet set to the one value. */
function countsByForce(shelf: Shelf, all: ProductDocument[], filters: ListFilters) {
  const count = (changed: Partial<ListFilters>) =>
    all.filter((product) => isMet(shelf, product, { ...filters, ...changed })).length;
  const options = { colour: colours, size: sizes };
  return {
    options: Object.entries(options).flatMap(([option, codes]) =>
      codes.map((code) => [option, code, count({ options: { ...filters.options, [option]: [code] } })]),
    ),
    brands: brands.map((name) => [name, count({ brands: [name] })]),
    categories: tree.map(({ id }) => [id, count({ categoryIds: [id] })]),
    onSale: count({ isOnSale: true }),
    inStock: count({ isInStock: true }),
    prices: [1, 2, 3, 4, 5].filter((price) => count({ minPriceMinor: price, maxPriceMinor: price }) > 0),
  };
}

/** The facets in the same shape; what isn't offered counts as none. */
function countsFrom(facets: FacetCounts) {
  const option = (code: string, value: string) =>
    facets.options.find((one) => one.code === code)?.values.find((one) => one.code === value)?.count ?? 0;
  return {
    options: [
      ...colours.map((code) => ["colour", code, option("colour", code)]),
      ...sizes.map((code) => ["size", code, option("size", code)]),
    ],
    brands: brands.map((name) => [name, facets.brands.find((one) => one.name === name)?.count ?? 0]),
    categories: tree.map(({ id }) => [id, facets.categories[id] ?? 0]),
    onSale: facets.onSale,
    inStock: facets.inStock,
  };
}

test("counts are what one would see after choosing the value, however filters are combined", () => {
  fc.assert(
    fc.property(fc.array(products, { maxLength: 12 }), wanted, (made, wishes) => {
      const all = made.map(documentOf);
      const shelf = makeShelf(tree);
      for (const product of all) shelf.put(product);
      const filters = filtersFrom(wishes);
      const entries = [...shelf.products.values()].map((product) => ({ product }));
      const { kept, facets } = filterAndCount(shelf, entries, filters, "en");

      const ids = all.filter((product) => isMet(shelf, product, filters)).map(({ id }) => id);
      expect(kept.map(({ product }) => product.id)).toEqual(ids);
      const { prices, ...expected } = countsByForce(shelf, all, filters);
      expect(countsFrom(facets)).toEqual(expected);
      expect(facets.prices).toEqual(
        prices.length === 0 ? null : { minMinor: Math.min(...prices), maxMinor: Math.max(...prices) },
      );
    }),
    { numRuns: 500 },
  );
});

test("what was chosen is offered even when nothing has it", () => {
  const shelf = makeShelf(tree);
  const variant = { priceMinor: 1, isOnSale: false, isInStock: true, values: { colour: "red", size: "s" } };
  shelf.put(documentOf({ brand: "Ash", categories: ["a"], variants: [variant] }, 1));
  const entries = [...shelf.products.values()].map((product) => ({ product }));
  const chosen = {
    minPriceMinor: 3,
    maxPriceMinor: null,
    brands: [],
    categoryIds: [],
    isOnSale: false,
    isInStock: false,
  };
  const { facets } = filterAndCount(shelf, entries, { ...chosen, options: { size: ["m"] } }, "en");
  expect(facets.options).toEqual([
    { code: "size", title: "Size", values: [{ code: "m", title: "M", count: 0 }] },
  ]);
});

test("what one product has no word for in a language is called as another one calls it", () => {
  const shelf = makeShelf(tree);
  for (const [index, words] of [{ en: "Red", zh: "红色" }, { en: "Crimson" }].entries()) {
    shelf.put({
      ...documentOf({ brand: null, categories: [], variants: [] }, index),
      options: [{ code: "colour", titles: words, values: [{ code: "red", titles: words }] }],
      variants: [{ sku: "x", priceMinor: 1, isOnSale: false, isInStock: true, values: { colour: "red" } }],
    });
  }
  const entries = [...shelf.products.values()].map((product) => ({ product }));
  const none = { minPriceMinor: null, maxPriceMinor: null, brands: [], categoryIds: [], options: {} };
  const titles = (locale: "en" | "zh") => {
    const { facets } = filterAndCount(shelf, entries, { ...none, isOnSale: false, isInStock: false }, locale);
    return facets.options.map(({ title, values }) => [title, values.map((value) => value.title)]);
  };
  expect(titles("zh")).toEqual([["红色", ["红色"]]]);
  expect(titles("en")).toEqual([["Crimson", ["Crimson"]]]);
});

test("sizes stand by size, and what begins with a number by that", () => {
  const shelf = makeShelf(tree);
  const codes = ["xl", "s", "500ml", "m", "40-44", "one"];
  shelf.put({
    ...documentOf({ brand: null, categories: [], variants: [] }, 1),
    options: [{ code: "size", titles: {}, values: codes.map((code) => ({ code, titles: {} })) }],
    variants: codes.map((code) => ({
      ...{ sku: code, priceMinor: 1, isOnSale: false, isInStock: true, values: { size: code } },
    })),
  });
  const entries = [...shelf.products.values()].map((product) => ({ product }));
  const none = { minPriceMinor: null, maxPriceMinor: null, brands: [], categoryIds: [], options: {} };
  const { facets } = filterAndCount(shelf, entries, { ...none, isOnSale: false, isInStock: false }, "en");
  expect(facets.options[0]?.values.map(({ code }) => code)).toEqual([
    "s",
    "m",
    "xl",
    "40-44",
    "500ml",
    "one",
  ]);
});
