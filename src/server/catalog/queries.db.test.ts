import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  categories,
  categoryTranslations,
  productCategories,
  products,
  productTranslations,
  stockLevels,
  variants,
} from "@/db/schema";
import {
  chooseValues,
  type MadeCategory,
  type MadeProduct,
  makeCategory,
  makePicture,
  makeProduct,
  makeVariant,
  type ProductOptions,
  translateProduct,
} from "@/testing/factories";
import { outcomeOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";

const shop = useShop();
let category: MadeCategory;

beforeEach(async () => {
  category = await makeCategory(shop().context());
});

const api = () => shop().guest().api.catalog;
const make = (options: ProductOptions = {}) =>
  makeProduct(shop().context(), { categoryId: category.id, ...options });
const pageOf = (input: Partial<Parameters<ReturnType<typeof api>["getCategory"]>[0]> = {}) =>
  api().getCategory({ locale: "en", slug: category.slug, ...input });
const titles = ({ products: cards }: { products: readonly { title: string }[] }) =>
  cards.map(({ title }) => title);
const search = (query: string, page?: number) =>
  api().searchProducts({ locale: "en", query, ...(page && { page }) });

describe("a product", () => {
  test("has its words in the language asked for, and the addresses of both", async () => {
    const made = await make();
    await translateProduct(shop().context(), made, "背包");
    const chinese = await api().getProduct({ locale: "zh", slug: `${made.slug}-zh` });
    expect(chinese).toMatchObject({ title: "背包", slugs: { en: made.slug, zh: `${made.slug}-zh` } });
    expect(await api().getProduct({ locale: "en", slug: made.slug })).toMatchObject({ title: made.title });
  });

  test("without a translation has the words and the address of the shop's first language", async () => {
    const made = await make();
    expect(await api().getProduct({ locale: "zh", slug: made.slug })).toMatchObject({
      ...{ title: made.title, slugs: { en: made.slug, zh: made.slug } },
    });
    expect(titles(await pageOf({ locale: "zh" }))).toEqual([made.title]);
  });

  test("shows what is for sale of it: each variant's price and whether it is there", async () => {
    const made = await make({ priceMinor: 1990, stock: 10 });
    const few = await makeVariant(shop().context(), made.productId, { priceMinor: 2490, stock: 3 });
    const none = await makeVariant(shop().context(), made.productId, { stock: 0 });
    const hidden = await makeVariant(shop().context(), made.productId);
    const unpriced = await makeVariant(shop().context(), made.productId);
    await shop().db.update(variants).set({ status: "archived" }).where(eq(variants.id, hidden));
    await shop().db.update(variants).set({ priceId: null }).where(eq(variants.id, unpriced));
    const { variants: shown } = await api().getProduct({ locale: "en", slug: made.slug });
    expect(shown.map(({ id, price, availability }) => [id, price.amountMinor, availability])).toEqual([
      [made.variantId, 1990, "in_stock"],
      [few, 2490, "few_left"],
      [none, 1990, "sold_out"],
    ]);
  });

  test("says which option value each of its pictures shows, in their order and in the language asked for", async () => {
    const made = await make();
    const ctx = shop().context();
    await chooseValues(ctx, made, { colour: "fog", size: "m" });
    await chooseValues(
      ctx,
      { ...made, variantId: await makeVariant(ctx, made.productId) },
      { colour: "clay" },
    );
    const alt = { en: "From the front", zh: "正面" };
    const shot = [
      await makePicture(ctx, made.productId, { value: "fog", alt }),
      await makePicture(ctx, made.productId, { value: "clay" }),
      await makePicture(ctx, made.productId),
    ];
    const { images, options, variants: sold } = await api().getProduct({ locale: "zh", slug: made.slug });
    const [fog, clay] = options[0]?.values.map(({ id }) => id) ?? [];
    expect(images.map(({ src, valueId }) => [src, valueId])).toEqual([
      [`/media/${shot[0]?.hash}`, fog],
      [`/media/${shot[1]?.hash}`, clay],
      [`/media/${shot[2]?.hash}`, null],
    ]);
    expect(images.map((image) => image.alt)).toEqual(["正面", "A thing", "A thing"]);
    expect(images[0]).toMatchObject({ width: 1200, height: 1500 });
    expect(sold.map(({ valueIds }) => valueIds[0])).toEqual([fog, clay]);
  });

  test("counts pieces that orders hold as gone", async () => {
    const { slug } = await make({ stock: 4 });
    await shop().db.update(stockLevels).set({ reserved: 4 });
    expect((await api().getProduct({ locale: "en", slug })).variants).toMatchObject([
      { availability: "sold_out" },
    ]);
  });

  test.each(["draft", "archived"] as const)(
    "that is %s is not found, not listed and not counted",
    async (status) => {
      const { slug, title } = await make({ status });
      expect(await outcomeOf(api().getProduct({ locale: "en", slug }))).toBe("PRODUCT_NOT_FOUND");
      expect(await pageOf()).toMatchObject({ products: [], paging: { total: 0 } });
      expect(await search(title)).toMatchObject({ products: [], paging: { total: 0 } });
      expect(await api().getHome({ locale: "en" })).toMatchObject({
        featured: [],
        categories: [{ productCount: 0 }],
      });
    },
  );

  test("that isn't there is not found", async () => {
    expect(await outcomeOf(api().getProduct({ locale: "en", slug: "no-such-thing" }))).toBe(
      "PRODUCT_NOT_FOUND",
    );
  });
});

describe("a card", () => {
  test("names the lowest price and says that variants differ", async () => {
    const { productId } = await make({ priceMinor: 2990, stock: 0 });
    await makeVariant(shop().context(), productId, { priceMinor: 1990, stock: 2 });
    expect((await pageOf()).products).toMatchObject([
      { price: { amountMinor: 1990, currency: "EUR" }, priceVaries: true, availability: "few_left" },
    ]);
  });
});

describe("a category", () => {
  test("lists what is in it and below it, once, and leads up to the root", async () => {
    const child = await makeCategory(shop().context(), { parentId: category.id });
    const [above, below] = [await make(), await make({ categoryId: child.id })];
    await shop()
      .db.insert(productCategories)
      .values({ productId: below.productId, categoryId: category.id, position: 1 });
    expect(titles(await pageOf()).toSorted()).toEqual([above.title, below.title].toSorted());
    expect(await pageOf()).toMatchObject({ paging: { total: 2 } });
    expect(await pageOf({ slug: child.slug })).toMatchObject({
      breadcrumb: [{ slug: category.slug }],
      paging: { total: 1 },
    });
  });

  test("that is archived is not found and not listed", async () => {
    await shop().db.update(categories).set({ status: "archived" });
    expect(await outcomeOf(pageOf())).toBe("CATEGORY_NOT_FOUND");
    expect(await api().listCategories({ locale: "en" })).toEqual([]);
  });

  test("is found by its own language's address, with the first language's words where it has none", async () => {
    await shop()
      .db.insert(categoryTranslations)
      .values({ categoryId: category.id, locale: "zh", slug: "beibao", title: "背包", description: "全部" });
    const other = await makeCategory(shop().context());
    expect(await pageOf({ locale: "zh", slug: "beibao" })).toMatchObject({
      category: { title: "背包", slugs: { en: category.slug, zh: "beibao" } },
    });
    expect(await pageOf({ locale: "zh", slug: other.slug })).toMatchObject({
      category: { slug: other.slug },
    });
  });

  test.each([
    ["featured", ["middle", "dear", "cheap"]],
    ["price_asc", ["cheap", "middle", "dear"]],
    ["price_desc", ["dear", "middle", "cheap"]],
    ["newest", ["cheap", "middle", "dear"]],
  ] as const)("sorted by %s has its products in that order", async (sort, expected) => {
    const day = (date: number) => new Date(Date.UTC(2026, 0, date));
    await make({ title: "middle", priceMinor: 2000, createdAt: day(2) });
    await make({ title: "dear", priceMinor: 3000, createdAt: day(1) });
    await make({ title: "cheap", priceMinor: 1000, createdAt: day(3) });
    expect(titles(await pageOf({ sort }))).toEqual(expected);
  });

  test("in pages shows each product once, and the last page for any page past the end", async () => {
    const made: MadeProduct[] = [];
    for (let index = 0; index < 26; index += 1) made.push(await make({ priceMinor: 1990 }));
    const pages = [await pageOf({ sort: "price_asc" }), await pageOf({ sort: "price_asc", page: 2 })];
    expect(pages.map(({ paging }) => paging)).toEqual([
      { page: 1, pageCount: 2, total: 26 },
      { page: 2, pageCount: 2, total: 26 },
    ]);
    expect(pages.flatMap(titles).toSorted()).toEqual(made.map(({ title }) => title).toSorted());
    expect(await pageOf({ sort: "price_asc", page: 1000 })).toEqual(pages[1]);
  });

  test("with a product that has no variant for sale counts what it lists", async () => {
    const { title } = await make();
    const unpriced = await make();
    await shop().db.update(variants).set({ priceId: null }).where(eq(variants.id, unpriced.variantId));
    const page = await pageOf();
    expect(titles(page)).toEqual([title]);
    expect(page.paging.total).toBe(1);
  });
});

describe("searching", () => {
  test("finds what contains every word, in any field, whatever the case", async () => {
    const { title } = await make({ title: "Trail Backpack", summary: "Carries 30 litres." });
    await make({ title: "Trail Bottle", summary: "Holds 1 litre." });
    expect(titles(await search("LITRES trail"))).toEqual([title]);
    expect(titles(await search("trail"))).toHaveLength(2);
  });

  test("finds a variant by its SKU, whatever the case", async () => {
    const { title } = await make({ sku: "BAG-30-BLUE" });
    await make();
    expect(titles(await search(" bag-30-blue "))).toEqual([title]);
  });

  test("finds Chinese words, and emoji, without an error", async () => {
    const made = await make();
    await translateProduct(shop().context(), made, "登山背包");
    expect(titles(await api().searchProducts({ locale: "zh", query: "背包" }))).toEqual(["登山背包"]);
    expect(titles(await search("🎒"))).toEqual([]);
  });

  test("for nothing finds nothing", async () => {
    await make();
    expect(await search("   ")).toMatchObject({ products: [], paging: { total: 0 } });
  });

  test.each(["%", "_", "100%", "\\", "a_b", "%' OR 1=1 -- ", "'; DROP TABLE products; --", '" OR ""="'])(
    "takes %s as text and nothing else",
    async (query) => {
      await make({ title: "Plain" });
      const { title } = await make({ title: `Named ${query} so` });
      expect(titles(await search(query))).toEqual([title]);
      expect(await shop().db.$count(products)).toBe(2);
    },
  );

  test("in pages shows the last page for any page past the end", async () => {
    for (let index = 0; index < 25; index += 1) await make({ summary: "One of many." });
    const last = await search("many", 2);
    expect(last).toMatchObject({ paging: { page: 2, pageCount: 2, total: 25 } });
    expect(last.products).toHaveLength(1);
    expect(await search("many", 999)).toEqual(last);
  });
});

test("the first page shows eight products in the shop's order, and top categories with what is in them", async () => {
  const child = await makeCategory(shop().context(), { parentId: category.id });
  const made: MadeProduct[] = [];
  for (let index = 0; index < 9; index += 1) made.push(await make({ categoryId: child.id }));
  const home = await api().getHome({ locale: "en" });
  expect(home.featured.map(({ title }) => title)).toEqual(made.slice(0, 8).map(({ title }) => title));
  expect(home.categories).toMatchObject([{ slug: category.slug, productCount: 9 }]);
});

test("a product of which no words are left is shown nowhere and breaks no list", async () => {
  const { slug, productId } = await make();
  await shop().db.delete(productTranslations).where(eq(productTranslations.productId, productId));
  expect(await outcomeOf(api().getProduct({ locale: "en", slug }))).toBe("PRODUCT_NOT_FOUND");
  expect(await outcomeOf(pageOf())).toBe("done");
});
