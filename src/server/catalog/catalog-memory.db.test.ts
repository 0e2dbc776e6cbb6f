import type { Worker } from "node:worker_threads";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { connect } from "@/db/client";
import {
  catalogChanges,
  categories,
  categoryTranslations,
  products,
  productTranslations,
  stockLevels,
} from "@/db/schema";
import { nobody } from "@/server/wiring/caller";
import { createCaller } from "@/server/wiring/root-router";
import { order } from "@/testing/buying";
import { changesOf, titlesOf, useCatalogSearch } from "@/testing/catalog-search";
import { changePrice, type MadeCategory, makeCategory, makeProduct, makeShipping } from "@/testing/factories";
import { noLimits, useShop } from "@/testing/shop";
import type { CatalogMemory } from "./catalog-memory";
import { catalogFollower } from "./follow-changes";

const shop = useShop();
const { api, beginIndex, browse, buildIndex, closeIndexes, search } = useCatalogSearch(shop);
const knitwear = { title: "Knitwear" };
const isNameOf = ({ id }: MadeCategory) => eq(categoryTranslations.categoryId, id);

/** Follows on until `read` gives what is expected: a pause lies between two builds. */
async function followUntil(memory: CatalogMemory, read: () => Promise<unknown>, expected: unknown) {
  const turn = async () => {
    await memory.follow([]);
    await memory.settled();
    return read();
  };
  await expect.poll(turn, { timeout: 10_000 }).toEqual(expected);
}

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
    await memory.follow(changesOf(made.productId));

    expect(titlesOf(await search("harbour"))).toEqual(["Harbour Jacket"]);
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
    await memory.follow(changesOf(made.productId));
    expect(await search("hoodie")).toMatchObject({ products: [], paging: { total: 0 } });
    expect(await browse(category)).toMatchObject({ products: [], facets: { brands: [], inStock: 0 } });
    expect((await api().suggest({ locale: "en", query: "hood" })).products).toEqual([]);
  });

  test("takes in a product that was published", async () => {
    const made = await makeProduct(shop().context(), { title: "Trail Hoodie", status: "draft" });
    const memory = await buildIndex();
    expect((await search("hoodie")).paging.total).toBe(0);
    await shop().db.update(products).set({ status: "active" });
    await memory.follow(changesOf(made.productId));
    expect(titlesOf(await search("hoodie"))).toEqual(["Trail Hoodie"]);
  });

  test("has the new name of a category, and of what is below it, at once", async () => {
    const ctx = shop().context();
    const category = await makeCategory(ctx);
    const hidden = await makeCategory(ctx, { parentId: category.id, status: "archived" });
    const child = await makeCategory(ctx, { parentId: category.id });
    await makeProduct(ctx, { title: "Trail Hoodie", categoryId: child.id });
    await makeProduct(ctx, { title: "Harbour Jacket", categoryId: category.id });
    await makeProduct(ctx, { title: "Anchor Cap", categoryId: hidden.id });
    const memory = await buildIndex();
    await shop().db.update(categoryTranslations).set(knitwear).where(isNameOf(category));
    // Two seconds lie between two builds at least, so this is none.
    await memory.follow([{ kind: "category", subjectId: category.id }]);
    expect(titlesOf(await search("knitwear")).sort()).toEqual(["Harbour Jacket", "Trail Hoodie"]);
    expect((await search("knitwear")).categories).toEqual([{ slug: category.slug, title: "Knitwear" }]);
    expect((await api().suggest({ locale: "en", query: "knit" })).categories).toHaveLength(1);
  });

  test("lists what is in a category that moved below another one", async () => {
    const ctx = shop().context();
    const [from, to] = [await makeCategory(ctx), await makeCategory(ctx)];
    const child = await makeCategory(ctx, { parentId: from.id });
    await makeProduct(ctx, { title: "Trail Hoodie", categoryId: child.id });
    const memory = await buildIndex();
    expect([titlesOf(await browse(from)), titlesOf(await browse(to))]).toEqual([["Trail Hoodie"], []]);
    await shop().db.update(categories).set({ parentId: to.id }).where(eq(categories.id, child.id));
    await memory.follow([{ kind: "category", subjectId: child.id }]);
    expect([titlesOf(await browse(from)), titlesOf(await browse(to))]).toEqual([[], ["Trail Hoodie"]]);
  });

  test("that is being built while a category changes has its new name all the same", async () => {
    const ctx = shop().context();
    const category = await makeCategory(ctx);
    await makeProduct(ctx, { title: "Trail Hoodie", categoryId: category.id });
    const memory = await beginIndex();
    await shop().db.update(categoryTranslations).set(knitwear);
    await memory.follow([{ kind: "category", subjectId: category.id }]);
    await memory.settled();
    await memory.follow([]);
    expect(titlesOf(await search("knitwear"))).toEqual(["Trail Hoodie"]);
    expect((await search("knitwear")).categories).toHaveLength(1);
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
        expect(titlesOf(await caller.catalog.searchProducts({ locale: "en", query: "harbour" }))).toEqual([
          "Harbour Jacket",
        ]);
      }
    } finally {
      await closeIndexes();
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

describe("a product's page that was read before", () => {
  async function readProduct() {
    const ctx = shop().context();
    const category = await makeCategory(ctx);
    const made = await makeProduct(ctx, { title: "Trail Hoodie", priceMinor: 5000, categoryId: category.id });
    const memory = await buildIndex();
    const read = () => api().getProduct({ locale: "en", slug: made.slug });
    await read();
    return { ctx, category, made, memory, read };
  }

  test("is as it was until it is known to have changed, and right from then on", async () => {
    const { ctx, made, memory, read } = await readProduct();
    await shop().db.update(productTranslations).set({ title: "Harbour Jacket" });
    await changePrice(ctx, made.variantId, 9000);
    expect(await read()).toMatchObject({
      title: "Trail Hoodie",
      variants: [{ price: { amountMinor: 5000 } }],
    });
    await memory.follow(changesOf(made.productId));
    expect(await read()).toMatchObject({
      title: "Harbour Jacket",
      variants: [{ price: { amountMinor: 9000 } }],
    });
  });

  test("names its category as that is called now", async () => {
    const { category, memory, read } = await readProduct();
    await shop().db.update(categoryTranslations).set(knitwear).where(isNameOf(category));
    await memory.follow([{ kind: "category", subjectId: category.id }]);
    expect(await read()).toMatchObject({ category: knitwear });
  });

  test("is gone once the product is", async () => {
    const { made, memory, read } = await readProduct();
    await shop().db.update(products).set({ status: "archived" });
    await memory.follow(changesOf(made.productId));
    await expect(read()).rejects.toThrow("PRODUCT_NOT_FOUND");
  });
});
