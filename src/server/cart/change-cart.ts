import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { cartLines, carts } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import type { CartId } from "@/shared/ids";
import type { CartSummary } from "./schemas";

export interface ChangedCart extends CartSummary {
  readonly cartId: CartId;
}

/**
 * Runs one change of a cart's lines and moves its version. The cart's row is locked first, so that tabs change it
 * one after the other; a cart that isn't there (none yet, or cleared away) is made with a new id.
 */
export function changeCart(
  ctx: Context,
  cartId: CartId | null,
  change: (tx: Transaction, cartId: CartId) => Promise<void>,
): Promise<ChangedCart> {
  return withTransaction(ctx.db, async (tx) => {
    const id = await lockCart(tx, ctx, cartId);
    await change(tx, id);
    const [row] = await tx
      .select({ itemCount: sql<number>`COALESCE(SUM(${cartLines.quantity}), 0)`, version: carts.version })
      .from(carts)
      .leftJoin(cartLines, eq(cartLines.cartId, carts.id))
      .where(eq(carts.id, id))
      .groupBy(carts.id, carts.version);
    return { cartId: id, itemCount: Number(row?.itemCount ?? 0), version: row?.version ?? 0 };
  });
}

async function lockCart(tx: Transaction, ctx: Context, cartId: CartId | null): Promise<CartId> {
  const now = ctx.clock.now();
  if (cartId) {
    const [moved] = await tx
      .update(carts)
      .set({ version: sql`${carts.version} + 1`, updatedAt: now })
      .where(eq(carts.id, cartId));
    if (moved.affectedRows === 1) return cartId;
  }
  const id = ctx.newId<"cart">();
  await tx.insert(carts).values({ id, round: 1, version: 1, createdAt: now, updatedAt: now });
  return id;
}
