import { and, asc, eq, gt, isNull, sum } from "drizzle-orm";
import { captures, incidents, refunds } from "@/db/schema";
import { paymentGateway } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { type IncidentKind, resolveIncident } from "@/server/platform/incidents";
import type { Id } from "@/shared/ids";
import { takeInCapture } from "./take-in-capture";

const batchSize = 200;

/** Looks again at the incidents that stand and closes those that are settled. Throws PAYMENT_SERVICE_UNAVAILABLE. */
export async function resolveIncidents(ctx: Context): Promise<void> {
  const standing = await ctx.db
    .select()
    .from(incidents)
    .where(isNull(incidents.resolvedAt))
    .orderBy(asc(incidents.firstSeenAt))
    .limit(batchSize);
  for (const incident of standing) {
    if (await isSettled[incident.kind](ctx, incident.subject)) await resolveIncident(ctx.db, ctx, incident);
  }
}

/** When an incident of a kind is one no more, by its subject. */
const isSettled: Readonly<Record<IncidentKind, (ctx: Context, subject: string) => Promise<boolean>>> = {
  /** It is in our books after all, or has gone back whole. */
  async capture_unknown(ctx, providerId) {
    if (await findCapture(ctx, providerId)) return true;
    const theirs = await paymentGateway(ctx).findCapture(providerId);
    if (!theirs) return false;
    if (theirs.refunded.amountMinor >= theirs.amount.amountMinor) return true;
    return (await takeInCapture(ctx, providerId)) === null;
  },
  async capture_differs(ctx, providerId) {
    const ours = await findCapture(ctx, providerId);
    const theirs = await paymentGateway(ctx).findCapture(providerId);
    return ours?.amountMinor === theirs?.amount.amountMinor && ours?.currency === theirs?.amount.currency;
  },
  async capture_missing(ctx, providerId) {
    return (await paymentGateway(ctx).findCapture(providerId)) !== null;
  },
  /** A promise of ours has led to it by now, or its money never left. */
  async refund_unknown(ctx, providerId) {
    const rows = await ctx.db
      .select({ id: refunds.id })
      .from(refunds)
      .where(eq(refunds.providerId, providerId));
    if (rows.length > 0) return true;
    return (await paymentGateway(ctx).findRefund(providerId))?.status === "failed";
  },
  async refund_differs(ctx, refundId) {
    const ours = await findRefund(ctx, refundId);
    const theirs = ours?.providerId ? await paymentGateway(ctx).findRefund(ours.providerId) : null;
    return ours?.amountMinor === theirs?.amount.amountMinor && ours?.currency === theirs?.amount.currency;
  },
  async refund_missing(ctx, refundId) {
    const ours = await findRefund(ctx, refundId);
    return ours?.providerId ? (await paymentGateway(ctx).findRefund(ours.providerId)) !== null : false;
  },
  /** Refunds promised later have brought as much. */
  async refund_failed(ctx, refundId) {
    const failed = await findRefund(ctx, refundId);
    if (!failed) return false;
    const [later] = await ctx.db
      .select({ amountMinor: sum(refunds.amountMinor) })
      .from(refunds)
      .where(
        and(
          ...[eq(refunds.captureId, failed.captureId), eq(refunds.status, "succeeded")],
          gt(refunds.createdAt, failed.createdAt),
        ),
      );
    return Number(later?.amountMinor ?? 0) >= failed.amountMinor;
  },
  async refund_overdue(ctx, refundId) {
    return (await findRefund(ctx, refundId))?.status !== "pending";
  },
};

async function findCapture(ctx: Context, providerId: string) {
  const [row] = await ctx.db.select().from(captures).where(eq(captures.providerId, providerId));
  return row;
}

async function findRefund(ctx: Context, refundId: string) {
  const [row] = await ctx.db
    .select()
    .from(refunds)
    .where(eq(refunds.id, refundId as Id<"refund">));
  return row;
}
