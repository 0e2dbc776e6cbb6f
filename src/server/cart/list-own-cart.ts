import { asc, eq } from "drizzle-orm";
import { cartLines, carts, variants } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";

/** What lies in a person's cart, by the numbers that the shop knows it by. */
export function listOwnCart({ db }: Context, userId: UserId) {
  return db
    .select({ sku: variants.sku, quantity: cartLines.quantity })
    .from(carts)
    .innerJoin(cartLines, eq(cartLines.cartId, carts.id))
    .innerJoin(variants, eq(variants.id, cartLines.variantId))
    .where(eq(carts.userId, userId))
    .orderBy(asc(variants.sku));
}
