import { getTableName, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { products } from "@/db/schema";
import { catalogue } from "./catalogue/catalogue";
import { shippingMethods, taxRates } from "./catalogue/commerce";
import { drawCatalogue, type Easel } from "./draw-catalogue";
import { insertCatalogue } from "./insert-catalogue";
import { insertCommerce } from "./insert-commerce";

export { folderGallery } from "./gallery";
export { growCatalogue } from "./grow-catalogue";

/** What seeding needs from outside. */
export interface SeedContext extends Easel {
  readonly db: Database;
  /** ISO 4217; the seed's amounts are taken as minor units of it. */
  readonly currency: string;
  readonly now: Date;
}

/** What one part of the seed writes with. */
export interface SeedTransaction extends Omit<SeedContext, "db"> {
  readonly tx: Transaction;
}

/** Whether the database has been migrated at all. */
export async function hasTables(db: Database): Promise<boolean> {
  const [rows] = await db.execute(
    sql`SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ${getTableName(products)}`,
  );
  return (rows as unknown as unknown[]).length > 0; // The driver's type can't know that it is a SELECT.
}

/** Whether the shop has no products yet. */
export async function isEmpty(db: Database): Promise<boolean> {
  const rows = await db.select({ one: sql`1` }).from(products).limit(1);
  return rows.length === 0;
}

/** Fills an empty shop: pictures, catalogue with stock, shipping and taxes, all or nothing. */
export async function seedDatabase({
  db,
  ...context
}: SeedContext): Promise<{ products: number; pictures: number }> {
  const pictures = await drawCatalogue(context);
  await db.transaction(async (tx) => {
    const seed: SeedTransaction = { ...context, tx };
    await insertCommerce(seed, shippingMethods, taxRates);
    await insertCatalogue(seed, catalogue, pictures);
  });
  return { products: catalogue.products.length, pictures: pictures.size };
}
