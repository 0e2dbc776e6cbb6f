import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  catalogChanges,
  categories,
  formerCategorySlugs,
  formerProductSlugs,
  products,
  productTranslations,
} from "@/db/schema";
import { newId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { type MadeProduct, makeCategory, makeProduct, translateProduct } from "@/testing/factories";
import { outcomeOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { changeProductSlug } from "./change-product-slug";

const shop = useShop();
let product: MadeProduct;

beforeEach(async () => {
  product = await makeProduct(shop().context());
});

const api = () => shop().guest().api.catalog;
const change = (slug: string, { productId } = product, locale: Locale = "en") =>
  changeProductSlug(shop().context(), { productId, locale, slug });
const movedTo = (slug: string, locale: Locale = "en") => api().findMovedProduct({ locale, slug });
const formerOnes = async () =>
  (await shop().db.select().from(formerProductSlugs)).map(({ slug }) => slug).sort();

describe("changing a product's slug", () => {
  test("moves its page, and the old address leads on to it", async () => {
    await change("new-name");
    expect(await api().getProduct({ locale: "en", slug: "new-name" })).toMatchObject({ slug: "new-name" });
    expect(await outcomeOf(api().getProduct({ locale: "en", slug: product.slug }))).toBe("PRODUCT_NOT_FOUND");
    expect(await movedTo(product.slug)).toBe("new-name");
  });

  test("tells followers of the catalogue and the sitemap that the product changed", async () => {
    await shop()
      .db.update(products)
      .set({ updatedAt: new Date(0) });
    await change("new-name");
    expect(await shop().db.select().from(catalogChanges)).toMatchObject([
      { kind: "product", subjectId: product.productId },
    ]);
    const [row] = await shop().db.select().from(products);
    expect(row?.updatedAt.getTime()).toBeGreaterThan(0);
  });

  test("three times leads from every former name straight to the last", async () => {
    for (const slug of ["second", "third", "fourth"]) await change(slug);
    for (const slug of [product.slug, "second", "third"]) expect(await movedTo(slug)).toBe("fourth");
  });

  test("to another product's is refused and changes nothing", async () => {
    const other = await makeProduct(shop().context());
    expect(await outcomeOf(change(other.slug))).toBe("SLUG_TAKEN");
    expect(await api().getProduct({ locale: "en", slug: product.slug })).toMatchObject({
      id: product.productId,
    });
    expect(await formerOnes()).toEqual([]);
    expect(await shop().db.select().from(catalogChanges)).toEqual([]);
  });

  test("of a product that isn't there, or has no words in that language, is refused", async () => {
    const nobody = { ...product, productId: newId<"product">() };
    expect(await outcomeOf(change("new-name", nobody))).toBe("PRODUCT_NOT_FOUND");
    expect(await outcomeOf(change("新名字", product, "zh"))).toBe("PRODUCT_NOT_FOUND");
  });

  test("back to the old one makes that the address again, and the name between leads to it", async () => {
    await change("new-name");
    await change(product.slug);
    expect(await formerOnes()).toEqual(["new-name"]);
    expect(await movedTo("new-name")).toBe(product.slug);
    expect(await movedTo(product.slug)).toBeNull();
  });

  test("a second time the same changes nothing", async () => {
    await change("new-name");
    await change("new-name");
    expect(await formerOnes()).toEqual([product.slug]);
    expect(await shop().db.select().from(catalogChanges)).toHaveLength(1);
  });

  test("to a name that another product had gives it to the one that has it now", async () => {
    const other = await makeProduct(shop().context());
    await change("new-name");
    await change(product.slug, other);
    expect(await api().getProduct({ locale: "en", slug: product.slug })).toMatchObject({
      id: other.productId,
    });
    expect(await movedTo(other.slug)).toBe(product.slug);
    expect(await formerOnes()).toEqual([other.slug]);
    await change("newer-name", other);
    expect(await movedTo(product.slug)).toBe("newer-name");
  });

  test("twice at once ends at one of the two and forgets neither the other nor the first", async () => {
    await Promise.all([change("left"), change("right")]);
    const [row] = await shop()
      .db.select()
      .from(productTranslations)
      .where(eq(productTranslations.productId, product.productId));
    const last = row?.slug ?? "";
    expect(["left", "right"]).toContain(last);
    for (const slug of [product.slug, "left", "right"].filter((slug) => slug !== last))
      expect(await movedTo(slug)).toBe(last);
  });

  test("of ten products at once to one name gives it to one of them", async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => makeProduct(shop().context())));
    expect(await tally(made.map((each) => change("wanted", each)))).toEqual({ done: 1, SLUG_TAKEN: 9 });
  });
});

describe("a former address", () => {
  test("belongs to its language", async () => {
    await translateProduct(shop().context(), product, "商品");
    await change("新名字", product, "zh");
    expect(await movedTo(`${product.slug}-zh`, "zh")).toBe("新名字");
    expect(await movedTo(`${product.slug}-zh`, "en")).toBeNull();
  });

  test("of the first language leads to the translation, where the page had stood without one", async () => {
    await change("new-name");
    expect(await movedTo(product.slug, "zh")).toBe("new-name");
    await translateProduct(shop().context(), product, "商品");
    expect(await movedTo(product.slug, "zh")).toBe(`${product.slug}-zh`);
  });

  test("leads nowhere when the product is no longer sold", async () => {
    await change("new-name");
    await shop().db.update(products).set({ status: "archived" });
    expect(await movedTo(product.slug)).toBeNull();
  });

  test("of a category leads to where it is now, unless it is closed", async () => {
    const { id, slug } = await makeCategory(shop().context());
    const former = { locale: "en", slug: "house", categoryId: id, replacedAt: new Date() } as const;
    await shop().db.insert(formerCategorySlugs).values(former);
    expect(await api().findMovedCategory({ locale: "en", slug: "house" })).toBe(slug);
    expect(await api().findMovedCategory({ locale: "en", slug })).toBeNull();
    await shop().db.update(categories).set({ status: "archived" });
    expect(await api().findMovedCategory({ locale: "en", slug: "house" })).toBeNull();
  });
});
