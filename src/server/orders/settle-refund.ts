import { and, eq } from "drizzle-orm";
import { captures, refunds } from "@/db/schema";
import { type GatewayRefund, paymentGateway, type RefusedRefund } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import type { Id, OrderId } from "@/shared/ids";
import { applyRefundChange } from "./apply-refund-change";
import { keepRefundAnswer } from "./keep-refund-answer";

/** The gateway forgets an idempotency key after 24 hours; from then on asking again could pay twice. */
const keyLifeMs = 12 * 60 * 60 * 1000;

interface PromisedRefund {
  readonly id: Id<"refund">;
  readonly orderId: OrderId;
  readonly providerId: string | null;
  readonly captureProviderId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly createdAt: Date;
}

/**
 * Asks the gateway for a promised refund and keeps its answer; does nothing for one that is settled. Safe to
 * repeat: the refund's id is the idempotency key. One that the gateway won't give, since the money has gone back
 * by another hand, is that other refund where it is of the same amount, else it has failed and is an incident.
 * Throws PAYMENT_SERVICE_UNAVAILABLE when no answer came.
 */
export async function settleRefund(ctx: Context, refundId: Id<"refund">): Promise<void> {
  const [row] = await ctx.db
    .select({
      status: refunds.status,
      ...{
        id: refunds.id,
        orderId: refunds.orderId,
        providerId: refunds.providerId,
        createdAt: refunds.createdAt,
      },
      ...{ amountMinor: refunds.amountMinor, currency: refunds.currency },
      captureProviderId: captures.providerId,
    })
    .from(refunds)
    .innerJoin(captures, eq(captures.id, refunds.captureId))
    .where(eq(refunds.id, refundId));
  if (row?.status !== "pending") return;
  const answer = await ask(ctx, row);
  if (answer.status !== "refused") return applyRefundChange(ctx, answer);
  const other = await findByOtherHand(ctx, row);
  if (other) return adopt(ctx, row, other);
  const details = { reason: answer.code, captureProviderId: row.captureProviderId };
  await keepRefundAnswer(ctx, row, { status: "failed", providerId: null, details });
}

async function ask(ctx: Context, refund: PromisedRefund): Promise<GatewayRefund | RefusedRefund> {
  const gateway = paymentGateway(ctx);
  const { id, providerId, captureProviderId, amountMinor, currency, createdAt } = refund;
  if (providerId) return (await gateway.findRefund(providerId)) ?? { status: "refused", code: "unknown" };
  if (ctx.clock.now().getTime() - createdAt.getTime() > keyLifeMs) {
    for await (const made of gateway.listRefundsOf(captureProviderId)) if (made.refundId === id) return made;
  }
  return gateway.refund({ refundId: id, captureProviderId, amount: { amountMinor, currency } });
}

/** A refund of the same capture and amount that no promise of ours has led to. */
async function findByOtherHand(ctx: Context, refund: PromisedRefund): Promise<GatewayRefund | null> {
  for await (const made of paymentGateway(ctx).listRefundsOf(refund.captureProviderId)) {
    const isOfItsAmount =
      made.amount.amountMinor === refund.amountMinor && made.amount.currency === refund.currency;
    if (!isOfItsAmount || made.status === "failed" || made.refundId !== null) continue;
    const known = await ctx.db
      .select({ id: refunds.id })
      .from(refunds)
      .where(eq(refunds.providerId, made.providerId));
    if (known.length === 0) return made;
  }
  return null;
}

/** Makes the other refund the one that was promised; its unique key refuses it to a second promise. */
async function adopt(ctx: Context, { id }: PromisedRefund, made: GatewayRefund): Promise<void> {
  ctx.log.warn({ refundId: id, providerId: made.providerId }, "a refund by another hand is the promised one");
  await ctx.db
    .update(refunds)
    .set({ providerId: made.providerId })
    .where(and(eq(refunds.id, id), eq(refunds.status, "pending")));
  await applyRefundChange(ctx, made);
}
