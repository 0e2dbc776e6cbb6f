import { asc, eq } from "drizzle-orm";
import { orderLines } from "@/db/schema";
import { putBack } from "@/server/cart";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { CartId } from "@/shared/ids";
import { getOrderByToken } from "./find-order";
import { canPutBack } from "./policy";
import type { PutBackResult } from "./schemas";

/**
 * Puts what an expired or cancelled order was made of back into the cart, as far as it can be bought now. Throws
 * ORDER_NOT_FOUND, ORDER_NOT_CLOSED.
 */
export async function putBackInCart(
  ctx: Context,
  cartId: CartId | null,
  token: string,
): Promise<PutBackResult & { cartId: CartId; itemCount: number }> {
  const order = await getOrderByToken(ctx.db, token);
  if (!canPutBack(order)) throw new DomainError("ORDER_NOT_CLOSED", `Order ${order.id} is ${order.status}`);
  const lines = await ctx.db
    .select({ variantId: orderLines.variantId, quantity: orderLines.quantity, title: orderLines.title })
    .from(orderLines)
    .where(eq(orderLines.orderId, order.id))
    .orderBy(asc(orderLines.position));
  const { added, skipped, itemCount, ...cart } = await putBack(ctx, cartId, lines);
  const titleOf = (variantId: string) => lines.find((line) => line.variantId === variantId)?.title ?? "";
  return {
    ...{ cartId: cart.cartId, itemCount, added },
    skipped: skipped.map(({ variantId, reason }) => ({ title: titleOf(variantId), reason })),
  };
}
