import { catalogChanges, categories, categoryTranslations, media } from "@/db/schema";
import { type CategoryId, newId } from "@/shared/ids";
import { locales } from "@/shared/locales";
import type { SeedCatalogue, SeedCategory } from "./catalogue/types";
import type { SeedTransaction } from "./index";
import { insertProducts } from "./insert-products";
import { addProductRows, emptyProductRows } from "./product-rows";
import { pictureKey, type StoredPicture } from "./store-pictures";

const dayMs = 86_400_000;

/** Writes categories and products with all that belongs to them. Pictures are found by `pictureKey`. */
export async function insertCatalogue(
  seed: SeedTransaction,
  catalogue: SeedCatalogue,
  pictures: ReadonlyMap<string, StoredPicture>,
): Promise<void> {
  const { tx, now, currency } = seed;
  await insertMedia(seed, pictures);
  const categoryIds = new Map<string, CategoryId>();
  for (const [position, category] of catalogue.categories.entries()) {
    await insertCategory(seed, category, position, categoryIds, pictures);
  }
  const rows = emptyProductRows();
  catalogue.products.forEach((product, position) => {
    const createdAt = arrivalOf(position, now);
    addProductRows(rows, product, { position, createdAt }, { categoryIds, pictures, currency, now });
  });
  await insertProducts(tx, rows);
  await tx.insert(catalogChanges).values({ kind: "all", subjectId: "", changedAt: now });
}

/** Makes the pictures known; those that are known already stay as they are. */
export async function insertMedia(
  { tx, now }: SeedTransaction,
  pictures: ReadonlyMap<string, StoredPicture>,
): Promise<void> {
  const unique = new Map([...pictures.values()].map((picture) => [picture.hash, picture]));
  const rows = [...unique.values()].map((picture) => ({ ...picture, createdAt: now }));
  await tx.insert(media).ignore().values(rows);
}

/** No two products came on one day, and not in the order of the shop: "newest" is an order of its own. */
export function arrivalOf(index: number, now: Date): Date {
  return new Date(now.getTime() - (1 + ((index * 37) % 397)) * dayMs);
}

async function insertCategory(
  { tx }: SeedTransaction,
  category: SeedCategory,
  position: number,
  ids: Map<string, CategoryId>,
  pictures: ReadonlyMap<string, StoredPicture>,
): Promise<void> {
  const id = newId<"category">();
  ids.set(category.key, id);
  const parentId = category.parentKey === null ? null : (ids.get(category.parentKey) ?? null);
  const imageHash = pictures.get(pictureKey(category.image.picture))?.hash ?? null;
  await tx.insert(categories).values({ id, parentId, status: "active", position, imageHash });
  await tx.insert(categoryTranslations).values(
    locales.map((locale) => ({
      ...{ categoryId: id, locale, slug: category.slug[locale] },
      ...{ title: category.title[locale], description: category.description[locale] },
    })),
  );
}
