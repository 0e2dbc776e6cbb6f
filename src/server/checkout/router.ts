import { publicProcedure, router } from "@/server/trpc/init";
import { chooseShipping } from "./choose-shipping";
import { listDelivery } from "./list-delivery";
import { placeOrder } from "./place-order";
import { getCheckout } from "./queries";
import { refreshQuote } from "./refresh-quote";
import { saveDetails } from "./save-details";
import { checkoutInput, chooseShippingInput, placeOrderInput, saveDetailsInput } from "./schemas";

export const checkoutRouter = router({
  get: publicProcedure
    .input(checkoutInput)
    .query(({ ctx, input }) => getCheckout(ctx, ctx.guest.cartId, input.locale)),
  listDelivery: publicProcedure
    .input(checkoutInput)
    .query(({ ctx, input }) => listDelivery(ctx, input.locale)),
  saveDetails: publicProcedure
    .input(saveDetailsInput)
    .mutation(({ ctx, input: { locale, ...details } }) =>
      saveDetails(ctx, ctx.guest.cartId, { details, locale }),
    ),
  chooseShipping: publicProcedure
    .input(chooseShippingInput)
    .mutation(({ ctx, input }) => chooseShipping(ctx, ctx.guest.cartId, input)),
  refreshQuote: publicProcedure
    .input(checkoutInput)
    .mutation(({ ctx, input }) => refreshQuote(ctx, ctx.guest.cartId, input.locale)),
  placeOrder: publicProcedure.input(placeOrderInput).mutation(async ({ ctx, input }) => {
    const { cartId, networkAddress } = ctx.guest;
    const order = await placeOrder(ctx, cartId, { ...input, networkAddress });
    if (cartId) ctx.guest.rememberCart({ cartId, itemCount: 0 });
    return order;
  }),
});
