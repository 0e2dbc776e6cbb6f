import type { Worker } from "node:worker_threads";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { connect } from "@/db/client";
import {
  catalogChanges,
  categories,
  categoryTranslations,
  products,
  productTranslations,
  stockLevels,
} from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { nobody } from "@/server/wiring/caller";
import { createCaller } from "@/server/wiring/root-router";
import type { CategoryId } from "@/shared/ids";
import { order } from "@/testing/buying";
import {
  changePrice,
  chooseValues,
  type MadeCategory,
  makeCategory,
  makeProduct,
  makeShipping,
  makeVariant,
  translateProduct,
} from "@/testing/factories";
import { outcomeOf } from "@/testing/refusals";
import { noLimits, useShop } from "@/testing/shop";
import { type CatalogMemory, holdCatalogInMemory } from "./catalog-memory";
import { catalogFollower } from "./follow-changes";

const shop = useShop();
const opened: CatalogMemory[] = [];

afterEach(async () => {
  for (const memory of opened.splice(0)) await memory.close();
});

/** Builds the index over what is in the shop now. */
async function buildIndex(ctx: Context = shop().context()): Promise<CatalogMemory> {
  const memory = holdCatalogInMemory(ctx);
  opened.push(memory);
  await memory.follow([]);
  await memory.settled();
  return memory;
}

/** Follows on until `read` gives what is expected: a pause lies between two builds. */
async function followUntil(memory: CatalogMemory, read: () => Promise<unknown>, expected: unknown) {
  const turn = async () => {
    await memory.follow([]);
    await memory.settled();
    return read();
  };
  await expect.poll(turn, { timeout: 10_000 }).toEqual(expected);
}

const api = () => shop().guest().api.catalog;
type SearchInput = Parameters<ReturnType<typeof api>["searchProducts"]>[0];
type CategoryInput = Parameters<ReturnType<typeof api>["getCategory"]>[0];
const search = (query: string, more: Partial<SearchInput> = {}) =>
  api().searchProducts({ locale: "en", query, ...more });
const browse = ({ slug }: MadeCategory, more: Partial<CategoryInput> = {}) =>
  api().getCategory({ locale: "en", slug, ...more });
const titles = (list: { products: readonly { title: string }[] }) => list.products.map(({ title }) => title);
const changed = (...ids: string[]) => ids.map((subjectId) => ({ kind: "product" as const, subjectId }));

