import { mergeCart } from "@/server/cart";
import { adoptOrders } from "@/server/orders";
import type { Context } from "@/server/platform/context";
import type { GuestSession } from "@/server/trpc/context";
import type { UserId } from "@/shared/ids";

/**
 * What follows on signing in: the cart of the browser goes to the account's, and orders that were placed as a guest with
 * the same address stand in it. Nobody is kept out because of it: what goes wrong is logged, and done the next time.
 */
export async function welcome(
  ctx: Context,
  guest: Pick<GuestSession, "cartId" | "rememberCart">,
  userId: UserId,
): Promise<void> {
  try {
    const { itemCount } = await mergeCart(ctx, guest.cartId, userId);
    if (itemCount > 0 || guest.cartId) guest.rememberCart({ cartId: null, itemCount });
  } catch (error) {
    ctx.log.error({ err: error, userId }, "cart not merged at sign-in");
  }
  try {
    await adoptOrders(ctx, userId);
  } catch (error) {
    ctx.log.error({ err: error, userId }, "orders not taken over at sign-in");
  }
}
