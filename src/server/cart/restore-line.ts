import { loadOffers } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { CartId, VariantId } from "@/shared/ids";
import { defaultLocale } from "@/shared/locales";
import { linesOf, putLine, quantityIn } from "./add-line";
import { type ChangedCart, changeCart } from "./change-cart";

/**
 * Puts a line back that was taken out, as far as it can be bought now: at today's price, up to the stock and the limit
 * per line, and not below what another tab has put in meanwhile. Doing it twice does it once. `quantity` is what the
 * line has then. Throws PRODUCT_NOT_FOUND for an unknown variant, VARIANT_NOT_FOR_SALE, OUT_OF_STOCK {available} when there is none left, CART_FULL {max}.
 */
export async function restoreLine(
  ctx: Context,
  cartId: CartId | null,
  input: { variantId: VariantId; quantity: number },
): Promise<ChangedCart & { quantity: number }> {
  const { variantId } = input;
  const offer = (await loadOffers(ctx.db, [variantId], defaultLocale)).get(variantId);
  if (!offer) throw new DomainError("PRODUCT_NOT_FOUND", `No variant ${variantId}`);
  const { price, title } = offer;
  if (!price) throw new DomainError("VARIANT_NOT_FOR_SALE", `${offer.sku} is not for sale`, { title });
  const most = Math.min(offer.available, ctx.env.MAX_QUANTITY_PER_LINE);
  let quantity = 0;
  const cart = await changeCart(ctx, cartId, async (tx, id) => {
    const inCart = quantityIn(await linesOf(tx, id), variantId);
    quantity = Math.max(inCart, Math.min(input.quantity, most));
    if (quantity <= 0)
      throw new DomainError("OUT_OF_STOCK", `None left of ${title}`, { title, available: 0 });
    await putLine(tx, ctx, id, { variantId, quantity, price });
  });
  return { ...cart, quantity };
}
