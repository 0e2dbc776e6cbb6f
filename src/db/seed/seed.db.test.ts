import { asc, eq, like, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { categories, products, productTranslations, variants } from "@/db/schema";
import { emptyTables, openTestDatabase, rowsOf } from "@/testing/database";
import { catalogue } from "./catalogue/catalogue";
import { growCatalogue, isEmpty, type SeedContext, seedDatabase } from "./index";
import { inventProduct } from "./volume/invent-product";

const connection = await openTestDatabase();
const { db } = connection;

/** Every picture has been drawn already: these tests are about rows. */
const context: SeedContext = {
  db,
  currency: "EUR",
  putMedia: () => Promise.reject(new Error("Nothing should have to be drawn")),
  gallery: {
    recall: async (hash) => ({ hash, contentType: "image/jpeg", width: 1200, height: 1200, bytes: 1 }),
    keep: async () => {},
  },
  now: new Date("2026-03-01T12:00:00Z"),
};

const count = async (query: string): Promise<number> => {
  const [row] = await rowsOf(connection, `SELECT COUNT(*) AS number FROM ${query}`);
  return Number(row?.number);
};

beforeAll(async () => {
  await emptyTables(connection);
  expect(await isEmpty(db)).toBe(true);
  await seedDatabase(context);
});

afterAll(async () => {
  await emptyTables(connection);
  await connection.pool.end();
});

describe("seeding an empty shop", () => {
  it("writes the whole catalogue", async () => {
    expect(await isEmpty(db)).toBe(false);
    expect(await count("products")).toBe(catalogue.products.length);
    expect(await count("product_translations")).toBe(catalogue.products.length * 2);
    expect(await count("categories")).toBe(catalogue.categories.length);
    expect(await count("variants")).toBe(catalogue.products.flatMap((product) => product.variants).length);
    expect(await count("product_media")).toBe(catalogue.products.flatMap((product) => product.images).length);
  });

  it("keeps the tree of categories", async () => {
    const rows = await db.select().from(categories).orderBy(asc(categories.position));
    const parents = rows.map(({ parentId }) => rows.findIndex(({ id }) => id === parentId));
    const expected = catalogue.categories.map(({ parentKey }) =>
      catalogue.categories.findIndex(({ key }) => key === parentKey),
    );
    expect(parents).toEqual(expected);
  });

  it("gives every variant its price, and stock that its movements explain", async () => {
    expect(await count("variants v LEFT JOIN prices p ON p.id = v.price_id WHERE p.id IS NULL")).toBe(0);
    expect(
      await count(`stock_levels s WHERE s.on_hand <> (SELECT COALESCE(SUM(m.delta), 0) FROM stock_movements m
        WHERE m.variant_id = s.variant_id AND m.location_id = s.location_id)`),
    ).toBe(0);
  });

  it("lets no two products arrive at one moment", async () => {
    expect(await count("(SELECT DISTINCT created_at FROM products) moments")).toBe(catalogue.products.length);
  });
});

describe("growing the catalogue", () => {
  const first = catalogue.products.length + 30;
  const second = first + 25;

  it("adds until there are as many as wanted, in the same order however often it is called", async () => {
    expect(await growCatalogue(context, first)).toBe(30);
    expect(await growCatalogue(context, second)).toBe(25);
    const slugs = await db
      .select({ slug: productTranslations.slug })
      .from(products)
      .innerJoin(productTranslations, eq(productTranslations.productId, products.id))
      .where(
        sql`${productTranslations.locale} = 'zh' AND ${products.position} >= ${catalogue.products.length}`,
      )
      .orderBy(asc(products.position));
    expect(slugs.map(({ slug }) => slug)).toEqual(
      Array.from({ length: 55 }, (_, index) => inventProduct(index).slug.zh),
    );
  });

  it("adds nothing to a shop that has enough", async () => {
    expect(await growCatalogue(context, second)).toBe(0);
    expect(await growCatalogue(context, 1)).toBe(0);
    expect(await count("products")).toBe(second);
  });

  it("gives what it adds a category, pictures, variants and stock", async () => {
    for (const table of ["product_categories", "product_media", "variants"]) {
      expect(
        await count(`products p LEFT JOIN ${table} t ON t.product_id = p.id WHERE t.product_id IS NULL`),
      ).toBe(0);
    }
    const skus = await db.select().from(variants).where(like(variants.sku, "GV-%"));
    expect(skus.length).toBeGreaterThanOrEqual(55);
    expect(
      await count("variants v LEFT JOIN stock_levels s ON s.variant_id = v.id WHERE s.variant_id IS NULL"),
    ).toBe(0);
  });
});
