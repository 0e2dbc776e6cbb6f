import { and, eq } from "drizzle-orm";
import { cartLines } from "@/db/schema";
import { loadOffers } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import type { CartId, VariantId } from "@/shared/ids";
import { defaultLocale } from "@/shared/locales";
import { assertQuantity } from "./add-line";
import { type ChangedCart, changeCart } from "./change-cart";

/**
 * Sets how many pieces a line has; 0 removes it, and a line that isn't there stays away. Throws OUT_OF_STOCK
 * {available} and QUANTITY_TOO_LARGE {max} when there would be more than before; fewer is always allowed.
 */
export async function setLineQuantity(
  ctx: Context,
  cartId: CartId | null,
  input: { variantId: VariantId; quantity: number },
): Promise<ChangedCart> {
  const offer = (await loadOffers(ctx.db, [input.variantId], defaultLocale)).get(input.variantId);
  return changeCart(ctx, cartId, async (tx, id) => {
    const isLine = and(eq(cartLines.cartId, id), eq(cartLines.variantId, input.variantId));
    if (input.quantity === 0) {
      await tx.delete(cartLines).where(isLine);
      return;
    }
    const [line] = await tx.select({ quantity: cartLines.quantity }).from(cartLines).where(isLine);
    if (!line || !offer) return;
    if (input.quantity > line.quantity) assertQuantity(ctx, input.quantity, offer);
    await tx.update(cartLines).set({ quantity: input.quantity }).where(isLine);
  });
}
