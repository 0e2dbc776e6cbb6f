import { eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { products } from "@/db/schema";
import { type MadeProduct, makeCategory, makeProduct, translateProduct } from "@/testing/factories";
import { outcomeOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { listProductAddresses, listProductRanges } from "./addresses";
import type { ProductRange } from "./schemas";

const shop = useShop();

/** Products in the order of their ids. */
async function makeProducts(count: number): Promise<MadeProduct[]> {
  const made = [];
  for (let index = 0; index < count; index += 1) made.push(await makeProduct(shop().context()));
  return made.sort((a, b) => (a.productId < b.productId ? -1 : 1));
}

const slugsIn = async (range: ProductRange) =>
  (await listProductAddresses(shop().context(), range)).map(({ slugs }) => slugs.en);

describe("ranges of products", () => {
  test("hold each product once, and no more than they may", async () => {
    const made = await makeProducts(7);
    const ranges = await listProductRanges(shop().context(), { size: 3 });
    const found = await Promise.all(ranges.map(slugsIn));
    expect(found.map((slugs) => slugs.length)).toEqual([3, 3, 1]);
    expect(found.flat()).toEqual(made.map(({ slug }) => slug));
  });

  test("leave out what has no page", async () => {
    const [draft, sold, archived] = await makeProducts(3);
    const hidden = [draft, archived].flatMap((product) => product?.productId ?? []);
    await shop().db.update(products).set({ status: "archived" }).where(inArray(products.id, hidden));
    const [range, ...others] = await listProductRanges(shop().context(), { size: 100 });
    expect(others).toEqual([]);
    expect(range && (await slugsIn(range))).toEqual([sold?.slug]);
  });

  test("of an empty shop are none", async () => {
    expect(await listProductRanges(shop().context(), { size: 100 })).toEqual([]);
  });

  test("tell when the last of their products changed", async () => {
    const [, second] = await makeProducts(3);
    const updatedAt = new Date("2030-01-02T03:04:05.678Z");
    if (second) await shop().db.update(products).set({ updatedAt }).where(eq(products.id, second.productId));
    const ranges = await listProductRanges(shop().context(), { size: 2 });
    expect(ranges[0]?.updatedAt).toEqual(updatedAt);
    expect(ranges[1]?.updatedAt.getTime()).toBeLessThan(updatedAt.getTime());
  });

  test("can't be asked for in crumbs, which would be a list of all products", async () => {
    const { api } = shop().guest();
    expect(await outcomeOf(api.catalog.listProductRanges({ size: 1 }))).toBe("INPUT_INVALID");
  });
});

describe("addresses", () => {
  test("of a product are its slugs, or the first language's where there is no translation", async () => {
    const [first, second] = await makeProducts(2);
    if (!first || !second) throw new Error("No products");
    await translateProduct(shop().context(), first, "商品");
    const { api } = shop().guest();
    const [range] = await api.catalog.listProductRanges({ size: 100 });
    expect(
      range && (await api.catalog.listProductAddresses({ after: null, through: range.through })),
    ).toMatchObject([
      { slugs: { en: first.slug, zh: `${first.slug}-zh` }, updatedAt: expect.any(Date) },
      { slugs: { en: second.slug, zh: second.slug } },
    ]);
  });

  test("of categories are those of the open ones, at every level", async () => {
    const parent = await makeCategory(shop().context());
    const child = await makeCategory(shop().context(), { parentId: parent.id });
    await makeCategory(shop().context(), { status: "archived" });
    expect(await shop().guest().api.catalog.listCategoryAddresses()).toEqual(
      [parent, child].map(({ id, slug }) => ({ id, slugs: { en: slug, zh: slug } })),
    );
  });
});
