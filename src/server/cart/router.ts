import { router, shopperProcedure } from "@/server/trpc/init";
import { acceptChanges } from "./accept-changes";
import { addLine } from "./add-line";
import { dropLeftOver, listLeftOver } from "./left-over";
import { findOwnCart, openOwnCart, rememberOwnCart } from "./own-cart";
import { getCart } from "./queries";
import { restoreLine } from "./restore-line";
import {
  addLineInput,
  type CartSummary,
  cartInput,
  type LeftOver,
  type RestoredLine,
  removeLineInput,
  restoreLineInput,
  setLineQuantityInput,
} from "./schemas";
import { setLineQuantity } from "./set-line-quantity";

export const cartRouter = router({
  get: shopperProcedure
    .input(cartInput)
    .query(async ({ ctx, input }) => getCart(ctx, await findOwnCart(ctx), input.locale)),
  /** What the account's cart had no room for; of a guest nothing, whose cart is the one itself. */
  listLeftOver: shopperProcedure
    .input(cartInput)
    .query(
      async ({ ctx, input }): Promise<LeftOver[]> =>
        ctx.shopper ? listLeftOver(ctx, ctx.guest.cartId, input.locale) : [],
    ),
  dropLeftOver: shopperProcedure.mutation(async ({ ctx }) => {
    if (ctx.shopper) await dropLeftOver(ctx, ctx.guest.cartId);
  }),
  addLine: shopperProcedure
    .input(addLineInput)
    .mutation(async ({ ctx, input }) => remember(ctx, await addLine(ctx, await openOwnCart(ctx), input))),
  setLineQuantity: shopperProcedure
    .input(setLineQuantityInput)
    .mutation(async ({ ctx, input }) =>
      remember(ctx, await setLineQuantity(ctx, await openOwnCart(ctx), input)),
    ),
  removeLine: shopperProcedure
    .input(removeLineInput)
    .mutation(async ({ ctx, input }) =>
      remember(ctx, await setLineQuantity(ctx, await openOwnCart(ctx), { ...input, quantity: 0 })),
    ),
  restoreLine: shopperProcedure
    .input(restoreLineInput)
    .mutation(async ({ ctx, input }): Promise<RestoredLine> => {
      const { quantity, ...cart } = await restoreLine(ctx, await openOwnCart(ctx), input);
      return { ...remember(ctx, cart), quantity };
    }),
  acceptChanges: shopperProcedure.mutation(async ({ ctx }) =>
    remember(ctx, await acceptChanges(ctx, await openOwnCart(ctx))),
  ),
});

function remember(
  ctx: Parameters<typeof rememberOwnCart>[0],
  cart: Parameters<typeof rememberOwnCart>[1] & CartSummary,
): CartSummary {
  rememberOwnCart(ctx, cart);
  return { itemCount: cart.itemCount, version: cart.version };
}
