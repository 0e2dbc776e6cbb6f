import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { prepared } from "@/db/prepared";
import { cartLines, carts } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { StoredCart } from "./cart-lines";

/**
 * Empties a cart because an order was made of it. Only the version that was read goes: false when another tab has
 * changed it meanwhile. Throws CART_ALREADY_ORDERED when another tab has ordered it.
 */
export async function endRound(tx: Transaction, ctx: Context, cart: StoredCart): Promise<boolean> {
  const { id, round, version } = cart;
  const [ended] = await moveOn(tx, { id, round, version, now: ctx.clock.now() });
  if (ended.affectedRows === 1) {
    await removeLines(tx, { id });
    return true;
  }
  const [now] = await tx.select({ round: carts.round }).from(carts).where(eq(carts.id, cart.id));
  if (now?.round === cart.round) return false;
  throw new DomainError("CART_ALREADY_ORDERED", `Cart ${cart.id} has moved on from round ${cart.round}`);
}

const id = sql.placeholder("id");
const moveOn = prepared((db) =>
  db
    .update(carts)
    .set({
      round: sql`${carts.round} + 1`,
      version: sql`${carts.version} + 1`,
      updatedAt: sql`${sql.placeholder("now")}`,
    })
    .where(
      and(
        eq(carts.id, id),
        eq(carts.round, sql.placeholder("round")),
        eq(carts.version, sql.placeholder("version")),
      ),
    ),
);
const removeLines = prepared((db) => db.delete(cartLines).where(eq(cartLines.cartId, id)));
