import { loadOffers } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import type { CartId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { money, multiplyMoney, sumMoney } from "@/shared/money";
import { findCart } from "./cart-lines";
import { judgeLine } from "./judge-line";
import type { CartLine, CartView } from "./schemas";

/** The cart as it can be bought now, with what changed since the shopper last said yes to it. */
export async function getCart(ctx: Context, cartId: CartId | null, locale: Locale): Promise<CartView> {
  const cart = await findCart(ctx.db, cartId);
  const offers = await loadOffers(ctx.db, cart?.lines.map(({ variantId }) => variantId) ?? [], locale);
  const lines = (cart?.lines ?? []).flatMap((line): CartLine[] => {
    const offer = offers.get(line.variantId);
    if (!offer) return [];
    const { unitPrice, maxQuantity, changes } = judgeLine(line, offer, ctx.env.MAX_QUANTITY_PER_LINE);
    const { variantId, productSlug, title, optionsLabel, sku, image } = offer;
    const lineTotal = multiplyMoney(unitPrice, line.quantity);
    return [
      {
        ...{ variantId, productSlug, title, optionsLabel, sku, image },
        ...{ quantity: line.quantity, unitPrice, lineTotal, maxQuantity, changes },
      },
    ];
  });
  const currency = ctx.env.SHOP_CURRENCY;
  const buyable = lines.filter(({ maxQuantity }) => maxQuantity > 0);
  return {
    lines,
    subtotal:
      lines.length === 0
        ? money(0, currency)
        : sumMoney(
            buyable.map(({ lineTotal }) => lineTotal),
            currency,
          ),
    itemCount: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    version: cart?.version ?? 0,
    canCheckout: lines.length > 0 && lines.every(({ quantity, maxQuantity }) => quantity <= maxQuantity),
  };
}
