import { asc, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { prepared } from "@/db/prepared";
import { cartLines, carts } from "@/db/schema";
import type { CartId, VariantId } from "@/shared/ids";
import { type Money, money } from "@/shared/money";

export interface StoredLine {
  readonly variantId: VariantId;
  readonly quantity: number;
  readonly seenPrice: Money;
  /** Its place: lines stand in the order of their times. */
  readonly addedAt: Date;
}

export interface StoredCart {
  readonly id: CartId;
  readonly round: number;
  readonly version: number;
  readonly lines: readonly StoredLine[];
}

/** The cart and its lines in the order in which they were added, or null. One statement, so they agree. */
export async function findCart(db: Queryable, cartId: CartId | null): Promise<StoredCart | null> {
  if (!cartId) return null;
  const rows = await selectCart(db, { id: cartId });
  const [first] = rows;
  if (!first) return null;
  const lines = rows.flatMap(({ line }) => {
    if (!line) return [];
    const { seenPriceMinor, seenCurrency, ...kept } = line;
    return [{ ...kept, seenPrice: money(seenPriceMinor, seenCurrency) }];
  });
  return { id: first.id, round: first.round, version: first.version, lines };
}

const selectCart = prepared((db) =>
  db
    .select({
      id: carts.id,
      round: carts.round,
      version: carts.version,
      line: {
        variantId: cartLines.variantId,
        quantity: cartLines.quantity,
        seenPriceMinor: cartLines.seenPriceMinor,
        seenCurrency: cartLines.seenCurrency,
        addedAt: cartLines.addedAt,
      },
    })
    .from(carts)
    .leftJoin(cartLines, eq(cartLines.cartId, carts.id))
    .where(eq(carts.id, sql.placeholder("id")))
    .orderBy(asc(cartLines.addedAt), asc(cartLines.variantId)),
);
