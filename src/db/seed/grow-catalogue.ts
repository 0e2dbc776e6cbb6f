import { and, count, eq, inArray, like, max } from "drizzle-orm";
import { catalogChanges, categoryTranslations, products, variants } from "@/db/schema";
import type { CategoryId } from "@/shared/ids";
import { defaultLocale } from "@/shared/locales";
import { catalogue } from "./catalogue/catalogue";
import { drawCatalogue } from "./draw-catalogue";
import type { SeedContext } from "./index";
import { arrivalOf, insertMedia } from "./insert-catalogue";
import { insertProducts } from "./insert-products";
import { addProductRows, emptyProductRows, type RowContext } from "./product-rows";
import { inventableProducts, inventedSkuPrefix, inventProduct } from "./volume/invent-product";

/** What one transaction writes: enough to be quick, little enough to be undone quickly. */
const batchSize = 500;

/**
 * Adds invented products to a shop that has the catalogue, until it has `total` of them. What it adds follows on
 * what an earlier call added. Returns how many were added; `onProgress` hears how many there are after each batch.
 */
export async function growCatalogue(
  { db, ...context }: SeedContext,
  total: number,
  onProgress: (products: number) => void = () => {},
): Promise<number> {
  const before = await countProducts(db);
  const firstIndex = await nextIndex(db);
  if (firstIndex + total - before > inventableProducts)
    throw new Error(`At most ${before + inventableProducts - firstIndex} products can be made.`);
  if (total <= before) return 0;
  const pictures = await drawCatalogue(context);
  const categoryIds = await findCategories(db);
  const rowContext: RowContext = { ...context, categoryIds, pictures };
  for (let done = before; done < total; done += batchSize) {
    const upTo = Math.min(total, done + batchSize);
    await db.transaction(async (tx) => {
      if (done === before) await insertMedia({ ...context, tx }, pictures);
      const rows = emptyProductRows();
      for (let position = done; position < upTo; position += 1) {
        const standing = { position, createdAt: arrivalOf(position, context.now) };
        addProductRows(rows, inventProduct(firstIndex + position - before), standing, rowContext);
      }
      await insertProducts(tx, rows);
      await tx.insert(catalogChanges).values({ kind: "all", subjectId: "", changedAt: context.now });
    });
    onProgress(upTo);
  }
  return total - before;
}

async function countProducts(db: SeedContext["db"]): Promise<number> {
  const [row] = await db.select({ products: count() }).from(products);
  return row?.products ?? 0;
}

/** The index after the last that was invented here: products are never deleted, so their SKUs tell. */
async function nextIndex(db: SeedContext["db"]): Promise<number> {
  const [row] = await db
    .select({ last: max(variants.skuNormalised) })
    .from(variants)
    .where(like(variants.skuNormalised, `${inventedSkuPrefix}%`));
  const digits = row?.last?.slice(inventedSkuPrefix.length).match(/^\d+/)?.[0];
  return digits === undefined ? 0 : Number(digits) + 1;
}

/** The catalogue's categories in this shop, by their keys; those that were renamed or removed are left out. */
async function findCategories(db: SeedContext["db"]): Promise<Map<string, CategoryId>> {
  const keys = new Map(catalogue.categories.map(({ key, slug }) => [slug[defaultLocale], key]));
  const rows = await db
    .select({ id: categoryTranslations.categoryId, slug: categoryTranslations.slug })
    .from(categoryTranslations)
    .where(
      and(
        eq(categoryTranslations.locale, defaultLocale),
        inArray(categoryTranslations.slug, [...keys.keys()]),
      ),
    );
  return new Map(
    rows.flatMap(({ id, slug }) => {
      const key = keys.get(slug);
      return key ? [[key, id] as const] : [];
    }),
  );
}
