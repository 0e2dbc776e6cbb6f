import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { jobRuns } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import type { Id } from "@/shared/ids";
import type { JobEvent } from "./accept-events";
import type { Registry } from "./registry";

export type RunId = Id<"job_run">;

/** A run that this executor has to itself, as long as it renews the lease. */
export interface Claim {
  readonly runId: RunId;
  readonly functionId: string;
  readonly event: JobEvent;
  /** Names the claim: whoever writes for the run must still be its owner. */
  readonly owner: Id<"lease">;
}

/** How long a run stays with an executor that gives no sign of life. */
export const leaseMs = 30_000;

/**
 * Takes at most `limit` runs that are due, oldest first, of functions that this build has. They are looked for before
 * they are locked, by their primary key as every other write does it: searching and locking in one statement would
 * lock them by the index first, and deadlock with those.
 */
export async function claimRuns(ctx: Context, { functions }: Registry, limit: number): Promise<Claim[]> {
  const owner = ctx.newId<"lease">();
  const now = ctx.clock.now();
  const isDue = and(lte(jobRuns.dueAt, now), inArray(jobRuns.functionId, [...functions.keys()]));
  const due = await ctx.db
    .select({ id: jobRuns.id })
    .from(jobRuns)
    .where(isDue)
    .orderBy(asc(jobRuns.dueAt))
    .limit(limit);
  if (due.length === 0) return [];
  const ids = due.map(({ id }) => id).toSorted();
  const found = inArray(jobRuns.id, ids);
  await ctx.db
    .update(jobRuns)
    .set({ leaseOwner: owner, dueAt: new Date(now.getTime() + leaseMs) })
    .where(and(found, isDue));
  const rows = await ctx.db
    .select()
    .from(jobRuns)
    .where(and(found, eq(jobRuns.leaseOwner, owner)));
  // The event was written by `beginRun` alone.
  return rows.map((row) => ({
    ...{ runId: row.id, functionId: row.functionId, event: row.event as JobEvent, owner },
  }));
}

/** The row of a claim that still holds: a run that ended or was cancelled has no owner. */
export function isOwn({ runId, owner }: Claim) {
  return and(eq(jobRuns.id, runId), eq(jobRuns.leaseOwner, owner));
}

/** Keeps a run for another while; false when it was cancelled or taken over. */
export async function renewClaim(ctx: Context, claim: Claim): Promise<boolean> {
  const dueAt = new Date(ctx.clock.now().getTime() + leaseMs);
  const [renewed] = await ctx.db.update(jobRuns).set({ dueAt }).where(isOwn(claim));
  return renewed.affectedRows === 1;
}

/** Gives a run back, to be taken again at `dueAt`. */
export async function releaseClaim(ctx: Context, claim: Claim, dueAt: Date): Promise<void> {
  await withTransaction(ctx.db, (tx) =>
    tx.update(jobRuns).set({ dueAt, leaseOwner: null }).where(isOwn(claim)),
  );
}
