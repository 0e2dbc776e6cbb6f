import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { jobRuns } from "@/db/schema";
import { retried } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import type { Id } from "@/shared/ids";
import type { JobEvent } from "./accept-events";
import { loadSteps, type RunState } from "./run-state";

export type RunId = Id<"job_run">;

/** A run that this executor has to itself, as long as it renews the lease. */
export interface Claim {
  readonly runId: RunId;
  readonly functionId: string;
  readonly event: JobEvent;
  /** Names the claim: whoever writes for the run must still be its owner. */
  readonly owner: Id<"lease">;
  /** As it was when it was claimed. */
  readonly run: RunState;
}

/** How many runs may be claimed: of all functions, and of one by its id. */
export interface Room {
  readonly all: number;
  of(functionId: string): number;
}

/** How long a run stays with an executor that gives no sign of life. */
export const leaseMs = 30_000;

/**
 * Takes runs of these functions that are due, oldest first, as far as there is room; `isAll` is false when there may
 * be more of them. They are looked for before they are locked, by their primary key as every other write does it:
 * searching and locking in one statement would lock them by the index first, and deadlock with those.
 */
export async function claimRuns(
  ctx: Context,
  functionIds: readonly string[],
  room: Room,
): Promise<{ readonly claims: Claim[]; readonly isAll: boolean }> {
  const now = ctx.clock.now();
  const open = functionIds.filter((id) => room.of(id) > 0);
  if (open.length === 0 || room.all <= 0) return { claims: [], isAll: false };
  const isDue = and(lte(jobRuns.dueAt, now), inArray(jobRuns.functionId, open));
  const due = await ctx.db
    .select({ id: jobRuns.id, functionId: jobRuns.functionId })
    .from(jobRuns)
    .where(isDue)
    .orderBy(asc(jobRuns.dueAt))
    .limit(room.all);
  const ids = fitting(due, room);
  const isAll = due.length < room.all && ids.length === due.length && open.length === functionIds.length;
  return { claims: ids.length > 0 ? await takeRuns(ctx, ids, now) : [], isAll };
}

/** Those of each function that there is room for. */
function fitting(due: readonly { id: RunId; functionId: string }[], room: Room): RunId[] {
  const taken = new Map<string, number>();
  return due.flatMap(({ id, functionId }) => {
    const before = taken.get(functionId) ?? 0;
    taken.set(functionId, before + 1);
    return before < room.of(functionId) ? [id] : [];
  });
}

async function takeRuns(ctx: Context, found: RunId[], now: Date): Promise<Claim[]> {
  const owner = ctx.newId<"lease">();
  const isFound = inArray(jobRuns.id, found.toSorted());
  await ctx.db
    .update(jobRuns)
    .set({ leaseOwner: owner, dueAt: new Date(now.getTime() + leaseMs) })
    .where(and(isFound, lte(jobRuns.dueAt, now)));
  const rows = await ctx.db
    .select()
    .from(jobRuns)
    .where(and(isFound, eq(jobRuns.leaseOwner, owner)));
  if (rows.length === 0) return [];
  const stepsOf = await loadSteps(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id: runId, functionId, event, callAt, attempt }) => ({
    // The event was written by `beginRun` alone.
    ...{ runId, functionId, event: event as JobEvent, owner },
    run: { callAt, attempt, ...stepsOf(runId) },
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
  await retried(() => ctx.db.update(jobRuns).set({ dueAt, leaseOwner: null }).where(isOwn(claim)));
}
