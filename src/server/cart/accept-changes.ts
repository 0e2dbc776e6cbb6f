import { and, eq } from "drizzle-orm";
import { cartLines } from "@/db/schema";
import { loadSellables } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import type { CartId, VariantId } from "@/shared/ids";
import { type ChangedCart, changeCart } from "./change-cart";
import { judgeLine } from "./judge-line";

/** Makes the cart what can be bought: today's prices, quantities that are there, without what is gone. */
export function acceptChanges(ctx: Context, cartId: CartId | null): Promise<ChangedCart> {
  return changeCart(ctx, cartId, async (tx, cart) => {
    const sellables = await loadSellables(
      tx,
      cart.lines.map(({ variantId }) => variantId),
    );
    const quantities = new Map<VariantId, number>();
    for (const line of cart.lines) {
      const isLine = and(eq(cartLines.cartId, cart.id), eq(cartLines.variantId, line.variantId));
      const sellable = sellables.get(line.variantId);
      const verdict = sellable && judgeLine(line, sellable, ctx.env.MAX_QUANTITY_PER_LINE);
      const quantity = verdict ? Math.min(line.quantity, verdict.maxQuantity) : 0;
      quantities.set(line.variantId, quantity);
      if (!verdict || quantity === 0) {
        await tx.delete(cartLines).where(isLine);
        continue;
      }
      const { amountMinor: seenPriceMinor, currency: seenCurrency } = verdict.unitPrice;
      await tx.update(cartLines).set({ quantity, seenPriceMinor, seenCurrency }).where(isLine);
    }
    return quantities;
  });
}
