import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import type { Queryable } from "@/db/client";
import {
  categories,
  categoryTranslations,
  prices,
  productCategories,
  productOptions,
  productOptionTranslations,
  productOptionValues,
  productOptionValueTranslations,
  products,
  productTranslations,
  stockLevels,
  variantOptionValues,
  variants,
} from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { ProductId } from "@/shared/ids";
import { defaultLocale, type Locale, locales } from "@/shared/locales";
import { money } from "@/shared/money";
import { availabilityOf } from "./availability";
import { loadImages } from "./product-cards";
import type { Crumb, OptionView, ProductDetail, VariantView } from "./schemas";
import { translated } from "./translations";

/** A product's page by its slug in a language. Throws PRODUCT_NOT_FOUND. */
export async function getProduct(
  ctx: Context,
  input: { locale: Locale; slug: string },
): Promise<ProductDetail> {
  const { db } = ctx;
  const id = await findProductId(db, input);
  if (!id) throw new DomainError("PRODUCT_NOT_FOUND", `No product at ${input.slug}`);
  const [texts, images, options, variantViews, category] = await Promise.all([
    loadTexts(db, id),
    loadImages(db, [id], input.locale, "all"),
    loadOptions(db, id, input.locale),
    loadVariants(db, id),
    findCategory(db, id, input.locale),
  ]);
  const text =
    texts.find(({ locale }) => locale === input.locale) ??
    texts.find(({ locale }) => locale === defaultLocale);
  if (!text) throw new DomainError("PRODUCT_NOT_FOUND", `Product ${id} has no words`);
  const { slug, title, summary, description, brand } = text;
  const slugOf = (locale: Locale) => texts.find((other) => other.locale === locale)?.slug ?? slug;
  const slugs = Object.fromEntries(locales.map((locale) => [locale, slugOf(locale)])) as Record<
    Locale,
    string
  >;
  return {
    ...{ id, slug, slugs, title, summary, description, brand, options, category },
    images: images.map(({ image, valueId }) => ({ ...image, valueId })),
    variants: variantViews.map((variant) => ({ ...variant, valueIds: inOrderOf(options, variant.valueIds) })),
  };
}

/** A slug of the language itself, or of the shop's first language where there is no translation. */
async function findProductId(db: Queryable, { locale, slug }: { locale: Locale; slug: string }) {
  const rows = await db
    .select({ id: products.id, locale: productTranslations.locale })
    .from(productTranslations)
    .innerJoin(products, eq(products.id, productTranslations.productId))
    .where(
      and(
        inArray(productTranslations.locale, [locale, defaultLocale]),
        eq(productTranslations.slug, slug),
        eq(products.status, "active"),
      ),
    );
  return (rows.find((row) => row.locale === locale) ?? rows[0])?.id;
}

function loadTexts(db: Queryable, id: ProductId) {
  return db
    .select({
      locale: productTranslations.locale,
      slug: productTranslations.slug,
      title: productTranslations.title,
      summary: productTranslations.summary,
      description: productTranslations.description,
      brand: products.brand,
    })
    .from(productTranslations)
    .innerJoin(products, eq(products.id, productTranslations.productId))
    .where(eq(productTranslations.productId, id));
}

const optionWanted = alias(productOptionTranslations, "option_wanted");
const optionFallback = alias(productOptionTranslations, "option_fallback");
const valueWanted = alias(productOptionValueTranslations, "value_wanted");
const valueFallback = alias(productOptionValueTranslations, "value_fallback");

async function loadOptions(db: Queryable, id: ProductId, locale: Locale): Promise<OptionView[]> {
  const rows = await db
    .select({
      id: productOptions.id,
      title: translated(optionWanted.title, optionFallback.title),
      valueId: productOptionValues.id,
      valueTitle: translated(valueWanted.title, valueFallback.title),
    })
    .from(productOptions)
    .innerJoin(productOptionValues, eq(productOptionValues.optionId, productOptions.id))
    .leftJoin(
      optionWanted,
      and(eq(optionWanted.optionId, productOptions.id), eq(optionWanted.locale, locale)),
    )
    .leftJoin(
      optionFallback,
      and(eq(optionFallback.optionId, productOptions.id), eq(optionFallback.locale, defaultLocale)),
    )
    .leftJoin(
      valueWanted,
      and(eq(valueWanted.valueId, productOptionValues.id), eq(valueWanted.locale, locale)),
    )
    .leftJoin(
      valueFallback,
      and(eq(valueFallback.valueId, productOptionValues.id), eq(valueFallback.locale, defaultLocale)),
    )
    .where(eq(productOptions.productId, id))
    .orderBy(asc(productOptions.position), asc(productOptionValues.position));
  const grouped = Map.groupBy(rows, (row) => row.id);
  return [...grouped].map(([optionId, values]) => ({
    id: optionId,
    title: values[0]?.title ?? "",
    values: values.map((value) => ({ id: value.valueId, title: value.valueTitle })),
  }));
}

async function loadVariants(db: Queryable, id: ProductId): Promise<VariantView[]> {
  const rows = await db
    .select({
      id: variants.id,
      sku: variants.sku,
      amountMinor: prices.amountMinor,
      compareAtMinor: prices.compareAtMinor,
      currency: prices.currency,
      onHand: stockLevels.onHand,
      reserved: stockLevels.reserved,
      valueId: variantOptionValues.valueId,
    })
    .from(variants)
    .innerJoin(prices, eq(prices.id, variants.priceId))
    .innerJoin(stockLevels, eq(stockLevels.variantId, variants.id))
    .leftJoin(variantOptionValues, eq(variantOptionValues.variantId, variants.id))
    .where(and(eq(variants.productId, id), eq(variants.status, "active")))
    .orderBy(asc(variants.position));
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return {
      id: first.id,
      sku: first.sku,
      valueIds: group.flatMap(({ valueId }) => (valueId ? [valueId] : [])),
      price: money(first.amountMinor, first.currency),
      compareAt: first.compareAtMinor === null ? null : money(first.compareAtMinor, first.currency),
      availability: availabilityOf(first.onHand - first.reserved),
    };
  });
}

function inOrderOf(options: readonly OptionView[], valueIds: readonly string[]): string[] {
  return options.flatMap((option) => {
    const value = option.values.find(({ id }) => valueIds.includes(id));
    return value ? [value.id] : [];
  });
}

const categoryWanted = alias(categoryTranslations, "category_wanted");
const categoryFallback = alias(categoryTranslations, "category_fallback");

/** The category that a product's breadcrumb names: its first active one. */
async function findCategory(db: Queryable, id: ProductId, locale: Locale): Promise<Crumb | null> {
  const [row] = await db
    .select({
      slug: translated(categoryWanted.slug, categoryFallback.slug),
      title: translated(categoryWanted.title, categoryFallback.title),
    })
    .from(productCategories)
    .innerJoin(categories, eq(categories.id, productCategories.categoryId))
    .leftJoin(
      categoryWanted,
      and(eq(categoryWanted.categoryId, categories.id), eq(categoryWanted.locale, locale)),
    )
    .leftJoin(
      categoryFallback,
      and(eq(categoryFallback.categoryId, categories.id), eq(categoryFallback.locale, defaultLocale)),
    )
    .where(and(eq(productCategories.productId, id), eq(categories.status, "active")))
    .orderBy(asc(categories.position))
    .limit(1);
  return row ?? null;
}
