import { and, eq, inArray } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { preparedForList } from "@/db/prepared";
import { prices, products, productTranslations, stockLevels, variants } from "@/db/schema";
import type { VariantId } from "@/shared/ids";
import { defaultLocale } from "@/shared/locales";
import { type Money, money } from "@/shared/money";

/** What must be known of a variant to put it in a cart. */
export interface Sellable {
  readonly variantId: VariantId;
  readonly sku: string;
  readonly title: string;
  /** Null: not for sale (archived, unpublished or without a price). */
  readonly price: Money | null;
  /** Pieces that nobody holds. */
  readonly available: number;
}

/** The given variants, by id, titled in the shop's first language; one statement however many there are. */
export async function loadSellables(
  db: Queryable,
  variantIds: readonly VariantId[],
): Promise<Map<VariantId, Sellable>> {
  if (variantIds.length === 0) return new Map();
  const rows = await listRows(db, variantIds);
  return new Map(
    rows.map(({ title, ...row }) => [row.variantId, sellableOf({ ...row, title: title ?? "" })] as const),
  );
}

/** The columns that a sellable is made from, of variants joined with product, price and stock. */
export const sellableFields = {
  variantId: variants.id,
  sku: variants.sku,
  productStatus: products.status,
  variantStatus: variants.status,
  amountMinor: prices.amountMinor,
  currency: prices.currency,
  onHand: stockLevels.onHand,
  reserved: stockLevels.reserved,
};

interface SellableRow extends Pick<Sellable, "variantId" | "sku" | "title"> {
  readonly productStatus: (typeof products.$inferSelect)["status"];
  readonly variantStatus: (typeof variants.$inferSelect)["status"];
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly onHand: number | null;
  readonly reserved: number | null;
}

export function sellableOf({ variantId, sku, title, amountMinor, currency, ...row }: SellableRow): Sellable {
  const isForSale = row.productStatus === "active" && row.variantStatus === "active";
  return {
    ...{ variantId, sku, title },
    price: isForSale && amountMinor !== null && currency !== null ? money(amountMinor, currency) : null,
    available: (row.onHand ?? 0) - (row.reserved ?? 0),
  };
}

const listRows = preparedForList((db, variantIds) =>
  db
    .select({ ...sellableFields, title: productTranslations.title })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .leftJoin(prices, eq(prices.id, variants.priceId))
    .leftJoin(stockLevels, eq(stockLevels.variantId, variants.id))
    .leftJoin(
      productTranslations,
      and(eq(productTranslations.productId, products.id), eq(productTranslations.locale, defaultLocale)),
    )
    .where(inArray(variants.id, variantIds)),
);
