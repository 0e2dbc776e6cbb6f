import { loadSellables } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import type { CartId, VariantId } from "@/shared/ids";
import { putLine } from "./add-line";
import { type ChangedCart, changeCart } from "./change-cart";

export interface SkippedLine {
  readonly variantId: VariantId;
  readonly reason: "sold_out" | "not_for_sale";
}

/**
 * Puts lines into the cart as far as they can be bought now: at today's price, up to the stock and the limit per
 * line, the larger of what the cart has and what comes back. Tells which didn't go in at all and why.
 */
export async function putBack(
  ctx: Context,
  cartId: CartId | null,
  lines: readonly { variantId: VariantId; quantity: number }[],
): Promise<ChangedCart & { added: number; skipped: readonly SkippedLine[] }> {
  const sellables = await loadSellables(
    ctx.db,
    lines.map(({ variantId }) => variantId),
  );
  let added = 0;
  let skipped: SkippedLine[] = [];
  const changed = await changeCart(ctx, cartId, async (tx, cart) => {
    added = 0; // The whole change may run again after a deadlock.
    skipped = [];
    const quantities = new Map<VariantId, number>();
    for (const { variantId, quantity } of lines) {
      const sellable = sellables.get(variantId);
      const inCart = cart.lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
      const wanted = Math.min(
        Math.max(quantity, inCart),
        sellable?.available ?? 0,
        ctx.env.MAX_QUANTITY_PER_LINE,
      );
      if (!sellable?.price) skipped.push({ variantId, reason: "not_for_sale" });
      else if (wanted <= 0) skipped.push({ variantId, reason: "sold_out" });
      else {
        await putLine(tx, ctx, cart.id, { variantId, quantity: wanted, price: sellable.price });
        quantities.set(variantId, wanted);
        added += Math.max(0, wanted - inCart);
      }
    }
    return quantities;
  });
  return { ...changed, added, skipped };
}