describe("the index", () => {
  test("is not asked before it is built: SQL answers, without counts", async () => {
    const { title } = await makeProduct(shop().context(), { title: "Trail Hoodie" });
    expect(await search("hoodie")).toMatchObject({ products: [{ title }], facets: null, match: "all" });
    expect(await api().suggest({ locale: "en", query: "trail" })).toMatchObject({ products: [{ title }] });
    await buildIndex();
    expect(await search("hodie")).toMatchObject({
      products: [{ title }],
      match: "corrected",
      correction: "hoodie",
    });
  });

  test("answers again by SQL after it was closed", async () => {
    await makeProduct(shop().context(), { title: "Trail Hoodie" });
    await (await buildIndex()).close();
    expect(await search("hoodie")).toMatchObject({ paging: { total: 1 }, facets: null });
    expect(await search("hodie")).toMatchObject({
      paging: { total: 0 },
      popular: [{ title: "Trail Hoodie" }],
    });
  });

  test("follows words, price, stock and category of a product that changed", async () => {
    const ctx = shop().context();
    const category = await makeCategory(ctx);
    const made = await makeProduct(ctx, { title: "Trail Hoodie", priceMinor: 5000, categoryId: category.id });
    const memory = await buildIndex();
    await browse(category);

    const words = { title: "Harbour Jacket" };
    await shop()
      .db.update(productTranslations)
      .set(words)
      .where(eq(productTranslations.productId, made.productId));
    await changePrice(ctx, made.variantId, 9000);
    await shop().db.update(stockLevels).set({ reserved: 10 });
    await memory.follow(changed(made.productId));

    expect(titles(await search("harbour"))).toEqual(["Harbour Jacket"]);
    expect((await search("trail")).paging.total).toBe(0);
    expect(await browse(category)).toMatchObject({
      products: [{ title: "Harbour Jacket", price: { amountMinor: 9000 }, availability: "sold_out" }],
      facets: { prices: { min: { amountMinor: 9000 } }, inStock: 0 },
    });
  });

  test.each(["draft", "archived"] as const)("has nothing of a product that became %s", async (status) => {
    const ctx = shop().context();
    const category = await makeCategory(ctx);
    const made = await makeProduct(ctx, {
      title: "Trail Hoodie",
      categoryId: category.id,
      brand: "Norrloom",
    });
    const memory = await buildIndex();
    expect((await search("hoodie")).paging.total).toBe(1);
    await shop().db.update(products).set({ status }).where(eq(products.id, made.productId));
    await memory.follow(changed(made.productId));
    expect(await search("hoodie")).toMatchObject({ products: [], paging: { total: 0 } });
    expect(await browse(category)).toMatchObject({ products: [], facets: { brands: [], inStock: 0 } });
    expect((await api().suggest({ locale: "en", query: "hood" })).products).toEqual([]);
  });

  test("takes in a product that was published", async () => {
    const made = await makeProduct(shop().context(), { title: "Trail Hoodie", status: "draft" });
    const memory = await buildIndex();
    expect((await search("hoodie")).paging.total).toBe(0);
    await shop().db.update(products).set({ status: "active" });
    await memory.follow(changed(made.productId));
    expect(titles(await search("hoodie"))).toEqual(["Trail Hoodie"]);
  });

  test("is built anew when a category changed", async () => {
    const ctx = shop().context();
    const category = await makeCategory(ctx);
    await makeProduct(ctx, { title: "Trail Hoodie", categoryId: category.id });
    const memory = await buildIndex();
    await shop().db.update(categoryTranslations).set({ title: "Knitwear" });
    await memory.follow([{ kind: "category", subjectId: category.id }]);
    await followUntil(memory, async () => titles(await search("knitwear")), ["Trail Hoodie"]);
  });

  test("that died leaves the answers to SQL and is built anew", async () => {
    await makeProduct(shop().context(), { title: "Trail Hoodie" });
    const started = new Promise<Worker>((resolve) => process.once("worker", resolve));
    const memory = await buildIndex();
    await (await started).terminate();
    expect(await search("hoodie")).toMatchObject({ paging: { total: 1 }, facets: null });
    await followUntil(memory, async () => (await search("hodie")).match, "corrected");
  });

  test("of each of two processes has a change after its next look at the changes", async () => {
    const made = await makeProduct(shop().context(), { title: "Trail Hoodie" });
    const other = connect(shop().env.DATABASE_URL, 4);
    try {
      const contexts = [shop().context(), { ...shop().context(), db: other.db }];
      const followers = contexts.map((ctx) => ({ ctx, follow: catalogFollower() }));
      const memories = await Promise.all(contexts.map((ctx) => buildIndex(ctx)));
      /** What the background does each second. */
      const turn = () =>
        Promise.all(
          followers.map(async ({ ctx, follow }, index) => memories[index]?.follow(await follow(ctx))),
        );
      await turn();
      await shop().db.update(productTranslations).set({ title: "Harbour Jacket" });
      const [kind, changedAt] = ["product" as const, new Date()];
      await shop().db.insert(catalogChanges).values({ kind, subjectId: made.productId, changedAt });
      await turn();
      for (const ctx of contexts) {
        const caller = createCaller({ ...ctx, requestId: "test", guest: nobody, viewer: async () => null });
        expect(titles(await caller.catalog.searchProducts({ locale: "en", query: "harbour" }))).toEqual([
          "Harbour Jacket",
        ]);
      }
    } finally {
      for (const memory of opened.splice(0)) await memory.close();
      await other.pool.end();
    }
  });

  test("says sold out when an order took the last piece", async () => {
    const ctx = shop().context(noLimits);
    await makeShipping(ctx);
    const made = await makeProduct(ctx, { title: "Trail Hoodie", stock: 1 });
    const follow = catalogFollower();
    await follow(ctx);
    const memory = await buildIndex();
    expect(await search("hoodie")).toMatchObject({ products: [{ availability: "few_left" }] });
    await order(shop(), made.variantId, { settings: noLimits });
    await memory.follow(await follow(ctx));
    expect(await search("hoodie", { filters: { isInStock: true } })).toMatchObject({ products: [] });
    expect(await search("hoodie")).toMatchObject({ products: [{ availability: "sold_out" }] });
  });
});

