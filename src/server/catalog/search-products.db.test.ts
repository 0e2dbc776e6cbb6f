import { describe, expect, test } from "vitest";
import { useCatalogSearch } from "@/testing/catalog-search";
import { makeCategory, makeProduct } from "@/testing/factories";
import { useShop } from "@/testing/shop";

const shop = useShop();
const { browse, buildIndex, search } = useCatalogSearch(shop);

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
