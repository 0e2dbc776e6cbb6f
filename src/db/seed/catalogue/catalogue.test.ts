import { describe, expect, it } from "vitest";
import { colourNames } from "@/db/seed/pictures/spec";
import { catalogue } from "./catalogue";
import type { Localised, SeedProduct } from "./types";

const { categories, products } = catalogue;
const han = /\p{Script=Han}/u;

function stockOf(product: SeedProduct): number {
  return product.variants.reduce((sum, variant) => sum + variant.stock, 0);
}

function expectUnique(values: readonly string[]): void {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}

function expectBothLanguages(text: Localised): void {
  expect(text.en.trim()).toBe(text.en);
  expect(text.en).not.toBe("");
  expect(text.en).not.toMatch(han);
  expect(text.zh.trim()).toBe(text.zh);
  expect(text.zh).toMatch(han);
}

describe("the catalogue as a whole", () => {
  it("names nothing twice: keys, slugs of each language, SKUs", () => {
    for (const list of [categories, products]) {
      expectUnique(list.map(({ key }) => key));
      expectUnique(list.map(({ slug }) => slug.en));
      expectUnique(list.map(({ slug }) => slug.zh));
    }
    expectUnique(products.flatMap(({ variants }) => variants.map(({ sku }) => sku)));
  });

  it("lists each category after its parent", () => {
    categories.forEach(({ parentKey }, index) => {
      const earlier = categories.slice(0, index).map(({ key }) => key);
      if (parentKey !== null) expect(earlier).toContain(parentKey);
    });
  });

  it("gives each category a product of its own", () => {
    const homes = products.map(({ categoryKeys }) => categoryKeys[0]);
    for (const { key } of categories) expect(homes).toContain(key);
  });

  it("is large: at least 60 products, 8 categories of which some are below others, and several brands", () => {
    expect(products.length).toBeGreaterThanOrEqual(60);
    expect(categories.length).toBeGreaterThanOrEqual(8);
    expect(categories.some(({ parentKey }) => parentKey !== null)).toBe(true);
    expect(new Set(products.map(({ brand }) => brand)).size).toBeGreaterThanOrEqual(6);
  });

  it("has two or three products that are wholly sold out, none of them on the first page", () => {
    const soldOut = products.filter((product) => stockOf(product) === 0);
    expect([2, 3]).toContain(soldOut.length);
    for (const product of products.slice(0, 8)) expect(soldOut).not.toContain(product);
  });

  it("begins with products of eight different categories", () => {
    expect(new Set(products.slice(0, 8).map(({ categoryKeys }) => categoryKeys[0])).size).toBe(8);
  });

  it("has about a sixth of its products on sale", () => {
    const onSale = products.filter((p) => p.variants.some(({ compareAtMinor }) => compareAtMinor));
    expect(onSale.length / products.length).toBeGreaterThan(0.12);
    expect(onSale.length / products.length).toBeLessThan(0.22);
  });

  it("has a variant that is sold out while others of its product are there", () => {
    const partly = products.filter((p) => stockOf(p) > 0 && p.variants.some(({ stock }) => stock === 0));
    expect(partly).not.toEqual([]);
  });

  it("has scarce variants and variants on sale", () => {
    const variants = products.flatMap((product) => product.variants);
    expect(variants.filter(({ stock }) => stock >= 1 && stock <= 3).length).toBeGreaterThanOrEqual(3);
    expect(variants.filter(({ compareAtMinor }) => compareAtMinor).length).toBeGreaterThanOrEqual(3);
  });

  it("sells goods of both tax classes", () => {
    expect(new Set(products.map(({ taxClass }) => taxClass))).toEqual(new Set(["standard", "reduced"]));
  });
});

describe.each(categories)("category $key", ({ slug, title, description, image }) => {
  it("reads in both languages", () => {
    for (const text of [title, description, image.alt]) expectBothLanguages(text);
    expect(slug.en).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(slug.zh).toMatch(/^[\p{Script=Han}a-z0-9-]+$/u);
  });
});

describe.each(products)("product $key", (product) => {
  const { slug, title, summary, description, options, variants, images } = product;

  it("reads in both languages", () => {
    for (const text of [title, summary, description, ...images.map(({ alt }) => alt)]) {
      expectBothLanguages(text);
    }
    expect(slug.en).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(slug.zh).toMatch(/^[\p{Script=Han}a-z0-9-]+$/u);
    expect(slug.zh).toMatch(han);
  });

  it("has as many paragraphs in one language as in the other, between two and four", () => {
    const count = description.en.split("\n\n").length;
    expect(description.zh.split("\n\n")).toHaveLength(count);
    expect(count).toBeGreaterThanOrEqual(2);
    expect(count).toBeLessThanOrEqual(4);
  });

  it("stands in categories that exist", () => {
    const known = categories.map(({ key }) => key);
    for (const key of product.categoryKeys) expect(known).toContain(key);
  });

  it("has one variant for each combination of its options' values", () => {
    const combinations = options.reduce<string[][]>(
      (lists, { values }) => lists.flatMap((list) => values.map(({ code }) => [...list, code])),
      [[]],
    );
    expect(variants.map(({ valueCodes }) => [...valueCodes])).toEqual(combinations);
    expectUnique(options.map(({ code }) => code));
    expectUnique(options.flatMap(({ values }) => values.map(({ code }) => code)));
  });

  it("has sensible numbers", () => {
    for (const { sku, priceMinor, compareAtMinor, stock, weightGrams } of variants) {
      expect(sku).toMatch(/^[A-Z0-9]+(-[A-Z0-9]+)*$/);
      for (const number of [priceMinor, stock, weightGrams]) expect(Number.isSafeInteger(number)).toBe(true);
      expect(priceMinor).toBeGreaterThan(0);
      expect(stock).toBeGreaterThanOrEqual(0);
      expect(weightGrams).toBeGreaterThan(0);
      if (compareAtMinor !== undefined) expect(compareAtMinor).toBeGreaterThan(priceMinor);
    }
  });

  it("has at least two pictures, each in the colour that it says it shows", () => {
    const codes = options.flatMap(({ values }) => values.map(({ code }) => code));
    expect(images.length).toBeGreaterThanOrEqual(2);
    for (const { picture, valueCode } of images) {
      if (valueCode === undefined) continue;
      expect(codes).toContain(valueCode);
      if ((colourNames as readonly string[]).includes(valueCode)) expect(picture.colour).toBe(valueCode);
    }
    expectUnique(images.map(({ picture }) => JSON.stringify(picture)));
  });
});
