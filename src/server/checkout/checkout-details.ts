import { type Column, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { prepared, preparedInsert } from "@/db/prepared";
import { checkouts } from "@/db/schema";
import type { CartId, QuoteId, ShippingMethodId } from "@/shared/ids";
import { type CheckoutDetails, checkoutDetailsSchema } from "./schemas";

export interface StoredCheckout {
  /** Null when what was typed no longer meets the rules: it has to be given again. */
  readonly details: CheckoutDetails | null;
  readonly shippingMethodId: ShippingMethodId | null;
  readonly quoteId: QuoteId | null;
}

/** What the shopper of a cart has typed at checkout so far; null before the first time. */
export async function findCheckout(db: Queryable, cartId: CartId): Promise<StoredCheckout | null> {
  const [row] = await byCart(db, { cartId });
  if (!row) return null;
  const parsed = checkoutDetailsSchema.safeParse({ email: row.email, address: row.address });
  return { details: parsed.data ?? null, shippingMethodId: row.shippingMethodId, quoteId: row.quoteId };
}

const byCart = prepared((db) =>
  db
    .select()
    .from(checkouts)
    .where(eq(checkouts.cartId, sql.placeholder("cartId"))),
);

/** Keeps what the shopper has typed and was shown. */
export const keepCheckout = preparedInsert(checkouts, {
  email: replacing(checkouts.email),
  address: replacing(checkouts.address),
  shippingMethodId: replacing(checkouts.shippingMethodId),
  quoteId: replacing(checkouts.quoteId),
  updatedAt: replacing(checkouts.updatedAt),
});

/** MySQL's own name for the value that the row would have had; its newer one MariaDB doesn't know. */
function replacing(column: Column) {
  return sql`VALUES(${column})`;
}
