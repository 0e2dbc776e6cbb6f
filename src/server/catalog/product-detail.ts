import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import type { Queryable } from "@/db/client";
import { prepared } from "@/db/prepared";
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
import { keptReadsOf } from "./kept-reads";
import { loadImages } from "./product-cards";
import type { Crumb, OptionView, ProductDetail, VariantView } from "./schemas";
import { translated } from "./translations";

/** A product's page by its slug in a language, as fresh as the static pages are. Throws PRODUCT_NOT_FOUND. */
export async function getProduct(
  ctx: Context,
  input: { locale: Locale; slug: string },
): Promise<ProductDetail> {
  const load = () => readProduct(ctx, input);
  return keptReadsOf(ctx)?.detail(input.locale, input.slug, load) ?? load();
}

async function readProduct(
  { db }: Pick<Context, "db">,
  input: { locale: Locale; slug: string },
): Promise<ProductDetail> {
  const { locale } = input;
  const texts = await listTexts(db, input);
  const text =
    texts.find((each) => each.locale === locale) ?? texts.find((each) => each.locale === defaultLocale);
  if (!text) throw new DomainError("PRODUCT_NOT_FOUND", `No product at ${input.slug}`);
  const { id } = text;
  const [images, options, variantViews, category] = await Promise.all([
    loadImages(db, [id], locale, "all"),
    loadOptions(db, id, locale),
    loadVariants(db, id),
    findCategory(db, id, locale),
  ]);
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

const namedText = alias(productTranslations, "named_text");
const namedProduct = alias(products, "named_product");
const id = sql.placeholder("id");
const locale = sql.placeholder("locale");

/** All words of the product at a slug of the language itself, or of the shop's first where it has no translation. */
const listTexts = prepared((db) => {
  const isAsked = eq(namedText.locale, locale);
  const named = db
    .select({ id: namedText.productId })
    .from(namedText)
    .innerJoin(namedProduct, eq(namedProduct.id, namedText.productId))
    .where(
      and(
        inArray(namedText.locale, [locale, defaultLocale]),
        eq(namedText.slug, sql.placeholder("slug")),
        eq(namedProduct.status, "active"),
      ),
    )
    .orderBy(desc(isAsked))
    .limit(1);
  const t = productTranslations;
  return db
    .select({
      id: products.id,
      locale: t.locale,
      slug: t.slug,
      title: t.title,
      summary: t.summary,
      description: t.description,
      brand: products.brand,
    })
    .from(t)
    .innerJoin(products, eq(products.id, t.productId))
    .where(eq(t.productId, named));
});

const optionWanted = alias(productOptionTranslations, "option_wanted");
const optionFallback = alias(productOptionTranslations, "option_fallback");
const valueWanted = alias(productOptionValueTranslations, "value_wanted");
const valueFallback = alias(productOptionValueTranslations, "value_fallback");

const listOptionValues = prepared((db) =>
  db
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
    .orderBy(asc(productOptions.position), asc(productOptionValues.position)),
);

async function loadOptions(db: Queryable, id: ProductId, locale: Locale): Promise<OptionView[]> {
  const rows = await listOptionValues(db, { id, locale });
  const grouped = Map.groupBy(rows, (row) => row.id);
  return [...grouped].map(([optionId, values]) => ({
    id: optionId,
    title: values[0]?.title ?? "",
    values: values.map((value) => ({ id: value.valueId, title: value.valueTitle })),
  }));
}

const listVariantValues = prepared((db) =>
  db
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
    .orderBy(asc(variants.position)),
);

async function loadVariants(db: Queryable, id: ProductId): Promise<VariantView[]> {
  const rows = await listVariantValues(db, { id });
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

const listFirstCategory = prepared((db) =>
  db
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
    .limit(1),
);

/** The category that a product's breadcrumb names: its first active one. */
async function findCategory(db: Queryable, id: ProductId, locale: Locale): Promise<Crumb | null> {
  const [row] = await listFirstCategory(db, { id, locale });
  return row ?? null;
}