describe("a list", () => {
  /** Shirts in two colours and sizes; red M is on sale, blue M is sold out. */
  async function makeShirts() {
    const ctx = shop().context();
    const category = await makeCategory(ctx);
    const child = await makeCategory(ctx, { parentId: category.id });
    const shirt = await makeProduct(ctx, {
      ...{ title: "Shirt", brand: "Norrloom", categoryId: child.id },
      ...{ priceMinor: 2000, compareAtMinor: 3000 },
    });
    await chooseValues(ctx, shirt, { colour: "red", size: "m" });
    const blue = await makeVariant(ctx, shirt.productId, { priceMinor: 4000, stock: 0 });
    await chooseValues(ctx, { ...shirt, variantId: blue }, { colour: "blue", size: "m" });
    const large = await makeVariant(ctx, shirt.productId, { priceMinor: 4000 });
    await chooseValues(ctx, { ...shirt, variantId: large }, { colour: "blue", size: "l" });
    const socks = await makeProduct(ctx, {
      title: "Socks",
      brand: "Ferry",
      categoryId: category.id,
      priceMinor: 900,
    });
    await chooseValues(ctx, socks, { colour: "blue" });
    return { category, child };
  }

  const filters = [
    [{}, ["Shirt", "Socks"]],
    [{ options: { colour: ["blue"] } }, ["Shirt", "Socks"]],
    [{ options: { colour: ["blue"], size: ["m"] } }, ["Shirt"]],
    [{ options: { colour: ["blue"], size: ["m"] }, isInStock: true }, []],
    [{ options: { colour: ["blue"] }, isOnSale: true }, []],
    [{ options: { colour: ["red", "blue"] }, isOnSale: true }, ["Shirt"]],
    [{ options: { colour: ["green"] } }, []],
    [{ minPriceMinor: 2001 }, ["Shirt"]],
    [{ minPriceMinor: 2001, maxPriceMinor: 3999 }, []],
    [{ maxPriceMinor: 900 }, ["Socks"]],
    [{ brands: ["Ferry", "Nobody"] }, ["Socks"]],
    [{ brands: ["Ferry"], isOnSale: true }, []],
    [{ categories: ["no-such-category"] }, []],
  ] as const satisfies [NonNullable<CategoryInput["filters"]>, string[]][];

  test.each(["the index", "SQL"])("narrowed by %s has what one variant has alone", async (who) => {
    const { category, child } = await makeShirts();
    if (who === "the index") await buildIndex();
    for (const [wanted, expected] of filters) {
      const page = await browse(category, { filters: wanted as CategoryInput["filters"] });
      expect([wanted, titles(page), page.paging.total]).toEqual([wanted, expected, expected.length]);
    }
    expect(titles(await browse(category, { filters: { categories: [child.slug] } }))).toEqual(["Shirt"]);
  });

  test("counts what each further choice would leave", async () => {
    const { category, child } = await makeShirts();
    await buildIndex();
    const { facets } = await browse(category, { filters: { options: { colour: ["blue"] } } });
    expect(facets).toMatchObject({
      ...{ onSale: 0, inStock: 2, prices: { min: { amountMinor: 900 }, max: { amountMinor: 4000 } } },
      brands: [
        { name: "Ferry", count: 1 },
        { name: "Norrloom", count: 1 },
      ],
      categories: [{ key: child.slug, count: 1 }],
    });
    const counts = facets?.options.map(({ code, values }) => [
      code,
      values.map(({ code: value, count }) => [value, count]),
    ]);
    expect(new Map(counts as [string, unknown][])).toEqual(
      new Map([
        [
          "colour",
          [
            ["blue", 2],
            ["red", 1],
          ],
        ],
        [
          "size",
          [
            ["m", 1],
            ["l", 1],
          ],
        ],
      ]),
    );
  });

  test.each(["the index", "SQL"])(
    "by %s goes on behind its cursor while products come and go",
    async (who) => {
      const ctx = shop().context();
      const category = await makeCategory(ctx);
      for (let price = 30; price > 0; price -= 1)
        await makeProduct(ctx, { title: `At ${price}`, priceMinor: price * 100, categoryId: category.id });
      const memory = who === "the index" ? await buildIndex() : null;
      const firstPage = await browse(category, { sort: "price_asc" });
      expect(firstPage).toMatchObject({ paging: { page: 1, pageCount: 2, total: 30 }, previousCursor: null });
      const cheap = await makeProduct(ctx, { title: "At half", priceMinor: 50, categoryId: category.id });
      await memory?.follow(changed(cheap.productId));
      const second = await browse(category, { sort: "price_asc", after: firstPage.nextCursor });
      expect(titles(second)).toEqual(["At 25", "At 26", "At 27", "At 28", "At 29", "At 30"]);
      expect(second.nextCursor).toBeNull();
    },
  );

  test.each(["x".repeat(101), "卫".repeat(101), "a".repeat(10_240)])(
    "refuses a query that nobody types",
    async (query) => {
      expect(await outcomeOf(search(query))).toBe("INPUT_INVALID");
      expect(await outcomeOf(api().suggest({ locale: "en", query }))).toBe("INPUT_INVALID");
    },
  );

  test.each([
    { minPriceMinor: -1 },
    { minPriceMinor: 0.5 },
    { maxPriceMinor: Number.NaN },
    { options: { größe: ["m"] } },
    { options: { size: [] } },
    { options: { size: ["m".repeat(41)] } },
    { brands: Array.from({ length: 31 }, () => "x") },
    { brands: [""] },
    { status: "draft" },
  ])("refuses the filter %j", async (wanted) => {
    const category = await makeCategory(shop().context());
    expect(await outcomeOf(browse(category, { filters: wanted as CategoryInput["filters"] }))).toBe(
      "INPUT_INVALID",
    );
  });

  test.each(["the index", "SQL"])("by %s takes hostile text for text", async (who) => {
    const { category } = await makeShirts();
    if (who === "the index") await buildIndex();
    const hostile = ["' OR 1=1 -- ", "(a+)+$", "%", "__proto__", "<script>", "\ud800", "\u0000"];
    for (const text of hostile) {
      expect(await search(text)).toMatchObject({ products: [] });
      expect(await browse(category, { filters: { brands: [text] } })).toMatchObject({ products: [] });
      expect(await browse(category, { after: text })).toMatchObject({ paging: { page: 1, total: 2 } });
    }
  });
});

