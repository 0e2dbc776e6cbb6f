import { notInArray } from "drizzle-orm";
import { invariantResults } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { findBrokenRows, invariants } from "./invariants";

export interface InvariantResult {
  readonly id: string;
  readonly rule: string;
  readonly isHeld: boolean;
  /** The first rows that break it. */
  readonly brokenRows: readonly Readonly<Record<string, unknown>>[];
  readonly tookMs: number;
  /** Whether it was otherwise when it was last asked; one that is asked for the first time was held. */
  readonly hasChanged: boolean;
}

/**
 * Asks about every invariant and keeps the results, one row for each, with since when it has been so; what is no
 * rule any more is forgotten.
 */
export async function runInvariants(ctx: Pick<Context, "db" | "clock">): Promise<InvariantResult[]> {
  const before = new Map((await ctx.db.select().from(invariantResults)).map((row) => [row.id, row]));
  const results: InvariantResult[] = [];
  for (const { id, rule, sql } of invariants) {
    const startedAt = performance.now();
    const brokenRows = await findBrokenRows(ctx.db, { sql });
    const isHeld = brokenRows.length === 0;
    const hasChanged = isHeld !== (before.get(id)?.isHeld ?? true);
    const tookMs = performance.now() - startedAt;
    results.push({ id, rule, isHeld, brokenRows, tookMs, hasChanged });
    const checkedAt = ctx.clock.now();
    const changedAt = hasChanged ? checkedAt : (before.get(id)?.changedAt ?? checkedAt);
    const kept = { rule, isHeld, brokenRows, checkedAt, changedAt };
    await ctx.db
      .insert(invariantResults)
      .values({ id, ...kept })
      .onDuplicateKeyUpdate({ set: kept });
  }
  await ctx.db.delete(invariantResults).where(
    notInArray(
      invariantResults.id,
      invariants.map(({ id }) => id),
    ),
  );
  return results;
}
