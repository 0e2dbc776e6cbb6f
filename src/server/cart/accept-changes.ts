import { and, eq } from "drizzle-orm";
import { cartLines } from "@/db/schema";
import { loadOffers } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import type { CartId } from "@/shared/ids";
import { defaultLocale } from "@/shared/locales";
import { findCart } from "./cart-lines";
import { type ChangedCart, changeCart } from "./change-cart";
import { judgeLine } from "./judge-line";

/** Makes the cart what can be bought: today's prices, quantities that are there, without what is gone. */
export function acceptChanges(ctx: Context, cartId: CartId | null): Promise<ChangedCart> {
  return changeCart(ctx, cartId, async (tx, id) => {
    const lines = (await findCart(tx, id))?.lines ?? [];
    const offers = await loadOffers(
      tx,
      lines.map(({ variantId }) => variantId),
      defaultLocale,
    );
    for (const line of lines) {
      const isLine = and(eq(cartLines.cartId, id), eq(cartLines.variantId, line.variantId));
      const offer = offers.get(line.variantId);
      const verdict = offer && judgeLine(line, offer, ctx.env.MAX_QUANTITY_PER_LINE);
      if (!verdict || verdict.maxQuantity === 0) {
        await tx.delete(cartLines).where(isLine);
        continue;
      }
      const { amountMinor, currency } = verdict.unitPrice;
      await tx
        .update(cartLines)
        .set({
          quantity: Math.min(line.quantity, verdict.maxQuantity),
          seenPriceMinor: amountMinor,
          seenCurrency: currency,
        })
        .where(isLine);
    }
  });
}
