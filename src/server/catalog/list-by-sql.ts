import { and, eq, exists, gte, inArray, like, lte, min, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import {
  prices,
  productCategories,
  productOptions,
  productOptionValues,
  products,
  productTranslations,
  stockLevels,
  variantOptionValues,
  variants,
} from "@/db/schema";
import type { CategoryId } from "@/shared/ids";
import { type CategoryNode, withDescendants } from "./categories";
import { pageOfPlaces } from "./search/page-of-places";
import type { ListFilters, ListPage, ListQuery } from "./search/protocol";
import { rankBy } from "./search/ranking";

/**
 * The same list as the index gives, without counts, and with words looked for as they stand. It answers while there
 * is no index.
 */
export async function listBySql(
  db: Queryable,
  tree: readonly CategoryNode[],
  query: ListQuery,
): Promise<ListPage> {
  const { categoryId, filters } = query;
  const below = categoryId === null ? null : withDescendants(tree, categoryId as CategoryId); // From the tree.
  const rows = await db
    .select({
      id: products.id,
      position: products.position,
      createdAt: products.createdAt,
      minPriceMinor: min(prices.amountMinor),
      place: min(productCategories.position),
    })
    .from(products)
    .innerJoin(variants, and(eq(variants.productId, products.id), eq(variants.status, "active")))
    .innerJoin(prices, eq(prices.id, variants.priceId))
    .leftJoin(
      productCategories,
      and(
        eq(productCategories.productId, products.id),
        below ? inArray(productCategories.categoryId, below) : undefined,
      ),
    )
    .where(
      and(
        eq(products.status, "active"),
        below ? inArray(productCategories.categoryId, below) : undefined,
        query.text === null ? undefined : matchesWords(db, query.text, query),
        filters.brands.length > 0 ? inArray(products.brand, [...filters.brands]) : undefined,
        filters.categoryIds.length > 0 ? isBelow(db, tree, filters.categoryIds) : undefined,
        exists(fittingVariants(db, filters)),
      ),
    )
    .groupBy(products.id, products.position, products.createdAt);
  const found = rows.map(({ id, position, createdAt, minPriceMinor, place }) => ({
    ...{ id, position, createdAt: createdAt.getTime(), minPriceMinor: Number(minPriceMinor) },
    places: new Map(categoryId === null ? [] : [[categoryId, Number(place)]]),
  }));
  const sort = query.sort === "relevance" ? "featured" : query.sort;
  return pageOfPlaces(rankBy(sort, found, categoryId), query);
}

/** Every word stands in the product's texts of the language, or the whole is the SKU of a variant. */
function matchesWords(db: Queryable, query: string, { locale }: Pick<ListQuery, "locale">): SQL | undefined {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  const contains = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  const t = productTranslations;
  const text = sql`LOWER(CONCAT_WS(' ', ${t.title}, ${t.summary}, ${t.description}, ${products.brand}))`;
  const inText = db
    .select({ one: sql`1` })
    .from(t)
    .where(
      and(eq(t.productId, products.id), eq(t.locale, locale), ...contains.map((word) => like(text, word))),
    );
  const bySku = db
    .select({ one: sql`1` })
    .from(variants)
    .where(and(eq(variants.productId, products.id), eq(variants.skuNormalised, query.trim().toUpperCase())));
  return or(exists(inText), isAscii(query) ? exists(bySku) : undefined);
}

/** SKUs are ASCII columns, which a server compares with nothing else ("illegal mix of collations"). */
function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function isBelow(db: Queryable, tree: readonly CategoryNode[], ids: readonly string[]): SQL {
  const all = ids.flatMap((id) => withDescendants(tree, id as CategoryId)); // They come from the tree.
  return exists(
    db
      .select({ one: sql`1` })
      .from(productCategories)
      .where(and(eq(productCategories.productId, products.id), inArray(productCategories.categoryId, all))),
  );
}

/** Variants of a product that alone meet all that is asked of variants. */
function fittingVariants(db: Queryable, filters: ListFilters) {
  const { minPriceMinor, maxPriceMinor, isOnSale, isInStock } = filters;
  return db
    .select({ one: sql`1` })
    .from(variants)
    .innerJoin(prices, eq(prices.id, variants.priceId))
    .where(
      and(
        eq(variants.productId, products.id),
        eq(variants.status, "active"),
        minPriceMinor === null ? undefined : gte(prices.amountMinor, minPriceMinor),
        maxPriceMinor === null ? undefined : lte(prices.amountMinor, maxPriceMinor),
        isOnSale ? sql`${prices.compareAtMinor} > ${prices.amountMinor}` : undefined,
        isInStock ? exists(stockOfVariant(db)) : undefined,
        ...Object.entries(filters.options).map(([code, values]) => exists(chosenValues(db, code, values))),
      ),
    );
}

function stockOfVariant(db: Queryable) {
  return db
    .select({ one: sql`1` })
    .from(stockLevels)
    .where(and(eq(stockLevels.variantId, variants.id), sql`${stockLevels.onHand} > ${stockLevels.reserved}`));
}

function chosenValues(db: Queryable, optionCode: string, valueCodes: readonly string[]) {
  return db
    .select({ one: sql`1` })
    .from(variantOptionValues)
    .innerJoin(productOptions, eq(productOptions.id, variantOptionValues.optionId))
    .innerJoin(productOptionValues, eq(productOptionValues.id, variantOptionValues.valueId))
    .where(
      and(
        eq(variantOptionValues.variantId, variants.id),
        eq(productOptions.code, optionCode),
        inArray(productOptionValues.code, [...valueCodes]),
      ),
    );
}
