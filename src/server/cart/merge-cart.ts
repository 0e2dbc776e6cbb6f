import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { cartLines } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import { loadSellables, type Sellable } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import type { CartId, UserId } from "@/shared/ids";
import { maxLines, putLine } from "./add-line";
import { findCart, type StoredLine } from "./cart-lines";
import { type HeldCart, holdCart } from "./change-cart";
import { openCartOf } from "./own-cart";

/**
 * Moves what is in a guest's cart to the account's, up to the stock and the limit per line. Nothing is lost: what
 * doesn't fit stays in the guest's cart as it was, and the cart's page tells of it (`listLeftOver`). Returns how many
 * pieces the account's cart has then. Of two at once each piece is moved by one.
 */
export async function mergeCart(
  ctx: Context,
  guestCartId: CartId | null,
  userId: UserId,
): Promise<{ itemCount: number }> {
  const ownId = await openCartOf(ctx, userId);
  const own = await findCart(ctx.db, ownId);
  const guest = await findCart(ctx.db, guestCartId);
  if (!guest || guest.lines.length === 0) return { itemCount: piecesIn(own?.lines ?? []) };
  return withTransaction(ctx.db, async (tx) => {
    // In the order of their ids, so that two browsers of one person wait for each other and don't lock up.
    const held = new Map<CartId, HeldCart | null>();
    for (const id of [ownId, guest.id].toSorted()) held.set(id, await holdCart(tx, ctx, id));
    const [to, from] = [held.get(ownId), held.get(guest.id)];
    if (!to || !from) return { itemCount: piecesIn(to?.lines ?? []) };
    const moved = await moveLines(tx, ctx, from, to);
    return { itemCount: piecesIn(to.lines) + moved };
  });
}

/** Moves line by line, as many pieces as fit; returns how many that were. */
async function moveLines(tx: Transaction, ctx: Context, from: HeldCart, to: HeldCart): Promise<number> {
  const sellables = await loadSellables(
    tx,
    from.lines.map(({ variantId }) => variantId),
  );
  let [lineCount, movedCount] = [to.lines.length, 0];
  for (const line of from.lines) {
    const before = to.lines.find(({ variantId }) => variantId === line.variantId);
    const hasRoom = before !== undefined || lineCount < maxLines;
    const most = hasRoom ? mostOf(ctx, sellables.get(line.variantId)) : 0;
    const moved = piecesToMove(line.quantity, before?.quantity ?? 0, most);
    if (moved === 0) continue;
    const { variantId, seenPrice: price, addedAt } = line;
    await putLine(tx, ctx, to.id, { variantId, quantity: (before?.quantity ?? 0) + moved, price, addedAt });
    await keepRest(tx, from.id, line, line.quantity - moved);
    if (!before) lineCount += 1;
    movedCount += moved;
  }
  return movedCount;
}

/** How many of a guest's pieces fit on top of those that are there: none takes anything away from these. */
export function piecesToMove(guest: number, own: number, most: number): number {
  return Math.max(0, Math.min(guest, most - own));
}

function mostOf({ env }: Context, sellable: Sellable | undefined): number {
  return sellable?.price ? Math.min(sellable.available, env.MAX_QUANTITY_PER_LINE) : 0;
}

async function keepRest(
  tx: Transaction,
  cartId: CartId,
  { variantId }: StoredLine,
  quantity: number,
): Promise<void> {
  const isLine = and(eq(cartLines.cartId, cartId), eq(cartLines.variantId, variantId));
  if (quantity === 0) await tx.delete(cartLines).where(isLine);
  else await tx.update(cartLines).set({ quantity }).where(isLine);
}

function piecesIn(lines: readonly { quantity: number }[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
