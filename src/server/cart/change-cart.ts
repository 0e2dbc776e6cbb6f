import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { prepared } from "@/db/prepared";
import { carts } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import type { CartId, VariantId } from "@/shared/ids";
import { findCart, type StoredLine } from "./cart-lines";
import type { CartSummary } from "./schemas";

export interface ChangedCart extends CartSummary {
  readonly cartId: CartId;
}

/** A cart that is held by the transaction, as it was before the change. */
export interface HeldCart {
  readonly id: CartId;
  readonly lines: readonly StoredLine[];
}

/** What a change did: the new quantity of each line that it touched, 0 for one that is gone. */
export type NewQuantities = ReadonlyMap<VariantId, number>;

/**
 * Runs one change of a cart's lines and moves its version. The cart's row is locked first, so that tabs change it
 * one after the other; a cart that isn't there (none yet, or cleared away) is made with a new id.
 */
export function changeCart(
  ctx: Context,
  cartId: CartId | null,
  change: (tx: Transaction, cart: HeldCart) => Promise<NewQuantities>,
): Promise<ChangedCart> {
  return withTransaction(ctx.db, async (tx) => {
    const { version, ...cart } = (await holdCart(tx, ctx, cartId)) ?? (await makeCart(tx, ctx));
    const quantities = new Map(cart.lines.map(({ variantId, quantity }) => [variantId, quantity]));
    for (const [variantId, quantity] of await change(tx, cart)) quantities.set(variantId, quantity);
    const itemCount = [...quantities.values()].reduce((sum, quantity) => sum + quantity, 0);
    return { cartId: cart.id, itemCount, version };
  });
}

export type VersionedCart = HeldCart & Pick<CartSummary, "version">;

const moveVersion = prepared((db) =>
  db
    .update(carts)
    .set({ version: sql`${carts.version} + 1`, updatedAt: sql`${sql.placeholder("now")}` })
    .where(eq(carts.id, sql.placeholder("id"))),
);

/** Locks a cart by moving its version; null when it isn't there. */
export async function holdCart(
  tx: Transaction,
  ctx: Context,
  id: CartId | null,
): Promise<VersionedCart | null> {
  if (!id) return null;
  const [moved] = await moveVersion(tx, { id, now: ctx.clock.now() });
  return moved.affectedRows === 1 ? findCart(tx, id) : null;
}

const insertCart = prepared((db) =>
  db.insert(carts).values({
    ...{ id: sql.placeholder("id"), round: 1, version: 1 },
    ...{ createdAt: sql.placeholder("now"), updatedAt: sql.placeholder("now") },
  }),
);

async function makeCart(tx: Transaction, ctx: Context): Promise<VersionedCart> {
  const id = ctx.newId<"cart">();
  await insertCart(tx, { id, now: ctx.clock.now() });
  return { id, version: 1, lines: [] };
}