describe("a search", () => {
  test.each(["the index", "SQL"])("by %s names the categories that are called so", async (who) => {
    const ctx = shop().context();
    const category = await makeCategory(ctx);
    await makeProduct(ctx, { title: "Trail Hoodie", categoryId: category.id });
    if (who === "the index") await buildIndex();
    const { title } = (await browse(category)).category;
    expect((await search(title)).categories).toEqual([{ slug: category.slug, title }]);
    expect((await search("hoodie")).categories).toEqual([]);
  });
});

describe("nothing found", () => {
  test("offers what is popular", async () => {
    const { title } = await makeProduct(shop().context());
    await buildIndex();
    expect(await search("qwxyz")).toMatchObject({ match: "none", products: [], popular: [{ title }] });
    expect(await search("")).toMatchObject({ products: [], popular: [] });
  });
});

describe("suggestions", () => {
  test("have pictures and prices of products and the names of categories, in the reader's language", async () => {
    const ctx = shop().context();
    const category = await makeCategory(ctx);
    const words = {
      categoryId: category.id as CategoryId,
      locale: "zh" as const,
      slug: "weiyi",
      title: "卫衣",
    };
    await shop()
      .db.insert(categoryTranslations)
      .values({ ...words, description: "" });
    const made = await makeProduct(ctx, { title: "Trail Hoodie", categoryId: category.id, priceMinor: 4500 });
    await translateProduct(ctx, made, "山径连帽衫");
    await buildIndex();
    expect(await api().suggest({ locale: "zh", query: "卫" })).toEqual({
      products: [
        expect.objectContaining({ title: "山径连帽衫", price: { amountMinor: 4500, currency: "EUR" } }),
      ],
      categories: [{ slug: "weiyi", title: "卫衣" }],
      correction: null,
    });
    expect(await api().suggest({ locale: "en", query: "  " })).toMatchObject({
      products: [],
      categories: [],
    });
  });

  test("lead to no category that was archived", async () => {
    const ctx = shop().context();
    const category = await makeCategory(ctx);
    await makeProduct(ctx, { categoryId: category.id });
    const memory = await buildIndex();
    expect((await api().suggest({ locale: "en", query: "category" })).categories).toHaveLength(1);
    await shop().db.update(categories).set({ status: "archived" });
    await memory.follow([{ kind: "category", subjectId: category.id }]);
    expect((await api().suggest({ locale: "en", query: "category" })).categories).toEqual([]);
  });
});
