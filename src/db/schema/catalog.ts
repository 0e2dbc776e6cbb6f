import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  int,
  mysqlEnum,
  mysqlTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/mysql-core";
import { amountMinor, ascii, currency, id, line, locale, timestamp } from "@/db/columns";

/** What the shop sells. Archived, never deleted: orders and links go on naming it. */
export const products = mysqlTable(
  "products",
  {
    id: id<"product">("id").primaryKey(),
    status: mysqlEnum("status", ["draft", "active", "archived"]).notNull(),
    taxClass: ascii("tax_class", 20).notNull(),
    brand: line("brand", 100),
    /** Order in lists named "featured"; smaller comes first. */
    position: int("position").notNull(),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
  },
  (t) => [
    // Home and the plain lists read the active ones in their order.
    index("products_status_position").on(t.status, t.position),
  ],
);

/** Words of a product in one language; a missing row falls back to the shop's first language. */
export const productTranslations = mysqlTable(
  "product_translations",
  {
    productId: id<"product">("product_id")
      .notNull()
      .references(() => products.id),
    locale: locale().notNull(),
    slug: line("slug").notNull(),
    title: line("title").notNull(),
    summary: line("summary", 400).notNull(),
    description: text("description").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.locale] }),
    // The product page's look-up, and no two products at one address.
    uniqueIndex("product_translations_slug").on(t.locale, t.slug),
  ],
);

/** What a product's variants differ in: size, colour. */
export const productOptions = mysqlTable(
  "product_options",
  {
    id: id<"option">("id").primaryKey(),
    productId: id<"product">("product_id")
      .notNull()
      .references(() => products.id),
    code: ascii("code", 40).notNull(),
    position: smallint("position").notNull(),
  },
  (t) => [
    // Read with the product; one option of a code each.
    uniqueIndex("product_options_code").on(t.productId, t.code),
  ],
);

export const productOptionTranslations = mysqlTable(
  "product_option_translations",
  {
    optionId: id<"option">("option_id")
      .notNull()
      .references(() => productOptions.id),
    locale: locale().notNull(),
    title: line("title", 100).notNull(),
  },
  (t) => [primaryKey({ columns: [t.optionId, t.locale] })],
);

export const productOptionValues = mysqlTable(
  "product_option_values",
  {
    id: id<"option_value">("id").primaryKey(),
    optionId: id<"option">("option_id")
      .notNull()
      .references(() => productOptions.id),
    code: ascii("code", 40).notNull(),
    position: smallint("position").notNull(),
  },
  (t) => [
    // Read with the option; one value of a code each.
    uniqueIndex("product_option_values_code").on(t.optionId, t.code),
  ],
);

export const productOptionValueTranslations = mysqlTable(
  "product_option_value_translations",
  {
    valueId: id<"option_value">("value_id").notNull(),
    locale: locale().notNull(),
    title: line("title", 100).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.valueId, t.locale] }),
    // Named by hand: the generated name is longer than the 64 characters MySQL allows.
    foreignKey({
      name: "product_option_value_translations_value_fk",
      columns: [t.valueId],
      foreignColumns: [productOptionValues.id],
    }),
  ],
);

/** The thing that is bought: one combination of option values, with a SKU, a price and a stock. */
export const variants = mysqlTable(
  "variants",
  {
    id: id<"variant">("id").primaryKey(),
    productId: id<"product">("product_id")
      .notNull()
      .references(() => products.id),
    sku: line("sku", 64).notNull(),
    /** Upper case, for comparing: "ab-1" and "AB-1" are one SKU. */
    skuNormalised: ascii("sku_normalised", 64).notNull(),
    status: mysqlEnum("status", ["active", "archived"]).notNull(),
    position: smallint("position").notNull(),
    weightGrams: int("weight_grams").notNull(),
    /** The price that holds now; null: not for sale yet. A pointer, so that reading a price is one key look-up. */
    priceId: id<"price">("price_id"),
  },
  (t) => [
    uniqueIndex("variants_sku").on(t.skuNormalised),
    // All variants of a product, in the order of its page.
    index("variants_product").on(t.productId, t.position),
  ],
);

export const variantOptionValues = mysqlTable(
  "variant_option_values",
  {
    variantId: id<"variant">("variant_id")
      .notNull()
      .references(() => variants.id),
    optionId: id<"option">("option_id")
      .notNull()
      .references(() => productOptions.id),
    valueId: id<"option_value">("value_id")
      .notNull()
      .references(() => productOptionValues.id),
  },
  // One value for each option of a variant.
  (t) => [primaryKey({ columns: [t.variantId, t.optionId] })],
);

