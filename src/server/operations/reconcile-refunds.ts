import { and, asc, eq, gte, inArray, lt, lte } from "drizzle-orm";
import { refunds } from "@/db/schema";
import { applyRefundChange, settleRefund } from "@/server/orders";
import { type GatewayRefund, type LedgerPeriod, paymentGateway } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { isDomainError } from "@/server/platform/domain-error";
import { recordIncident } from "@/server/platform/incidents";
import { sideBySide } from "@/server/platform/side-by-side";
import type { Id } from "@/shared/ids";
import { inBatches } from "./in-batches";

const batchSize = 100;
/** By then the outbox has asked for a refund several times. */
const askedAfterMs = 3 * 60 * 1000;
const overdueAfterMs = 60 * 60 * 1000;
const maxPending = 500;
const concurrency = 4;

/**
 * Asks for promised refunds that stay pending; one that is still pending after an hour is an incident. Throws
 * PAYMENT_SERVICE_UNAVAILABLE.
 */
export async function settlePendingRefunds(ctx: Context): Promise<void> {
  const now = ctx.clock.now().getTime();
  const pending = await ctx.db
    .select({ id: refunds.id, createdAt: refunds.createdAt })
    .from(refunds)
    .where(and(eq(refunds.status, "pending"), lte(refunds.createdAt, new Date(now - askedAfterMs))))
    .orderBy(asc(refunds.createdAt))
    .limit(maxPending);
  await sideBySide(pending, concurrency, async ({ id, createdAt }) => {
    await settleOne(ctx, id);
    if (now - createdAt.getTime() > overdueAfterMs) await reportOverdue(ctx, id, createdAt);
  });
}

/** One that the gateway refuses for now must not keep the others waiting. */
async function settleOne(ctx: Context, refundId: Id<"refund">): Promise<void> {
  try {
    await settleRefund(ctx, refundId);
  } catch (error) {
    if (isDomainError(error) && error.code === "PAYMENT_SERVICE_UNAVAILABLE") throw error;
    ctx.log.error({ err: error, refundId }, "a refund could not be settled");
  }
}

async function reportOverdue(ctx: Context, refundId: Id<"refund">, promisedAt: Date): Promise<void> {
  const [row] = await ctx.db
    .select({ status: refunds.status, orderId: refunds.orderId })
    .from(refunds)
    .where(eq(refunds.id, refundId));
  if (row?.status !== "pending") return;
  const details = { orderId: row.orderId, promisedAt };
  await recordIncident(ctx.db, ctx, { kind: "refund_overdue", subject: refundId, details });
}

/**
 * Holds the refunds that the gateway made in a period against ours, both ways; a difference is settled or is an
 * incident. Throws PAYMENT_SERVICE_UNAVAILABLE.
 */
export async function reconcileRefunds(ctx: Context, period: LedgerPeriod): Promise<void> {
  const seen = new Set<string>();
  for await (const batch of inBatches(paymentGateway(ctx).listRefunds(period), batchSize)) {
    for (const { providerId } of batch) seen.add(providerId);
    for (const theirs of await differing(ctx, batch)) await applyRefundChange(ctx, theirs);
  }
  await reportMissing(ctx, period, seen);
}

/** Those that we don't know, or know otherwise. */
async function differing(ctx: Context, batch: readonly GatewayRefund[]): Promise<GatewayRefund[]> {
  const ids = batch.map(({ providerId }) => providerId);
  const rows = await ctx.db.select().from(refunds).where(inArray(refunds.providerId, ids));
  const ours = new Map(rows.map((row) => [row.providerId, row]));
  return batch.filter(({ providerId, status, amount }) => {
    const row = ours.get(providerId);
    return (
      row?.status !== status || row.amountMinor !== amount.amountMinor || row.currency !== amount.currency
    );
  });
}

async function reportMissing(ctx: Context, { from, until }: LedgerPeriod, seen: ReadonlySet<string>) {
  const ours = await ctx.db
    .select({ id: refunds.id, orderId: refunds.orderId, providerId: refunds.providerId })
    .from(refunds)
    .where(and(eq(refunds.status, "succeeded"), gte(refunds.createdAt, from), lt(refunds.createdAt, until)));
  for (const { id, orderId, providerId } of ours) {
    if (!providerId || seen.has(providerId) || (await paymentGateway(ctx).findRefund(providerId))) continue;
    const details = { orderId, providerId };
    await recordIncident(ctx.db, ctx, { kind: "refund_missing", subject: id, details });
  }
}
