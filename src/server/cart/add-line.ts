import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { prepared } from "@/db/prepared";
import { cartLines } from "@/db/schema";
import { loadSellables } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { CartId, VariantId } from "@/shared/ids";
import type { Money } from "@/shared/money";
import { type ChangedCart, changeCart } from "./change-cart";

/** A cart is a list that a person reads; a longer one is a script's. */
export const maxLines = 50;

/**
 * Puts pieces of a variant into the cart, on top of those in it. Throws PRODUCT_NOT_FOUND for an unknown variant,
 * VARIANT_NOT_FOR_SALE, OUT_OF_STOCK {available}, QUANTITY_TOO_LARGE {max}, CART_FULL {max}.
 */
export async function addLine(
  ctx: Context,
  cartId: CartId | null,
  input: { variantId: VariantId; quantity: number },
): Promise<ChangedCart> {
  const { variantId } = input;
  const sellable = (await loadSellables(ctx.db, [variantId])).get(variantId);
  if (!sellable) throw new DomainError("PRODUCT_NOT_FOUND", `No variant ${variantId}`);
  const { price, title, sku } = sellable;
  if (!price) throw new DomainError("VARIANT_NOT_FOR_SALE", `${sku} is not for sale`, { title });
  return changeCart(ctx, cartId, async (tx, cart) => {
    const inCart = quantityIn(cart.lines, variantId);
    const quantity = inCart + input.quantity;
    assertQuantity(ctx, quantity, sellable);
    await putLine(tx, ctx, cart.id, { variantId, quantity, price });
    return new Map([[variantId, quantity]]);
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

/** Writes a line with the price that the shopper sees now; a new one stands last, unless `addedAt` is earlier. */
export async function putLine(
  tx: Transaction,
  ctx: Context,
  cartId: CartId,
  line: { variantId: VariantId; quantity: number; price: Money; addedAt?: Date | undefined },
): Promise<void> {
  const { amountMinor: seenPriceMinor, currency: seenCurrency } = line.price;
  const now = ctx.clock.now();
  const addedAt = line.addedAt && line.addedAt < now ? line.addedAt : now;
  await upsertLine(tx, { ...line, cartId, seenPriceMinor, seenCurrency, addedAt });
}

const lineValues = {
  cartId: sql.placeholder("cartId"),
  variantId: sql.placeholder("variantId"),
  quantity: sql.placeholder("quantity"),
  seenPriceMinor: sql.placeholder("seenPriceMinor"),
  seenCurrency: sql.placeholder("seenCurrency"),
  addedAt: sql.placeholder("addedAt"),
};

const upsertLine = prepared((db) =>
  db
    .insert(cartLines)
    .values(lineValues)
    .onDuplicateKeyUpdate({
      set: {
        quantity: sql`${lineValues.quantity}`,
        seenPriceMinor: sql`${lineValues.seenPriceMinor}`,
        seenCurrency: sql`${lineValues.seenCurrency}`,
      },
    }),
);
