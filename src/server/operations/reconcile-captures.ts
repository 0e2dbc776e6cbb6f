import { and, gte, inArray, lt } from "drizzle-orm";
import { captures } from "@/db/schema";
import { type LedgerCapture, type LedgerPeriod, paymentGateway } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { recordIncident } from "@/server/platform/incidents";
import { inBatches } from "./in-batches";
import { takeInCapture } from "./take-in-capture";

const batchSize = 100;

/**
 * Holds the money that the gateway took in a period against our captures, both ways: what we weren't told of is
 * applied if a payment of ours brought it; every other difference is an incident. Throws PAYMENT_SERVICE_UNAVAILABLE.
 */
export async function reconcileCaptures(ctx: Context, period: LedgerPeriod): Promise<void> {
  const seen = new Set<string>();
  for await (const batch of inBatches(paymentGateway(ctx).listCaptures(period), batchSize)) {
    const ours = await oursOf(ctx, batch);
    for (const theirs of batch) {
      seen.add(theirs.providerId);
      await compareOne(ctx, theirs, ours.get(theirs.providerId));
    }
  }
  await reportMissing(ctx, period, seen);
}

type Ours = Pick<typeof captures.$inferSelect, "providerId" | "orderId" | "amountMinor" | "currency">;

async function oursOf(ctx: Context, batch: readonly LedgerCapture[]): Promise<Map<string, Ours>> {
  const rows = await ctx.db
    .select()
    .from(captures)
    .where(
      inArray(
        captures.providerId,
        batch.map(({ providerId }) => providerId),
      ),
    );
  return new Map(rows.map((row) => [row.providerId, row]));
}

async function compareOne(ctx: Context, theirs: LedgerCapture, ours: Ours | undefined): Promise<void> {
  const { providerId: subject, amount, refunded } = theirs;
  if (!ours) {
    const reason = await takeInCapture(ctx, subject);
    // What has gone back whole is settled, whoever it came from.
    if (reason === null || refunded.amountMinor >= amount.amountMinor) return;
    return recordIncident(ctx.db, ctx, { kind: "capture_unknown", subject, details: { reason, amount } });
  }
  const { orderId, amountMinor, currency } = ours;
  if (amountMinor === amount.amountMinor && currency === amount.currency) return;
  const details = { orderId, ours: { amountMinor, currency }, theirs: amount };
  await recordIncident(ctx.db, ctx, { kind: "capture_differs", subject, details });
}

/** Ours were written down when we heard of them: one that isn't in the list may stand before it, so it is asked for. */
async function reportMissing(ctx: Context, { from, until }: LedgerPeriod, seen: ReadonlySet<string>) {
  const ours = await ctx.db
    .select({ providerId: captures.providerId, orderId: captures.orderId })
    .from(captures)
    .where(and(gte(captures.createdAt, from), lt(captures.createdAt, until)));
  for (const { providerId: subject, orderId } of ours) {
    if (seen.has(subject) || (await paymentGateway(ctx).findCapture(subject))) continue;
    await recordIncident(ctx.db, ctx, { kind: "capture_missing", subject, details: { orderId } });
  }
}
