import { loadOffers, type Offer } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import type { CartId, VariantId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { money, multiplyMoney, sumMoney } from "@/shared/money";
import { findCart, type StoredCart } from "./cart-lines";
import { judgeLine } from "./judge-line";
import type { CartLine, CartView } from "./schemas";

/** A cart as it is stored, and what of it is on offer now. */
export interface LoadedCart {
  readonly cart: StoredCart | null;
  readonly offers: ReadonlyMap<VariantId, Offer>;
}

export async function loadCart(ctx: Context, cartId: CartId | null, locale: Locale): Promise<LoadedCart> {
  const cart = await findCart(ctx.db, cartId);
  const variantIds = cart?.lines.map(({ variantId }) => variantId) ?? [];
  return { cart, offers: await loadOffers(ctx.db, variantIds, locale) };
}

/** The cart as it can be bought now, with what changed since the shopper last said yes to it. */
export async function getCart(ctx: Context, cartId: CartId | null, locale: Locale): Promise<CartView> {
  return viewCart(ctx, await loadCart(ctx, cartId, locale));
}

/** The same of a cart that is loaded already. */
export function viewCart(ctx: Context, { cart, offers }: LoadedCart): CartView {
  const lines = (cart?.lines ?? []).flatMap((line): CartLine[] => {
    const offer = offers.get(line.variantId);
    if (!offer) return [];
    const { unitPrice, maxQuantity, changes } = judgeLine(line, offer, ctx.env.MAX_QUANTITY_PER_LINE);
    const { variantId, productSlug, title, optionsLabel, sku, image } = offer;
    const lineTotal = multiplyMoney(unitPrice, line.quantity);
    return [
      {
        ...{ variantId, productSlug, title, optionsLabel, sku, image },
        ...{ quantity: line.quantity, addedAt: line.addedAt },
        ...{ unitPrice, lineTotal, maxQuantity, changes },
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
