import { catalogChanges, categories, categoryTranslations, media } from "@/db/schema";
import { type CategoryId, newId } from "@/shared/ids";
import { locales } from "@/shared/locales";
import type { SeedCatalogue, SeedCategory } from "./catalogue/types";
import type { SeedTransaction } from "./index";
import { insertProduct } from "./insert-product";
import { pictureKey, type StoredPicture } from "./store-pictures";

/** Writes categories and products with all that belongs to them. Pictures are found by `pictureKey`. */
export async function insertCatalogue(
  seed: SeedTransaction,
  catalogue: SeedCatalogue,
  pictures: ReadonlyMap<string, StoredPicture>,
): Promise<void> {
  const { tx, now } = seed;
  const unique = new Map([...pictures.values()].map((picture) => [picture.hash, picture]));
  await tx.insert(media).values([...unique.values()].map((picture) => ({ ...picture, createdAt: now })));
  const categoryIds = new Map<string, CategoryId>();
  for (const [position, category] of catalogue.categories.entries()) {
    await insertCategory(seed, category, position, categoryIds, pictures);
  }
  for (const [position, product] of catalogue.products.entries()) {
    await insertProduct(seed, product, position, { categoryIds, pictures });
  }
  await tx.insert(catalogChanges).values({ kind: "all", subjectId: "", changedAt: now });
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
