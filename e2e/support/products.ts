import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mainLocationId } from "@/db/main-location";
import {
  catalogChanges,
  categoryTranslations,
  formerProductSlugs,
  prices,
  productCategories,
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
import { newId, type ProductId, type VariantId } from "@/shared/ids";
import { locales } from "@/shared/locales";
import { uniqueMark } from "./people";

export interface ProductOptions {
  readonly title?: string;
  readonly description?: string;
  readonly priceMinor?: number;
  /** Pieces of each variant. */
  readonly stock?: number;
  /** Sizes to choose from, each a variant; none: one variant and nothing to choose. */
  readonly sizes?: readonly string[];
  /** The English slug of a category to stand in. */
  readonly category?: string;
}

export interface MadeProduct {
  readonly id: ProductId;
  readonly slug: string;
  readonly title: string;
  readonly priceMinor: number;
  /** One for each size, in their order. */
  readonly variantIds: readonly VariantId[];
  readonly variantId: VariantId;
}

/** A product of a test's own, with the same words in every language. */
export async function makeProduct(db: Database, options: ProductOptions = {}): Promise<MadeProduct> {
  const { priceMinor = 1990, stock = 10, sizes = [] } = options;
  const mark = uniqueMark();
  const id = newId<"product">();
  const slug = `thing-${mark}`;
  const title = options.title ?? `Thing ${mark}`;
  const now = new Date();
  await db.insert(products).values({
    ...{ id, status: "active", taxClass: "standard", brand: null, createdAt: now, updatedAt: now },
    // Behind the shop's own goods, which the first page shows.
    position: 1_000_000,
  });
  const words = { title, summary: "Good to have.", description: options.description ?? "Made to last." };
  await db
    .insert(productTranslations)
    .values(locales.map((locale) => ({ productId: id, locale, slug, ...words })));
  if (options.category) await putInCategory(db, id, options.category);
  const values = await makeSizes(db, id, sizes);
  const variantIds: VariantId[] = [];
  for (const [position, value] of (values.length > 0 ? values : [null]).entries()) {
    const variantId = await makeVariant(db, id, {
      position,
      priceMinor,
      stock,
      sku: `T-${mark}-${position}`,
    });
    if (value) await db.insert(variantOptionValues).values({ variantId, ...value });
    variantIds.push(variantId);
  }
  await tellFollowers(db, id);
  const [variantId] = variantIds;
  if (!variantId) throw new Error("A product has a variant");
  return { id, slug, title, priceMinor, variantIds, variantId };
}

async function putInCategory(db: Database, productId: ProductId, slug: string): Promise<void> {
  const isCategory = and(eq(categoryTranslations.locale, "en"), eq(categoryTranslations.slug, slug));
  const [category] = await db.select().from(categoryTranslations).where(isCategory);
  if (!category) throw new Error(`No category ${slug}`);
  await db.insert(productCategories).values({ productId, categoryId: category.categoryId, position: 1_000 });
}

async function makeSizes(db: Database, productId: ProductId, sizes: readonly string[]) {
  if (sizes.length === 0) return [];
  const optionId = newId<"option">();
  await db.insert(productOptions).values({ id: optionId, productId, code: "size", position: 0 });
  await db
    .insert(productOptionTranslations)
    .values(locales.map((locale) => ({ optionId, locale, title: "Size" })));
  const made = sizes.map((title, position) => ({ title, position, valueId: newId<"option_value">() }));
  await db
    .insert(productOptionValues)
    .values(
      made.map(({ position, valueId }) => ({ id: valueId, optionId, code: `size-${position}`, position })),
    );
  await db
    .insert(productOptionValueTranslations)
    .values(made.flatMap(({ title, valueId }) => locales.map((locale) => ({ valueId, locale, title }))));
  return made.map(({ valueId }) => ({ optionId, valueId }));
}

async function makeVariant(
  db: Database,
  productId: ProductId,
  { position, priceMinor, stock, sku }: { position: number; priceMinor: number; stock: number; sku: string },
): Promise<VariantId> {
  const id = newId<"variant">();
  await db.insert(variants).values({
    ...{ id, productId, sku, skuNormalised: sku.toUpperCase(), status: "active", position },
    ...{ weightGrams: 100, priceId: null },
  });
  await changePrice(db, { variantId: id }, priceMinor);
  await db.insert(stockLevels).values({ variantId: id, locationId: mainLocationId, onHand: 0, reserved: 0 });
  if (stock > 0) await addStock(db, id, stock, "receipt");
  return id;
}

/** Sells at another price from now on. */
export async function changePrice(
  db: Database,
  product: { readonly variantId: VariantId; readonly id?: ProductId },
  amountMinor: number,
): Promise<void> {
  const { variantId } = product;
  const priceId = newId<"price">();
  const row = { id: priceId, variantId, currency: "EUR", amountMinor, createdAt: new Date() };
  await db.insert(prices).values(row);
  await db.update(variants).set({ priceId }).where(eq(variants.id, variantId));
  if (product.id) await tellFollowers(db, product.id);
}

/** Takes pieces off the shelf, as if they had been sold over the counter, until `left` can be bought. */
export async function sellDownTo(db: Database, product: MadeProduct, left: number): Promise<void> {
  const { onHand, reserved } = await stockOf(db, product.variantId);
  const pieces = onHand - reserved - left;
  if (pieces > 0) await addStock(db, product.variantId, -pieces, "correction");
  await tellFollowers(db, product.id);
}

/** What is there of a variant, and how many of it are promised to unpaid orders. */
export async function stockOf(
  db: Database,
  variantId: VariantId,
): Promise<{ onHand: number; reserved: number }> {
  const [level] = await db
    .select({ onHand: stockLevels.onHand, reserved: stockLevels.reserved })
    .from(stockLevels)
    .where(eq(stockLevels.variantId, variantId));
  if (!level) throw new Error(`No stock level of ${variantId}`);
  return level;
}

async function addStock(
  db: Database,
  variantId: VariantId,
  delta: number,
  reason: "receipt" | "correction",
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(stockLevels)
      .set({ onHand: sql`${stockLevels.onHand} + ${delta}` })
      .where(eq(stockLevels.variantId, variantId));
    const place = { variantId, locationId: mainLocationId };
    await tx
      .insert(stockMovements)
      .values({ ...place, id: newId<"stock_movement">(), delta, reason, createdAt: new Date() });
  });
}

/** Gives a product another address in every language, as staff does it; the one it had leads on to it. */
export async function moveProduct(db: Database, product: MadeProduct, slug: string): Promise<MadeProduct> {
  const { id: productId } = product;
  await db.update(productTranslations).set({ slug }).where(eq(productTranslations.productId, productId));
  const former = { slug: product.slug, productId, replacedAt: new Date() };
  await db.insert(formerProductSlugs).values(locales.map((locale) => ({ locale, ...former })));
  await tellFollowers(db, productId);
  return { ...product, slug };
}

/** Lets the shop know that what it keeps of a product is out of date. */
async function tellFollowers(db: Database, productId: ProductId): Promise<void> {
  await db.insert(catalogChanges).values({ kind: "product", subjectId: productId, changedAt: new Date() });
}
