import { eq } from "drizzle-orm";
import { cartLines } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import type { CartId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { holdCart } from "./change-cart";
import { loadCart } from "./queries";
import type { LeftOver } from "./schemas";

/** What of a guest's cart found no room in the account's when its owner signed in. */
export async function listLeftOver(
  ctx: Context,
  guestCartId: CartId | null,
  locale: Locale,
): Promise<LeftOver[]> {
  const { cart, offers } = await loadCart(ctx, guestCartId, locale);
  return (cart?.lines ?? []).flatMap(({ variantId, quantity }) => {
    const offer = offers.get(variantId);
    if (!offer) return [];
    const { title, optionsLabel, productSlug } = offer;
    return [{ variantId, title, optionsLabel, productSlug, quantity }];
  });
}

/** Does without it. */
export async function dropLeftOver(ctx: Context, guestCartId: CartId | null): Promise<void> {
  if (!guestCartId) return;
  await withTransaction(ctx.db, async (tx) => {
    await holdCart(tx, ctx, guestCartId);
    await tx.delete(cartLines).where(eq(cartLines.cartId, guestCartId));
  });
}
