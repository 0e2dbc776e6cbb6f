import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
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
import type { CategoryId, ProductId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import type { CategoryDocument, OptionDocument, ProductDocument, Words } from "./protocol";

/** Small enough that reading a batch holds nobody up for long. */
const batchSize = 100;

/** The tree of active categories, in the order in which they are shown. */
export async function loadCategoryDocuments(db: Queryable): Promise<CategoryDocument[]> {
  const [rows, translations] = await Promise.all([
    db
      .select({ id: categories.id, parentId: categories.parentId })
      .from(categories)
      .where(eq(categories.status, "active"))
      .orderBy(asc(categories.position)),
    db
      .select({
        id: categoryTranslations.categoryId,
        locale: categoryTranslations.locale,
        title: categoryTranslations.title,
      })
      .from(categoryTranslations),
  ]);
  const titles = wordsById<CategoryId>(translations);
  return rows.map(({ id, parentId }) => ({ id, parentId, titles: titles.get(id) ?? {} }));
}

/** All products that can be shown, batch by batch. */
export async function* loadAllDocuments(db: Queryable): AsyncGenerator<ProductDocument[]> {
  let last: ProductId | null = null;
  for (;;) {
    const rows: { id: ProductId }[] = await db
      .select({ id: products.id })
      .from(products)
      .where(and(eq(products.status, "active"), last === null ? undefined : gt(products.id, last)))
      .orderBy(asc(products.id))
      .limit(batchSize);
    last = rows.at(-1)?.id ?? null;
    if (last === null) return;
    yield await loadDocuments(
      db,
      rows.map(({ id }) => id),
    );
  }
}

/** What the index knows of the given products; those that can't be shown are left out. */
export async function loadDocuments(db: Queryable, ids: readonly ProductId[]): Promise<ProductDocument[]> {
  if (ids.length === 0) return [];
  const [rows, texts, places, offers, chosen, optionTitles, valueTitles] = await Promise.all([
    loadProducts(db, ids),
    loadTexts(db, ids),
    loadPlaces(db, ids),
    loadVariants(db, ids),
    loadChosenValues(db, ids),
    loadOptionTitles(db, ids),
    loadValueTitles(db, ids),
  ]);
  const textsOf = Map.groupBy(texts, ({ productId }) => productId);
  const placesOf = Map.groupBy(places, ({ productId }) => productId);
  const offersOf = Map.groupBy(offers, ({ productId }) => productId);
  const chosenOf = Map.groupBy(chosen, ({ productId }) => productId);
  const titles = { options: wordsById(optionTitles), values: wordsById(valueTitles) };
  return rows.flatMap(({ id, position, createdAt, brand }) => {
    const own = offersOf.get(id) ?? [];
    if (own.length === 0) return [];
    const words = textsOf.get(id) ?? [];
    const values = chosenOf.get(id) ?? [];
    const chosenBy = Map.groupBy(values, ({ variantId }) => variantId);
    return [
      {
        ...{ id, position, createdAt: createdAt.getTime(), brand },
        titles: wordsOf(words, "title"),
        summaries: wordsOf(words, "summary"),
        descriptions: wordsOf(words, "description"),
        categories: (placesOf.get(id) ?? []).map((place) => ({
          id: place.categoryId,
          position: place.position,
        })),
        options: optionsOf(values, titles),
        variants: own.map((offer) => ({
          sku: offer.sku,
          priceMinor: offer.amountMinor,
          isOnSale: offer.compareAtMinor !== null && offer.compareAtMinor > offer.amountMinor,
          isInStock: Number(offer.available) > 0,
          values: Object.fromEntries(
            (chosenBy.get(offer.id) ?? []).map(({ optionCode, valueCode }) => [optionCode, valueCode]),
          ),
        })),
      },
    ];
  });
}

function loadProducts(db: Queryable, ids: readonly ProductId[]) {
  const { id, position, createdAt, brand } = products;
  return db
    .select({ id, position, createdAt, brand })
    .from(products)
    .where(and(inArray(products.id, [...ids]), eq(products.status, "active")));
}

function loadTexts(db: Queryable, ids: readonly ProductId[]) {
  const { productId, locale, title, summary, description } = productTranslations;
  return db
    .select({ productId, locale, title, summary, description })
    .from(productTranslations)
    .where(inArray(productId, [...ids]));
}

function loadPlaces(db: Queryable, ids: readonly ProductId[]) {
  const { productId, categoryId, position } = productCategories;
  return db
    .select({ productId, categoryId, position })
    .from(productCategories)
    .where(inArray(productId, [...ids]));
}

/** What can be sold, with the pieces that nobody holds. */
function loadVariants(db: Queryable, ids: readonly ProductId[]) {
  return db
    .select({
      id: variants.id,
      productId: variants.productId,
      sku: variants.sku,
      amountMinor: prices.amountMinor,
      compareAtMinor: prices.compareAtMinor,
      available: sql<number>`SUM(${stockLevels.onHand} - ${stockLevels.reserved})`,
    })
    .from(variants)
    .innerJoin(prices, eq(prices.id, variants.priceId))
    .innerJoin(stockLevels, eq(stockLevels.variantId, variants.id))
    .where(and(inArray(variants.productId, [...ids]), eq(variants.status, "active")))
    .groupBy(variants.id, variants.productId, variants.sku, prices.amountMinor, prices.compareAtMinor);
}

/** Options and values that some variant on sale has. */
function loadChosenValues(db: Queryable, ids: readonly ProductId[]) {
  return db
    .select({
      productId: variants.productId,
      variantId: variants.id,
      optionId: productOptions.id,
      optionCode: productOptions.code,
      valueId: productOptionValues.id,
      valueCode: productOptionValues.code,
    })
    .from(variants)
    .innerJoin(variantOptionValues, eq(variantOptionValues.variantId, variants.id))
    .innerJoin(productOptions, eq(productOptions.id, variantOptionValues.optionId))
    .innerJoin(productOptionValues, eq(productOptionValues.id, variantOptionValues.valueId))
    .where(and(inArray(variants.productId, [...ids]), eq(variants.status, "active")))
    .orderBy(asc(productOptions.position), asc(productOptionValues.position));
}

function loadOptionTitles(db: Queryable, ids: readonly ProductId[]) {
  const { optionId, locale, title } = productOptionTranslations;
  return db
    .select({ id: optionId, locale, title })
    .from(productOptionTranslations)
    .innerJoin(productOptions, eq(productOptions.id, optionId))
    .where(inArray(productOptions.productId, [...ids]));
}

function loadValueTitles(db: Queryable, ids: readonly ProductId[]) {
  const { valueId, locale, title } = productOptionValueTranslations;
  return db
    .select({ id: valueId, locale, title })
    .from(productOptionValueTranslations)
    .innerJoin(productOptionValues, eq(productOptionValues.id, valueId))
    .innerJoin(productOptions, eq(productOptions.id, productOptionValues.optionId))
    .where(inArray(productOptions.productId, [...ids]));
}

type ChosenValue = Awaited<ReturnType<typeof loadChosenValues>>[number];

interface OptionTitles {
  readonly options: ReadonlyMap<string, Words>;
  readonly values: ReadonlyMap<string, Words>;
}

function optionsOf(chosen: readonly ChosenValue[], titles: OptionTitles): OptionDocument[] {
  return [...Map.groupBy(chosen, ({ optionId }) => optionId)].map(([optionId, values]) => ({
    code: values[0]?.optionCode ?? "",
    titles: titles.options.get(optionId) ?? {},
    values: [...new Map(values.map((value) => [value.valueId, value])).values()].map(
      ({ valueId, valueCode }) => ({
        code: valueCode,
        titles: titles.values.get(valueId) ?? {},
      }),
    ),
  }));
}

type Text = Awaited<ReturnType<typeof loadTexts>>[number];

function wordsOf(texts: readonly Text[], key: "title" | "summary" | "description"): Words {
  return Object.fromEntries(texts.map((text) => [text.locale, text[key]]));
}

function wordsById<Id extends string>(
  rows: readonly { id: Id; locale: Locale; title: string }[],
): Map<Id, Words> {
  const grouped = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    [...grouped].map(([id, own]) => [
      id,
      Object.fromEntries(own.map(({ locale, title }) => [locale, title])),
    ]),
  );
}
