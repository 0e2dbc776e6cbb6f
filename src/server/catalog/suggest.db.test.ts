import { describe, expect, test } from "vitest";
import { categories, categoryTranslations } from "@/db/schema";
import type { CategoryId } from "@/shared/ids";
import { useCatalogSearch } from "@/testing/catalog-search";
import { makeCategory, makeProduct, translateProduct } from "@/testing/factories";
import { useShop } from "@/testing/shop";

const shop = useShop();
const { api, buildIndex } = useCatalogSearch(shop);

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