/** Prices are only ever added: what something cost when is on record. `variants.price_id` names the current one. */
export const prices = mysqlTable(
  "prices",
  {
    id: id<"price">("id").primaryKey(),
    variantId: id<"variant">("variant_id")
      .notNull()
      .references(() => variants.id),
    currency: currency().notNull(),
    amountMinor: amountMinor("amount_minor").notNull(),
    /** The price before a sale, shown struck through. */
    compareAtMinor: amountMinor("compare_at_minor"),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [
    // A variant's price history, newest last.
    index("prices_variant").on(t.variantId, t.createdAt),
    check("prices_amount", sql`${t.amountMinor} >= 0`),
  ],
);

/** A tree by parent; few rows, always read whole. */
export const categories = mysqlTable(
  "categories",
  {
    id: id<"category">("id").primaryKey(),
    parentId: id<"category">("parent_id"),
    status: mysqlEnum("status", ["active", "archived"]).notNull(),
    position: smallint("position").notNull(),
    imageHash: ascii("image_hash", 64),
  },
  (t) => [
    // Children in their order.
    index("categories_parent").on(t.parentId, t.position),
  ],
);

export const categoryTranslations = mysqlTable(
  "category_translations",
  {
    categoryId: id<"category">("category_id")
      .notNull()
      .references(() => categories.id),
    locale: locale().notNull(),
    slug: line("slug").notNull(),
    title: line("title").notNull(),
    description: line("description", 1000).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.categoryId, t.locale] }),
    // The category page's look-up, and no two categories at one address.
    uniqueIndex("category_translations_slug").on(t.locale, t.slug),
  ],
);

/** Where products stood before. A link leads to the product itself, so a chain of names is one step long. */
export const formerProductSlugs = mysqlTable(
  "former_product_slugs",
  {
    locale: locale().notNull(),
    slug: line("slug").notNull(),
    productId: id<"product">("product_id")
      .notNull()
      .references(() => products.id),
    replacedAt: timestamp("replaced_at").notNull(),
  },
  (t) => [
    // The look-up, and one place that an old address leads to: whoever left it last.
    primaryKey({ columns: [t.locale, t.slug] }),
    // The foreign key needs it.
    index("former_product_slugs_product").on(t.productId),
  ],
);

/** The same for categories. */
export const formerCategorySlugs = mysqlTable(
  "former_category_slugs",
  {
    locale: locale().notNull(),
    slug: line("slug").notNull(),
    categoryId: id<"category">("category_id")
      .notNull()
      .references(() => categories.id),
    replacedAt: timestamp("replaced_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.locale, t.slug] }),
    index("former_category_slugs_category").on(t.categoryId),
  ],
);

export const productCategories = mysqlTable(
  "product_categories",
  {
    productId: id<"product">("product_id")
      .notNull()
      .references(() => products.id),
    categoryId: id<"category">("category_id")
      .notNull()
      .references(() => categories.id),
    position: smallint("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.categoryId] }),
    // The category page's list in its order.
    index("product_categories_category").on(t.categoryId, t.position, t.productId),
  ],
);

/** Pictures by the SHA-256 of their bytes; the bytes lie in the media store. */
export const media = mysqlTable("media", {
  hash: ascii("hash", 64).primaryKey(),
  contentType: ascii("content_type", 40).notNull(),
  width: smallint("width").notNull(),
  height: smallint("height").notNull(),
  bytes: int("bytes").notNull(),
  createdAt: timestamp("created_at").notNull(),
});

export const productMedia = mysqlTable(
  "product_media",
  {
    id: id<"product_media">("id").primaryKey(),
    productId: id<"product">("product_id")
      .notNull()
      .references(() => products.id),
    mediaHash: ascii("media_hash", 64)
      .notNull()
      .references(() => media.hash),
    position: smallint("position").notNull(),
    /** The option value (a colour) that the picture shows; null: all of them. */
    valueId: id<"option_value">("value_id").references(() => productOptionValues.id),
  },
  (t) => [
    // A product's pictures in their order; the first is its face in lists.
    uniqueIndex("product_media_position").on(t.productId, t.position),
  ],
);

export const productMediaTranslations = mysqlTable(
  "product_media_translations",
  {
    productMediaId: id<"product_media">("product_media_id")
      .notNull()
      .references(() => productMedia.id),
    locale: locale().notNull(),
    alt: line("alt", 300).notNull(),
  },
  (t) => [primaryKey({ columns: [t.productMediaId, t.locale] })],
);

/**
 * What changed in the catalogue, so that every process can follow: caches and indexes read from the last id they
 * saw, and the last 30 s again, since ids commit out of order.
 */
export const catalogChanges = mysqlTable(
  "catalog_changes",
  {
    id: bigint("id", { mode: "number" }).autoincrement().primaryKey(),
    kind: mysqlEnum("kind", ["product", "category", "all"]).notNull(),
    /** Id of the product or category; empty for "all". */
    subjectId: ascii("subject_id", 36).notNull(),
    changedAt: timestamp("changed_at").notNull(),
  },
  (t) => [
    // Followers read by time.
    index("catalog_changes_changed_at").on(t.changedAt),
  ],
);
