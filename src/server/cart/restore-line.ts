import { loadSellables } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { CartId, VariantId } from "@/shared/ids";
import { putLine, quantityIn } from "./add-line";
import { type ChangedCart, changeCart } from "./change-cart";

/**
 * Puts a line back that was taken out, as far as it can be bought now: at today's price, up to the stock and the limit
 * per line, and not below what another tab has put in meanwhile. It stands where it stood, by `addedAt`. Doing it twice does
 * it once. `quantity` is what the line has then. Throws PRODUCT_NOT_FOUND for an unknown variant, VARIANT_NOT_FOR_SALE, OUT_OF_STOCK {available} when there is none left, CART_FULL {max}.
 */
export async function restoreLine(
  ctx: Context,
  cartId: CartId | null,
  input: { variantId: VariantId; quantity: number; addedAt?: Date | undefined },
): Promise<ChangedCart & { quantity: number }> {
  const { variantId, addedAt } = input;
  const sellable = (await loadSellables(ctx.db, [variantId])).get(variantId);
  if (!sellable) throw new DomainError("PRODUCT_NOT_FOUND", `No variant ${variantId}`);
  const { price, title, sku } = sellable;
  if (!price) throw new DomainError("VARIANT_NOT_FOR_SALE", `${sku} is not for sale`, { title });
  const most = Math.min(sellable.available, ctx.env.MAX_QUANTITY_PER_LINE);
  let quantity = 0;
  const cart = await changeCart(ctx, cartId, async (tx, held) => {
    const inCart = quantityIn(held.lines, variantId);
    quantity = Math.max(inCart, Math.min(input.quantity, most));
    if (quantity <= 0)
      throw new DomainError("OUT_OF_STOCK", `None left of ${title}`, { title, available: 0 });
    await putLine(tx, ctx, held.id, { variantId, quantity, price, addedAt });
    return new Map([[variantId, quantity]]);
  });
  return { ...cart, quantity };
}
