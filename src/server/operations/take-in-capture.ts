import { applyPayment } from "@/server/orders";
import { type GatewayCapture, paymentGateway } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { isDomainError } from "@/server/platform/domain-error";

/** Why money is in the gateway's books and can't be in ours. */
export type NotTakenIn = string;

/**
 * Applies money of which the shop wasn't told, by what its session says of it; null when it is in our books then.
 * Money that can't be applied must not keep the rest waiting, so the reason is returned. Throws
 * PAYMENT_SERVICE_UNAVAILABLE.
 */
export async function takeInCapture(ctx: Context, providerId: string): Promise<NotTakenIn | null> {
  const capture = await paymentGateway(ctx).findSessionOf(providerId);
  return capture ? applyCaptureOnce(ctx, capture) : "no_session";
}

/** The same for money whose session is known. */
export async function applyCaptureOnce(ctx: Context, capture: GatewayCapture): Promise<NotTakenIn | null> {
  try {
    await applyPayment(ctx, capture);
    return null;
  } catch (error) {
    ctx.log.error({ err: error, providerId: capture.providerId }, "money could not be applied");
    return isDomainError(error) ? error.code : String(error).slice(0, 300);
  }
}
