import { describe, expect, test } from "vitest";
import { changesOf, type Filters, titlesOf, useCatalogSearch } from "@/testing/catalog-search";
import { chooseValues, makeCategory, makeProduct, makeVariant } from "@/testing/factories";
import { outcomeOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";

const shop = useShop();
const { api, browse, buildIndex, search } = useCatalogSearch(shop);

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
  ] as const satisfies [Filters, string[]][];

  test.each(["the index", "SQL"])("narrowed by %s has what one variant has alone", async (who) => {
    const { category, child } = await makeShirts();
    if (who === "the index") await buildIndex();
    for (const [wanted, expected] of filters) {
      const page = await browse(category, { filters: wanted as Filters });
      expect([wanted, titlesOf(page), page.paging.total]).toEqual([wanted, expected, expected.length]);
    }
    expect(titlesOf(await browse(category, { filters: { categories: [child.slug] } }))).toEqual(["Shirt"]);
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
      await memory?.follow(changesOf(cheap.productId));
      const second = await browse(category, { sort: "price_asc", after: firstPage.nextCursor });
      expect(titlesOf(second)).toEqual(["At 25", "At 26", "At 27", "At 28", "At 29", "At 30"]);
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
    expect(await outcomeOf(browse(category, { filters: wanted as Filters }))).toBe("INPUT_INVALID");
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
