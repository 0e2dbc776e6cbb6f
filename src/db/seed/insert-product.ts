import { mainLocationId } from "@/db/main-location";
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
import { type CategoryId, type Id, newId, type ProductId } from "@/shared/ids";
import { locales } from "@/shared/locales";
import type { SeedProduct, SeedVariant } from "./catalogue/types";
import type { SeedTransaction } from "./index";
import { pictureKey, type StoredPicture } from "./store-pictures";

interface Known {
  readonly categoryIds: ReadonlyMap<string, CategoryId>;
  readonly pictures: ReadonlyMap<string, StoredPicture>;
}

/** Ids of a product's options and values by their codes. */
type ValueIds = ReadonlyMap<
  string,
  { readonly optionId: Id<"option">; readonly valueId: Id<"option_value"> }
>;

/** Writes one product: words, options, variants with prices and stock, categories and pictures. */
export async function insertProduct(
  seed: SeedTransaction,
  product: SeedProduct,
  position: number,
  { categoryIds, pictures }: Known,
): Promise<void> {
  const { tx, now } = seed;
  const id = newId<"product">();
  const { brand, taxClass } = product;
  await tx
    .insert(products)
    .values({ id, status: "active", taxClass, brand, position, createdAt: now, updatedAt: now });
  await tx.insert(productTranslations).values(
    locales.map((locale) => ({
      ...{ productId: id, locale, slug: product.slug[locale], title: product.title[locale] },
      ...{ summary: product.summary[locale], description: product.description[locale] },
    })),
  );
  await tx.insert(productCategories).values(
    product.categoryKeys.flatMap((key) => {
      const categoryId = categoryIds.get(key);
      return categoryId ? [{ productId: id, categoryId, position }] : [];
    }),
  );
  const valueIds = await insertOptions(seed, id, product);
  for (const [index, variant] of product.variants.entries()) {
    await insertVariant(seed, id, variant, index, valueIds);
  }
  await insertPictures(seed, id, product, valueIds, pictures);
}

async function insertOptions(
  { tx }: SeedTransaction,
  productId: ProductId,
  product: SeedProduct,
): Promise<ValueIds> {
  const ids = new Map<string, { optionId: Id<"option">; valueId: Id<"option_value"> }>();
  for (const [position, option] of product.options.entries()) {
    const optionId = newId<"option">();
    await tx.insert(productOptions).values({ id: optionId, productId, code: option.code, position });
    await tx
      .insert(productOptionTranslations)
      .values(locales.map((locale) => ({ optionId, locale, title: option.title[locale] })));
    for (const [valuePosition, value] of option.values.entries()) {
      const valueId = newId<"option_value">();
      ids.set(value.code, { optionId, valueId });
      await tx
        .insert(productOptionValues)
        .values({ id: valueId, optionId, code: value.code, position: valuePosition });
      await tx
        .insert(productOptionValueTranslations)
        .values(locales.map((locale) => ({ valueId, locale, title: value.title[locale] })));
    }
  }
  return ids;
}

async function insertVariant(
  { tx, now, currency }: SeedTransaction,
  productId: ProductId,
  variant: SeedVariant,
  position: number,
  valueIds: ValueIds,
): Promise<void> {
  const id = newId<"variant">();
  const priceId = newId<"price">();
  const { sku, stock, weightGrams, priceMinor, compareAtMinor, isArchived } = variant;
  const skuNormalised = sku.toUpperCase();
  const status = isArchived ? "archived" : "active";
  await tx
    .insert(variants)
    .values({ id, productId, sku, skuNormalised, status, position, weightGrams, priceId });
  await tx.insert(prices).values({
    id: priceId,
    variantId: id,
    currency,
    amountMinor: priceMinor,
    compareAtMinor,
    createdAt: now,
  });
  const values = variant.valueCodes.flatMap((code) => {
    const ids = valueIds.get(code);
    return ids ? [{ variantId: id, ...ids }] : [];
  });
  if (values.length > 0) await tx.insert(variantOptionValues).values(values);
  const place = { variantId: id, locationId: mainLocationId };
  await tx.insert(stockLevels).values({ ...place, onHand: stock, reserved: 0 });
  if (stock > 0) {
    await tx
      .insert(stockMovements)
      .values({ ...place, id: newId<"stock_movement">(), delta: stock, reason: "receipt", createdAt: now });
  }
}

async function insertPictures(
  { tx }: SeedTransaction,
  productId: ProductId,
  product: SeedProduct,
  valueIds: ValueIds,
  pictures: ReadonlyMap<string, StoredPicture>,
): Promise<void> {
  for (const [position, image] of product.images.entries()) {
    const picture = pictures.get(pictureKey(image.picture));
    if (!picture) throw new Error(`No picture for ${product.key}`);
    const id = newId<"product_media">();
    const valueId = image.valueCode ? (valueIds.get(image.valueCode)?.valueId ?? null) : null;
    await tx.insert(productMedia).values({ id, productId, mediaHash: picture.hash, position, valueId });
    await tx
      .insert(productMediaTranslations)
      .values(locales.map((locale) => ({ productMediaId: id, locale, alt: image.alt[locale] })));
  }
}
