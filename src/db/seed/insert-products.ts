import type { MySqlTable } from "drizzle-orm/mysql-core";
import type { Transaction } from "@/db/client";
import {
  prices,
  productCategories,
  productMedia,
  productMediaTranslations,
  productOptions,
  productOptionTranslations,
  productOptionValues,
  productOptionValueTranslations,
  products,
  productTranslations,
  stockLevels,
  stockMovements,
  variantOptionValues,
  variants,
} from "@/db/schema";
import type { ProductRows } from "./product-rows";

/** Keeps a statement below a megabyte, which every server accepts. */
const rowsPerStatement = 500;

/** Writes products with all that belongs to them, each table before those that refer to it. */
export async function insertProducts(tx: Transaction, rows: ProductRows): Promise<void> {
  await insertAll(tx, products, rows.products);
  await insertAll(tx, productTranslations, rows.productTranslations);
  await insertAll(tx, productCategories, rows.productCategories);
  await insertAll(tx, productOptions, rows.productOptions);
  await insertAll(tx, productOptionTranslations, rows.productOptionTranslations);
  await insertAll(tx, productOptionValues, rows.productOptionValues);
  await insertAll(tx, productOptionValueTranslations, rows.productOptionValueTranslations);
  await insertAll(tx, variants, rows.variants);
  await insertAll(tx, prices, rows.prices);
  await insertAll(tx, variantOptionValues, rows.variantOptionValues);
  await insertAll(tx, stockLevels, rows.stockLevels);
  await insertAll(tx, stockMovements, rows.stockMovements);
  await insertAll(tx, productMedia, rows.productMedia);
  await insertAll(tx, productMediaTranslations, rows.productMediaTranslations);
}

async function insertAll<T extends MySqlTable>(
  tx: Transaction,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await tx.insert(table).values(rows.slice(start, start + rowsPerStatement));
  }
}
