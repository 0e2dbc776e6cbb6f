import { mainLocationId } from "@/db/main-location";
import type {
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
import { pictureKey, type StoredPicture } from "./store-pictures";

/** The rows of many products, table by table, so that they can be written in few statements. */
export interface ProductRows {
  readonly products: (typeof products.$inferInsert)[];
  readonly productTranslations: (typeof productTranslations.$inferInsert)[];
  readonly productCategories: (typeof productCategories.$inferInsert)[];
  readonly productOptions: (typeof productOptions.$inferInsert)[];
  readonly productOptionTranslations: (typeof productOptionTranslations.$inferInsert)[];
  readonly productOptionValues: (typeof productOptionValues.$inferInsert)[];
  readonly productOptionValueTranslations: (typeof productOptionValueTranslations.$inferInsert)[];
  readonly variants: (typeof variants.$inferInsert)[];
  readonly prices: (typeof prices.$inferInsert)[];
  readonly variantOptionValues: (typeof variantOptionValues.$inferInsert)[];
  readonly stockLevels: (typeof stockLevels.$inferInsert)[];
  readonly stockMovements: (typeof stockMovements.$inferInsert)[];
  readonly productMedia: (typeof productMedia.$inferInsert)[];
  readonly productMediaTranslations: (typeof productMediaTranslations.$inferInsert)[];
}

/** What the rows of a product refer to, and what they all have in common. */
export interface RowContext {
  readonly categoryIds: ReadonlyMap<string, CategoryId>;
  /** By `pictureKey`. */
  readonly pictures: ReadonlyMap<string, StoredPicture>;
  readonly currency: string;
  readonly now: Date;
}

/** Where a product stands in the shop's own order, and since when it is there. */
interface Standing {
  readonly position: number;
  readonly createdAt: Date;
}

/** Ids of a product's options and values by the values' codes. */
type ValueIds = ReadonlyMap<
  string,
  { readonly optionId: Id<"option">; readonly valueId: Id<"option_value"> }
>;

/** The largest place that a list within a category has; what comes after shares it. */
const lastPlace = 32_767;

export function emptyProductRows(): ProductRows {
  return {
    ...{ products: [], productTranslations: [], productCategories: [] },
    ...{ productOptions: [], productOptionTranslations: [] },
    ...{ productOptionValues: [], productOptionValueTranslations: [] },
    ...{ variants: [], prices: [], variantOptionValues: [], stockLevels: [], stockMovements: [] },
    ...{ productMedia: [], productMediaTranslations: [] },
  };
}

/** Adds one product: words, options, variants with prices and stock, categories and pictures. */
export function addProductRows(
  rows: ProductRows,
  product: SeedProduct,
  { position, createdAt }: Standing,
  context: RowContext,
): void {
  const id = newId<"product">();
  const { brand, taxClass } = product;
  rows.products.push({ id, status: "active", taxClass, brand, position, createdAt, updatedAt: createdAt });
  rows.productTranslations.push(
    ...locales.map((locale) => ({
      ...{ productId: id, locale, slug: product.slug[locale], title: product.title[locale] },
      ...{ summary: product.summary[locale], description: product.description[locale] },
    })),
  );
  for (const key of product.categoryKeys) {
    const categoryId = context.categoryIds.get(key);
    if (!categoryId) continue;
    rows.productCategories.push({ productId: id, categoryId, position: Math.min(position, lastPlace) });
  }
  const valueIds = addOptions(rows, id, product);
  product.variants.forEach((variant, index) => {
    addVariant(rows, id, variant, index, valueIds, context);
  });
  addPictures(rows, id, product, valueIds, context);
}

function addOptions(rows: ProductRows, productId: ProductId, product: SeedProduct): ValueIds {
  const ids = new Map<string, { optionId: Id<"option">; valueId: Id<"option_value"> }>();
  product.options.forEach((option, position) => {
    const optionId = newId<"option">();
    rows.productOptions.push({ id: optionId, productId, code: option.code, position });
    rows.productOptionTranslations.push(
      ...locales.map((locale) => ({ optionId, locale, title: option.title[locale] })),
    );
    option.values.forEach((value, valuePosition) => {
      const valueId = newId<"option_value">();
      ids.set(value.code, { optionId, valueId });
      rows.productOptionValues.push({ id: valueId, optionId, code: value.code, position: valuePosition });
      rows.productOptionValueTranslations.push(
        ...locales.map((locale) => ({ valueId, locale, title: value.title[locale] })),
      );
    });
  });
  return ids;
}

function addVariant(
  rows: ProductRows,
  productId: ProductId,
  variant: SeedVariant,
  position: number,
  valueIds: ValueIds,
  { now, currency }: RowContext,
): void {
  const id = newId<"variant">();
  const priceId = newId<"price">();
  const { sku, stock, weightGrams, priceMinor, compareAtMinor, isArchived } = variant;
  const skuNormalised = sku.toUpperCase();
  const status = isArchived ? "archived" : "active";
  rows.variants.push({ id, productId, sku, skuNormalised, status, position, weightGrams, priceId });
  rows.prices.push({
    ...{ id: priceId, variantId: id, currency, amountMinor: priceMinor },
    ...{ compareAtMinor: compareAtMinor ?? null, createdAt: now },
  });
  for (const code of variant.valueCodes) {
    const ids = valueIds.get(code);
    if (ids) rows.variantOptionValues.push({ variantId: id, ...ids });
  }
  const place = { variantId: id, locationId: mainLocationId };
  rows.stockLevels.push({ ...place, onHand: stock, reserved: 0 });
  if (stock > 0) {
    const movementId = newId<"stock_movement">();
    rows.stockMovements.push({ ...place, id: movementId, delta: stock, reason: "receipt", createdAt: now });
  }
}

function addPictures(
  rows: ProductRows,
  productId: ProductId,
  product: SeedProduct,
  valueIds: ValueIds,
  { pictures }: RowContext,
): void {
  product.images.forEach((image, position) => {
    const picture = pictures.get(pictureKey(image.picture));
    if (!picture) throw new Error(`No picture for ${product.key}`);
    const id = newId<"product_media">();
    const valueId = image.valueCode ? (valueIds.get(image.valueCode)?.valueId ?? null) : null;
    rows.productMedia.push({ id, productId, mediaHash: picture.hash, position, valueId });
    rows.productMediaTranslations.push(
      ...locales.map((locale) => ({ productMediaId: id, locale, alt: image.alt[locale] })),
    );
  });
}
