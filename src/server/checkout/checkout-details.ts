import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
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
  const [row] = await db.select().from(checkouts).where(eq(checkouts.cartId, cartId));
  if (!row) return null;
  const parsed = checkoutDetailsSchema.safeParse({ email: row.email, address: row.address });
  return { details: parsed.data ?? null, shippingMethodId: row.shippingMethodId, quoteId: row.quoteId };
}
