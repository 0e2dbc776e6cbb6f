import { eq, sql } from "drizzle-orm";
import { reconciliation } from "@/db/schema";
import type { LedgerPeriod } from "@/server/payments";
import type { Context } from "@/server/platform/context";

/** Webhooks are tried for three days: what is older has been told, or nobody will ever tell it. */
const firstLookBackMs = 3 * 24 * 60 * 60 * 1000;
/** So that a run ends; the next one goes on where it stopped. */
const maxSteps = 20;

export interface LedgerWalk {
  /** Names its watermark. */
  readonly name: string;
  /** How much of the last time to leave for the next run: what has just happened is being told by webhooks. */
  readonly restMs: number;
  /** How far behind the watermark to look again, for what was changed or came to light later. */
  readonly overlapMs: number;
  /** How much to take in between two moves of the watermark: a list is newest first, and is read to its end. */
  readonly stepMs: number;
}

/**
 * Goes through the time since a watermark, but for the last of it, step by step, and moves the watermark after each step that `work` has
 * finished. Two at once do the same twice; the watermark only moves forward.
 */
export async function walkLedger(
  ctx: Context,
  { name, restMs, overlapMs, stepMs }: LedgerWalk,
  work: (period: LedgerPeriod) => Promise<void>,
): Promise<void> {
  const end = ctx.clock.now().getTime() - restMs;
  const watermark = await readWatermark(ctx, name);
  let from = watermark ? watermark.getTime() - overlapMs : end - firstLookBackMs;
  for (let step = 0; step < maxSteps && from < end; step += 1) {
    const until = Math.min(from + stepMs, end);
    await work({ from: new Date(from), until: new Date(until) });
    await moveWatermark(ctx, name, new Date(until));
    from = until;
  }
}

async function readWatermark(ctx: Context, name: string): Promise<Date | null> {
  const [row] = await ctx.db.select().from(reconciliation).where(eq(reconciliation.name, name));
  return row?.reconciledUntil ?? null;
}

async function moveWatermark(ctx: Context, name: string, reconciledUntil: Date): Promise<void> {
  await ctx.db
    .insert(reconciliation)
    .values({ name, reconciledUntil })
    .onDuplicateKeyUpdate({
      set: { reconciledUntil: sql`GREATEST(${reconciliation.reconciledUntil}, VALUES(reconciled_until))` },
    });
}
