import { and, eq } from "drizzle-orm";
import { cartLines } from "@/db/schema";
import { loadSellables } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import type { CartId, VariantId } from "@/shared/ids";
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
  const { variantId, quantity } = input;
  const sellable = (await loadSellables(ctx.db, [variantId])).get(variantId);
  return changeCart(ctx, cartId, async (tx, cart) => {
    const line = cart.lines.find((held) => held.variantId === variantId);
    if (!line) return new Map();
    const isLine = and(eq(cartLines.cartId, cart.id), eq(cartLines.variantId, variantId));
    if (quantity === 0) await tx.delete(cartLines).where(isLine);
    else if (sellable) {
      if (quantity > line.quantity) assertQuantity(ctx, quantity, sellable);
      await tx.update(cartLines).set({ quantity }).where(isLine);
    } else return new Map();
    return new Map([[variantId, quantity]]);
  });
}
