import type { RequestContext } from "@/server/trpc/context";
import { publicProcedure, router } from "@/server/trpc/init";
import { acceptChanges } from "./accept-changes";
import { addLine } from "./add-line";
import type { ChangedCart } from "./change-cart";
import { getCart } from "./queries";
import { restoreLine } from "./restore-line";
import {
  addLineInput,
  type CartSummary,
  cartInput,
  type RestoredLine,
  removeLineInput,
  restoreLineInput,
  setLineQuantityInput,
} from "./schemas";
import { setLineQuantity } from "./set-line-quantity";

export const cartRouter = router({
  get: publicProcedure
    .input(cartInput)
    .query(({ ctx, input }) => getCart(ctx, ctx.guest.cartId, input.locale)),
  addLine: publicProcedure
    .input(addLineInput)
    .mutation(async ({ ctx, input }) => remember(ctx, await addLine(ctx, ctx.guest.cartId, input))),
  setLineQuantity: publicProcedure
    .input(setLineQuantityInput)
    .mutation(async ({ ctx, input }) => remember(ctx, await setLineQuantity(ctx, ctx.guest.cartId, input))),
  removeLine: publicProcedure
    .input(removeLineInput)
    .mutation(async ({ ctx, input }) =>
      remember(ctx, await setLineQuantity(ctx, ctx.guest.cartId, { ...input, quantity: 0 })),
    ),
  restoreLine: publicProcedure
    .input(restoreLineInput)
    .mutation(async ({ ctx, input }): Promise<RestoredLine> => {
      const { quantity, ...cart } = await restoreLine(ctx, ctx.guest.cartId, input);
      return { ...remember(ctx, cart), quantity };
    }),
  acceptChanges: publicProcedure.mutation(async ({ ctx }) =>
    remember(ctx, await acceptChanges(ctx, ctx.guest.cartId)),
  ),
});

/** Tells the browser which cart it has and how full it is. */
function remember(ctx: RequestContext, { cartId, itemCount, version }: ChangedCart): CartSummary {
  ctx.guest.rememberCart({ cartId, itemCount });
  return { itemCount, version };
}
