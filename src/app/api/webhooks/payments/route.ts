import { handleGatewayEvent } from "@/server/orders";
import { paymentGateway } from "@/server/payments";
import { createContext } from "@/server/platform/context";
import { isDomainError } from "@/server/platform/domain-error";
import { refuseBody } from "@/server/platform/refuse-body";

/** Stripe's events are a few KB; more than this is none of them. */
const maxBodyBytes = 256 * 1024;

/**
 * Where the gateway tells what happened. 200: taken in, don't send again. 400: not signed by the gateway. 404: of a
 * payment we don't know. 5xx: send again.
 */
export async function POST(request: Request): Promise<Response> {
  const ctx = createContext({ kind: "gateway" });
  const refusal = refuseBody(request, maxBodyBytes);
  if (refusal) return refusal;
  try {
    const event = paymentGateway(ctx).readEvent(
      await request.text(),
      request.headers.get("stripe-signature"),
      ctx.clock.now(),
    );
    await handleGatewayEvent(ctx, event);
    return Response.json({ received: true });
  } catch (error) {
    if (isDomainError(error) && error.code === "WEBHOOK_SIGNATURE_INVALID") {
      ctx.log.warn({ security: true, code: error.code }, "webhook refused");
      return Response.json({ error: error.code }, { status: 400 });
    }
    if (isDomainError(error) && error.code === "PAYMENT_UNKNOWN") {
      ctx.log.error({ code: error.code }, error.message);
      return Response.json({ error: error.code }, { status: 404 });
    }
    ctx.log.error({ err: error }, "webhook failed");
    return Response.json({ error: "INTERNAL" }, { status: 500 });
  }
}
