import { describe, expect, it } from "vitest";
import { catalogue } from "@/db/seed/catalogue/catalogue";
import { pictureKey } from "@/db/seed/store-pictures";
import { locales } from "@/shared/locales";
import { archetypes } from "./archetypes";
import { inventableProducts, inventedSkuPrefix, inventProduct } from "./invent-product";
import { modifiers, names } from "./words";

const count = 12_000;
const invented = Array.from({ length: count }, (_, index) => inventProduct(index));
const han = /\p{Script=Han}/u;

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

describe("invented products", () => {
  it("are the same each time", () => {
    for (const index of [0, 1, 777, 9_999]) expect(inventProduct(index)).toEqual(invented[index]);
  });

  it("never run out before 100,000", () => {
    expect(inventableProducts).toBeGreaterThan(100_000);
    expect(inventProduct(inventableProducts - 1).title.en).not.toBe("");
    expect(() => inventProduct(inventableProducts)).toThrow();
  });

  it("share no title, slug or SKU with each other or the catalogue", () => {
    const all = [...catalogue.products, ...invented];
    expect(repeated(all.map(({ title }) => title.en))).toEqual([]);
    expect(repeated(all.map(({ title }) => title.zh))).toEqual([]);
    expect(repeated(all.map(({ slug }) => slug.en))).toEqual([]);
    expect(repeated(all.map(({ slug }) => slug.zh))).toEqual([]);
    expect(repeated(all.flatMap(({ variants }) => variants.map(({ sku }) => sku)))).toEqual([]);
  });

  it("read in both languages, with slugs that fit an address", () => {
    const bad = invented.filter(
      ({ slug, title, summary, description, images }) =>
        !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug.en) ||
        !/^[\p{Script=Han}a-z0-9-]+$/u.test(slug.zh) ||
        [title, summary, description, ...images.map(({ alt }) => alt)].some(
          ({ en, zh }) => en === "" || han.test(en) || !han.test(zh),
        ),
    );
    expect(bad).toEqual([]);
  });

  it("use pictures of the catalogue only, each once, and those of their colours", () => {
    const known = new Set(
      catalogue.products.flatMap((p) => p.images.map(({ picture }) => pictureKey(picture))),
    );
    for (const { images, options } of invented.slice(0, 500)) {
      const keys = images.map(({ picture }) => pictureKey(picture));
      expect(keys.every((key) => known.has(key))).toBe(true);
      expect(repeated(keys)).toEqual([]);
      const codes = options.flatMap(({ values }) => values.map(({ code }) => code));
      for (const { valueCode } of images) if (valueCode) expect(codes).toContain(valueCode);
    }
  });

  it("have a variant for each combination of their options", () => {
    for (const { options, variants } of invented.slice(0, 500)) {
      const combinations = options.reduce<string[][]>(
        (lists, { values }) => lists.flatMap((list) => values.map(({ code }) => [...list, code])),
        [[]],
      );
      expect(variants.map(({ valueCodes }) => [...valueCodes])).toEqual(combinations);
    }
  });

  it("cost and weigh something sensible", () => {
    const variants = invented.flatMap((product) => product.variants);
    const odd = variants.filter(
      ({ sku, priceMinor, compareAtMinor, stock, weightGrams }) =>
        !sku.startsWith(inventedSkuPrefix) ||
        sku.length > 64 ||
        ![priceMinor, stock, weightGrams].every(Number.isSafeInteger) ||
        priceMinor < 200 ||
        priceMinor > 60_000 ||
        (compareAtMinor !== undefined && compareAtMinor <= priceMinor) ||
        weightGrams <= 0,
    );
    expect(odd).toEqual([]);
  });

  it("are on sale, scarce and sold out in the shares of a real shop", () => {
    const share = (matches: (product: (typeof invented)[number]) => boolean): number =>
      invented.filter(matches).length / count;
    const onSale = share(({ variants }) => variants.some(({ compareAtMinor }) => compareAtMinor));
    const gone = share(({ variants }) => variants.every(({ stock }) => stock === 0));
    expect(onSale).toBeGreaterThan(0.12);
    expect(onSale).toBeLessThan(0.2);
    expect(gone).toBeGreaterThan(0.01);
    expect(gone).toBeLessThan(0.08);
  });

  it("fill every category", () => {
    const filled = new Set(invented.slice(0, archetypes.length).flatMap(({ categoryKeys }) => categoryKeys));
    for (const { key } of catalogue.categories) expect(filled).toContain(key);
  });

  it("are named by words that never make the same name twice", () => {
    // A prime number, so that any step through them meets each once.
    expect(names.length).toBe(127);
    for (const locale of locales) {
      const all = ["", ...modifiers.map((modifier) => modifier[locale])].flatMap((modifier) =>
        names.map((name) => `${modifier}${name[locale]}`),
      );
      expect(repeated(all)).toEqual([]);
    }
  });
});
