import { withTransaction } from "@/db/transaction";
import {
  findRefund,
  findRefundAtGateway,
  type GatewayRefund,
  type PromisedRefund,
  paymentGateway,
  recordRefundAnswer,
} from "@/server/payments";
import type { Context } from "@/server/platform/context";
import type { Id } from "@/shared/ids";
import { holdOrder } from "./find-order";
import { sumPayment } from "./sum-payment";

/**
 * Asks the gateway for a promised refund and keeps its answer; does nothing for one that is settled. Safe to
 * repeat: the refund's id is the idempotency key. Throws PAYMENT_SERVICE_UNAVAILABLE when no answer came.
 */
export async function settleRefund(ctx: Context, refundId: Id<"refund">): Promise<void> {
  const refund = await findRefund(ctx.db, refundId);
  if (refund?.status !== "pending") return;
  const { amount, captureProviderId } = refund;
  await keepAnswer(ctx, refund, await paymentGateway(ctx).refund({ refundId, captureProviderId, amount }));
}

/** Keeps what the gateway tells later of a refund that it was still working on. */
export async function applyRefundChange(ctx: Context, change: GatewayRefund): Promise<void> {
  const refund = await findRefundAtGateway(ctx.db, change.providerId);
  if (refund?.status === "pending") await keepAnswer(ctx, refund, change);
}

/** A refund that fails leaves its order with the money: the payment machine goes back. */
async function keepAnswer(ctx: Context, refund: PromisedRefund, answer: GatewayRefund): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    const order = await holdOrder(tx, refund.orderId);
    if (await recordRefundAnswer(tx, ctx, refund, answer)) await sumPayment(tx, ctx, order);
  });
}
