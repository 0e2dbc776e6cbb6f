import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { cartLines } from "@/db/schema";
import { loadOffers } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { CartId, VariantId } from "@/shared/ids";
import { defaultLocale } from "@/shared/locales";
import type { Money } from "@/shared/money";
import { type ChangedCart, changeCart } from "./change-cart";

/** A cart is a list that a person reads; a longer one is a script's. */
const maxLines = 50;

/**
 * Puts pieces of a variant into the cart, on top of those in it. Throws PRODUCT_NOT_FOUND for an unknown variant,
 * VARIANT_NOT_FOR_SALE, OUT_OF_STOCK {available}, QUANTITY_TOO_LARGE {max}, CART_FULL {max}.
 */
export async function addLine(
  ctx: Context,
  cartId: CartId | null,
  input: { variantId: VariantId; quantity: number },
): Promise<ChangedCart> {
  const offer = (await loadOffers(ctx.db, [input.variantId], defaultLocale)).get(input.variantId);
  if (!offer) throw new DomainError("PRODUCT_NOT_FOUND", `No variant ${input.variantId}`);
  const { price, available } = offer;
  if (!price)
    throw new DomainError("VARIANT_NOT_FOR_SALE", `${offer.sku} is not for sale`, { title: offer.title });
  return changeCart(ctx, cartId, async (tx, id) => {
    const held = await linesOf(tx, id);
    const inCart = quantityIn(held, input.variantId);
    const quantity = inCart + input.quantity;
    assertQuantity(ctx, quantity, { title: offer.title, available });
    await putLine(tx, ctx, id, { variantId: input.variantId, quantity, price });
  });
}

/** How many pieces of a variant the lines hold. Throws CART_FULL when it is none and there is no room for a line. */
export function quantityIn(
  lines: readonly { variantId: VariantId; quantity: number }[],
  variantId: VariantId,
): number {
  const line = lines.find((other) => other.variantId === variantId);
  if (!line && lines.length >= maxLines) {
    throw new DomainError("CART_FULL", `The cart has ${maxLines} lines`, { max: maxLines });
  }
  return line?.quantity ?? 0;
}

/** Throws OUT_OF_STOCK or QUANTITY_TOO_LARGE when a line of this many can't be bought. */
export function assertQuantity(
  ctx: Context,
  quantity: number,
  { title, available }: { title: string; available: number },
): void {
  const max = ctx.env.MAX_QUANTITY_PER_LINE;
  if (available < quantity) {
    throw new DomainError("OUT_OF_STOCK", `Only ${available} left of ${title}`, {
      title,
      available: Math.max(0, available),
    });
  }
  if (quantity > max) throw new DomainError("QUANTITY_TOO_LARGE", `At most ${max} of one thing`, { max });
}

/** What a cart holds, within the transaction that changes it. */
export function linesOf(tx: Transaction, cartId: CartId) {
  return tx
    .select({ variantId: cartLines.variantId, quantity: cartLines.quantity })
    .from(cartLines)
    .where(eq(cartLines.cartId, cartId));
}

/** Writes a line with the price that the shopper sees now. */
export async function putLine(
  tx: Transaction,
  ctx: Context,
  cartId: CartId,
  line: { variantId: VariantId; quantity: number; price: Money },
): Promise<void> {
  const seen = { seenPriceMinor: line.price.amountMinor, seenCurrency: line.price.currency };
  await tx
    .insert(cartLines)
    .values({ cartId, variantId: line.variantId, quantity: line.quantity, ...seen, addedAt: ctx.clock.now() })
    .onDuplicateKeyUpdate({ set: { quantity: line.quantity, ...seen } });
}
