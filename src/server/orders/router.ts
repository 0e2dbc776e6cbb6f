import { publicProcedure, router } from "@/server/trpc/init";
import { cancelOrder } from "./cancel-order";
import { putBackInCart } from "./put-back-in-cart";
import { getByToken, getStatus } from "./queries";
import { orderInput, orderViewInput, type PutBackResult } from "./schemas";
import { startPayment } from "./start-payment";

export const ordersRouter = router({
  getByToken: publicProcedure.input(orderViewInput).query(({ ctx, input }) => getByToken(ctx, input.token)),
  getStatus: publicProcedure.input(orderInput).query(({ ctx, input }) => getStatus(ctx, input.token)),
  cancel: publicProcedure.input(orderInput).mutation(({ ctx, input }) => cancelOrder(ctx, input.token)),
  startPayment: publicProcedure.input(orderViewInput).mutation(({ ctx, input }) => startPayment(ctx, input)),
  putBackInCart: publicProcedure
    .input(orderInput)
    .mutation(async ({ ctx, input }): Promise<PutBackResult> => {
      const { cartId, itemCount, ...result } = await putBackInCart(ctx, ctx.guest.cartId, input.token);
      ctx.guest.rememberCart({ cartId, itemCount });
      return result;
    }),
});
