import { placeOrder } from "@/server/checkout/place-order";
import { expireOverdueOrders, handleGatewayEvent } from "@/server/orders";
import { cancelOrder } from "@/server/orders/cancel-order";
import { cancelPaidOrder } from "@/server/orders/cancel-paid-order";
import { refundOrder } from "@/server/orders/refund-order";
import type { RefundOrderInput, ShipOrderInput } from "@/server/orders/schemas";
import { shipOrder } from "@/server/orders/ship-order";
import { startPayment } from "@/server/orders/start-payment";
import { paymentGateway } from "@/server/payments";
import type { Actor, Context } from "@/server/platform/context";
import { dispatchOutbox } from "@/server/platform/outbox";
import { permissions } from "@/server/platform/permissions";
import { subscribers } from "@/server/wiring/subscribers";
import { type CartId, newId } from "@/shared/ids";
import { signatureOf } from "./gateway";

/** Something that is done to an order, as data: it can be handed to another process. */
export type Deed =
  | {
      readonly kind: "place";
      readonly cartId: CartId;
      readonly quoteHash: string;
      readonly idempotencyKey: string;
    }
  /** The gateway tells what happened, in its order. */
  | { readonly kind: "tell"; readonly bodies: readonly string[] }
  | { readonly kind: "start payment" | "cancel" | "cancel paid"; readonly token: string }
  | { readonly kind: "expire" | "dispatch" | "mail" }
  | { readonly kind: "refund"; readonly input: RefundOrderInput }
  | { readonly kind: "ship"; readonly input: ShipOrderInput };

/** Does it as the shop does, by whoever does that. Throws what the write throws. */
export async function perform(ctx: Context, deed: Deed): Promise<void> {
  switch (deed.kind) {
    case "place": {
      const { cartId, quoteHash, idempotencyKey } = deed;
      await placeOrder(ctx, cartId, {
        quoteHash,
        idempotencyKey,
        locale: "en",
        networkAddress: null,
        userId: null,
      });
      return;
    }
    case "tell":
      for (const body of deed.bodies) {
        const event = paymentGateway(ctx).readEvent(body, signatureOf(body), ctx.clock.now());
        await handleGatewayEvent(as(ctx, { kind: "gateway" }), event);
      }
      return;
    case "start payment":
      await startPayment(ctx, { token: deed.token, locale: "en" });
      return;
    case "cancel":
      await cancelOrder(ctx, deed.token);
      return;
    case "cancel paid":
      await cancelPaidOrder(ctx, deed.token);
      return;
    case "expire":
      await expireOverdueOrders(as(ctx, { kind: "system", name: "expire-orders" }));
      return;
    case "dispatch":
      while ((await dispatchOutbox(as(ctx, { kind: "system", name: "background" }), subscribers)) > 0);
      return;
    case "mail": {
      // Templates and the SDK take their time to load, which no other deed needs.
      const { workOnMails } = await import("./work-on-mails");
      await workOnMails(as(ctx, { kind: "system", name: "background" }));
      return;
    }
    case "refund":
      await refundOrder(byStaff(ctx), deed.input);
      return;
    case "ship":
      await shipOrder(byStaff(ctx), deed.input);
      return;
  }
}

function as(ctx: Context, actor: Actor): Context {
  return { ...ctx, actor };
}

function byStaff(ctx: Context): Context {
  return as(ctx, { kind: "staff", id: newId<"user">(), permissions });
}
