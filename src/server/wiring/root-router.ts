import { cartRouter } from "@/server/cart/router";
import { catalogRouter } from "@/server/catalog/router";
import { checkoutRouter } from "@/server/checkout/router";
import { identityRouter } from "@/server/identity/router";
import { staffRouter } from "@/server/identity/staff-router";
import { ordersRouter } from "@/server/orders/router";
import { privacyRouter } from "@/server/privacy/router";
import { createCallerFactory, router } from "@/server/trpc/init";

export const appRouter = router({
  identity: identityRouter,
  catalog: catalogRouter,
  cart: cartRouter,
  checkout: checkoutRouter,
  orders: ordersRouter,
  staff: staffRouter,
  privacy: privacyRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures from the server itself, with a context of the caller's making. */
export const createCaller = createCallerFactory(appRouter);
