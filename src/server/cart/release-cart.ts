import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { cartLines, carts, checkouts, quotes } from "@/db/schema";
import type { UserId } from "@/shared/ids";

/**
 * Cuts a person's cart loose and empties it, with what was typed at checkout and the offers that were made of it. Its
 * row stays: a browser may still name it, and its rounds have become orders. An order that is being made of it right now
 * finds it changed.
 */
export async function releaseCart(tx: Transaction, userId: UserId): Promise<void> {
  const [cart] = await tx.select({ id: carts.id }).from(carts).where(eq(carts.userId, userId));
  if (!cart) return;
  await tx
    .update(carts)
    .set({ userId: null, version: sql`${carts.version} + 1` })
    .where(eq(carts.id, cart.id));
  for (const table of [cartLines, checkouts, quotes]) await tx.delete(table).where(eq(table.cartId, cart.id));
}
