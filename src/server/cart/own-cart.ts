import { eq, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { carts } from "@/db/schema";
import { retried } from "@/db/transaction";
import type { Viewer } from "@/server/identity";
import type { Context } from "@/server/platform/context";
import type { CartId, UserId } from "@/shared/ids";
import type { ChangedCart } from "./change-cart";

/** Whoever calls, as `shopperProcedure` tells it. */
interface ShopperContext extends Context {
  readonly shopper: Viewer | null;
  readonly guest: {
    readonly cartId: CartId | null;
    rememberCart(cart: { readonly cartId: CartId | null; readonly itemCount: number }): void;
  };
}

/**
 * The cart of whoever asks: an account's, the same on every device, or the one that a guest's cookie names. No cookie
 * ever names an account's cart, so a browser whose session has ended has no way to it. Null while there is none.
 */
export async function findOwnCart({ db, shopper, guest }: ShopperContext): Promise<CartId | null> {
  if (!shopper) return guest.cartId;
  const [cart] = await cartOfUser(db, { userId: shopper.userId });
  return cart?.id ?? null;
}

/** The same for a change: an account that has no cart gets one; a guest's is made by the change. */
export async function openOwnCart(ctx: ShopperContext): Promise<CartId | null> {
  return ctx.shopper ? openCartOf(ctx, ctx.shopper.userId) : ctx.guest.cartId;
}

/** The cart of an account, made if there is none; of two at once both get the same. */
export async function openCartOf({ db, clock, newId }: Context, userId: UserId): Promise<CartId> {
  const [found] = await cartOfUser(db, { userId });
  if (found) return found.id;
  const now = clock.now();
  await retried(async () =>
    db
      .insert(carts)
      .values({ id: newId<"cart">(), userId, round: 1, version: 1, createdAt: now, updatedAt: now })
      .onDuplicateKeyUpdate({ set: { id: sql`${carts.id}` } }),
  );
  const [made] = await cartOfUser(db, { userId });
  if (!made) throw new Error(`Account ${userId} has no cart`);
  return made.id;
}

/** Tells the browser which cart it has and how full it is. */
export function rememberOwnCart(
  { shopper, guest }: ShopperContext,
  { cartId, itemCount }: Pick<ChangedCart, "cartId" | "itemCount">,
): void {
  guest.rememberCart({ cartId: shopper ? null : cartId, itemCount });
}

const cartOfUser = prepared((db) =>
  db
    .select({ id: carts.id })
    .from(carts)
    .where(eq(carts.userId, sql.placeholder("userId"))),
);
