import { and, eq, isNull, or } from "drizzle-orm";
import { captures, refunds } from "@/db/schema";
import type { GatewayRefund } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { recordIncident } from "@/server/platform/incidents";
import { hasFormOfId, type Id } from "@/shared/ids";
import { keepRefundAnswer } from "./keep-refund-answer";

type RefundRow = typeof refunds.$inferSelect;

/**
 * Keeps what the gateway tells of a refund, now or days after it was settled, in whatever order it is told. What the
 * shop never promised, or promised otherwise, and what has failed becomes an incident.
 */
export async function applyRefundChange(ctx: Context, refund: GatewayRefund): Promise<void> {
  const row = await findOurs(ctx, refund);
  if (!row) return reportUnknown(ctx, refund);
  const { providerId, amount, status } = refund;
  if (amount.amountMinor !== row.amountMinor || amount.currency !== row.currency) {
    const ours = { amountMinor: row.amountMinor, currency: row.currency };
    await recordIncident(ctx.db, ctx, {
      ...{ kind: "refund_differs", subject: row.id, details: { providerId, ours, theirs: amount } },
    });
  }
  await keepRefundAnswer(ctx, row, { status, providerId, details: { providerId } });
}

/** By the gateway's id; or by ours, which the gateway keeps with it, where its answer never reached us. */
async function findOurs(ctx: Context, { providerId, refundId }: GatewayRefund): Promise<RefundRow | null> {
  const isOurs =
    refundId !== null && hasFormOfId(refundId)
      ? and(eq(refunds.id, refundId as Id<"refund">), isNull(refunds.providerId))
      : undefined;
  const [row] = await ctx.db
    .select()
    .from(refunds)
    .where(or(eq(refunds.providerId, providerId), isOurs));
  return row ?? null;
}

/** Money of ours that went back by another hand, such as the gateway's dashboard. Of money that isn't ours: nothing. */
async function reportUnknown(ctx: Context, refund: GatewayRefund): Promise<void> {
  const [capture] = await ctx.db
    .select({ id: captures.id, orderId: captures.orderId })
    .from(captures)
    .where(eq(captures.providerId, refund.captureProviderId));
  if (!capture || refund.status === "failed") return;
  const { providerId, captureProviderId, amount, refundId } = refund;
  await recordIncident(ctx.db, ctx, {
    ...{ kind: "refund_unknown", subject: providerId },
    details: { orderId: capture.orderId, captureProviderId, amount, refundId },
  });
}
