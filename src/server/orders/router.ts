import {
  customerProcedure,
  permittedProcedure,
  publicProcedure,
  router,
  shopperProcedure,
} from "@/server/trpc/init";
import { cancelOrder } from "./cancel-order";
import { cancelPaidOrder, cancelPaidOrderByStaff } from "./cancel-paid-order";
import { declineReturn } from "./decline-return";
import { deliverShipment } from "./deliver-shipment";
import { listOrdersOf } from "./list-orders";
import { openOwnCart, rememberOwnCart } from "./own-cart";
import { putBackInCart } from "./put-back-in-cart";
import { getByToken, getStatus } from "./queries";
import { receiveReturn } from "./receive-return";
import { refundOrder } from "./refund-order";
import { requestReturn } from "./request-return";
import {
  declineReturnInput,
  deliverShipmentInput,
  listMineInput,
  orderInput,
  orderViewInput,
  type PutBackResult,
  receiveReturnInput,
  refundOrderInput,
  requestReturnInput,
  shipOrderInput,
  staffOrderInput,
} from "./schemas";
import { shipOrder } from "./ship-order";
import { startPayment } from "./start-payment";

export const ordersRouter = router({
  getByToken: publicProcedure.input(orderViewInput).query(({ ctx, input }) => getByToken(ctx, input.token)),
  getStatus: publicProcedure.input(orderInput).query(({ ctx, input }) => getStatus(ctx, input.token)),
  cancel: publicProcedure.input(orderInput).mutation(({ ctx, input }) => cancelOrder(ctx, input.token)),
  cancelPaid: publicProcedure
    .input(orderInput)
    .mutation(({ ctx, input }) => cancelPaidOrder(ctx, input.token)),
  requestReturn: publicProcedure
    .input(requestReturnInput)
    .mutation(({ ctx, input }) => requestReturn(ctx, input)),
  startPayment: publicProcedure.input(orderViewInput).mutation(({ ctx, input }) => startPayment(ctx, input)),
  listMine: customerProcedure
    .input(listMineInput)
    .query(({ ctx, input }) => listOrdersOf(ctx, ctx.signedIn.userId, input)),
  putBackInCart: shopperProcedure
    .input(orderInput)
    .mutation(async ({ ctx, input }): Promise<PutBackResult> => {
      const { cartId, itemCount, ...result } = await putBackInCart(ctx, await openOwnCart(ctx), input.token);
      rememberOwnCart(ctx, { cartId, itemCount });
      return result;
    }),
  cancelByStaff: permittedProcedure("orders.refund")
    .input(staffOrderInput)
    .mutation(({ ctx, input }) => cancelPaidOrderByStaff(ctx, input.orderId)),
  ship: permittedProcedure("orders.fulfil")
    .input(shipOrderInput)
    .mutation(({ ctx, input }) => shipOrder(ctx, input)),
  deliver: permittedProcedure("orders.fulfil")
    .input(deliverShipmentInput)
    .mutation(({ ctx, input }) => deliverShipment(ctx, input)),
  refund: permittedProcedure("orders.refund")
    .input(refundOrderInput)
    .mutation(({ ctx, input }) => refundOrder(ctx, input)),
  receiveReturn: permittedProcedure("orders.refund")
    .input(receiveReturnInput)
    .mutation(({ ctx, input }) => receiveReturn(ctx, input)),
  declineReturn: permittedProcedure("orders.refund")
    .input(declineReturnInput)
    .mutation(({ ctx, input }) => declineReturn(ctx, input)),
});
