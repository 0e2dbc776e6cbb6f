import { and, eq } from "drizzle-orm";
import { captures, refunds } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { Id } from "@/shared/ids";
import type { GatewayRefund } from "./gateway";
import { paymentGateway } from "./payment-gateway";

/**
 * Asks the gateway for a promised refund and keeps its answer; does nothing for one that is settled. Safe to
 * repeat: the refund's id is the idempotency key. Throws PAYMENT_SERVICE_UNAVAILABLE when no answer came.
 */
export async function settleRefund(ctx: Context, refundId: Id<"refund">): Promise<void> {
  const [row] = await ctx.db
    .select({
      status: refunds.status,
      amountMinor: refunds.amountMinor,
      currency: refunds.currency,
      captureProviderId: captures.providerId,
    })
    .from(refunds)
    .innerJoin(captures, eq(captures.id, refunds.captureId))
    .where(eq(refunds.id, refundId));
  if (row?.status !== "pending") return;
  const { amountMinor, currency, captureProviderId } = row;
  const amount = { amountMinor, currency };
  const answer = await paymentGateway(ctx).refund({ refundId, captureProviderId, amount });
  await ctx.db
    .update(refunds)
    .set({ ...settled(ctx, answer), providerId: answer.providerId })
    .where(and(eq(refunds.id, refundId), eq(refunds.status, "pending")));
}

/** Keeps what the gateway tells later of a refund that it was still working on. */
export async function recordRefundChange(ctx: Context, refund: GatewayRefund): Promise<void> {
  await ctx.db
    .update(refunds)
    .set(settled(ctx, refund))
    .where(and(eq(refunds.providerId, refund.providerId), eq(refunds.status, "pending")));
}

function settled(ctx: Context, { status }: GatewayRefund) {
  return { status, settledAt: status === "pending" ? null : ctx.clock.now() };
}
