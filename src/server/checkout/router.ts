import { publicProcedure, router, shopperProcedure } from "@/server/trpc/init";
import { chooseShipping } from "./choose-shipping";
import { listDelivery } from "./list-delivery";
import { findOwnCart, rememberOwnCart } from "./own-cart";
import { placeOrder } from "./place-order";
import { getCheckout } from "./queries";
import { refreshQuote } from "./refresh-quote";
import { saveDetails } from "./save-details";
import { checkoutInput, chooseShippingInput, placeOrderInput, saveDetailsInput } from "./schemas";

export const checkoutRouter = router({
  get: shopperProcedure
    .input(checkoutInput)
    .query(async ({ ctx, input }) => getCheckout(ctx, await findOwnCart(ctx), input.locale)),
  listDelivery: publicProcedure
    .input(checkoutInput)
    .query(({ ctx, input }) => listDelivery(ctx, input.locale)),
  saveDetails: shopperProcedure
    .input(saveDetailsInput)
    .mutation(async ({ ctx, input: { locale, ...details } }) =>
      saveDetails(ctx, await findOwnCart(ctx), { details, locale }),
    ),
  chooseShipping: shopperProcedure
    .input(chooseShippingInput)
    .mutation(async ({ ctx, input }) => chooseShipping(ctx, await findOwnCart(ctx), input)),
  refreshQuote: shopperProcedure
    .input(checkoutInput)
    .mutation(async ({ ctx, input }) => refreshQuote(ctx, await findOwnCart(ctx), input.locale)),
  placeOrder: shopperProcedure.input(placeOrderInput).mutation(async ({ ctx, input }) => {
    const cartId = await findOwnCart(ctx);
    const { networkAddress } = ctx.guest;
    const userId = ctx.shopper?.userId ?? null;
    const order = await placeOrder(ctx, cartId, { ...input, networkAddress, userId });
    if (cartId) rememberOwnCart(ctx, { cartId, itemCount: 0 });
    return order;
  }),
});
