import { eq } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { jobCancellations, jobFailures, jobRuns, jobSteps } from "@/db/schema";
import { retried, withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { acceptEvents } from "./accept-events";
import type { EndedStep } from "./call-function";
import { type Claim, isOwn, leaseMs } from "./claim-runs";
import type { Registry } from "./registry";
import type { OpenStep } from "./run-state";

/** Steps ended or began; the function is called at `callAt` (null: when the next step ends). */
export interface WentOn {
  readonly kind: "went on";
  readonly ended: readonly EndedStep[];
  readonly begun: readonly OpenStep[];
  readonly callAt: Date | null;
  readonly attempt: number;
}

/** What a call has led to. */
export type Outcome =
  | WentOn
  | { readonly kind: "completed" }
  | { readonly kind: "failed"; readonly error: unknown; readonly attempts: number };

/**
 * Writes an outcome if the run is still ours, whole or not at all; false when it was cancelled or taken over: what
 * was done then counts for nothing. `endedBefore` is how many steps the run remembers.
 */
export async function writeOutcome(
  ctx: Context,
  registry: Registry,
  claim: Claim,
  outcome: Outcome,
  endedBefore: number,
): Promise<boolean> {
  const isCancellable = registry.functions.get(claim.functionId)?.cancellations.length !== 0;
  // The whole of it is one row, which needs no transaction: most functions end at their first call.
  if (outcome.kind === "completed" && !isCancellable)
    return retried(() => writeRun(ctx.db, ctx, claim, outcome));
  return withTransaction(ctx.db, async (tx) => {
    // First, so that it locks the run until all of it is written.
    if (!(await writeRun(tx, ctx, claim, outcome))) return false;
    if (outcome.kind === "went on") {
      await writeSteps(tx, claim, outcome.begun, outcome.ended, endedBefore);
      return true;
    }
    await tx.delete(jobCancellations).where(eq(jobCancellations.runId, claim.runId));
    if (outcome.kind === "failed") await writeFailure(tx, ctx, registry, claim, outcome);
    return true;
  });
}

/** False when the run isn't ours any more. */
async function writeRun(db: Queryable, ctx: Context, claim: Claim, outcome: Outcome): Promise<boolean> {
  const [held] = await db.update(jobRuns).set(runColumns(ctx, outcome)).where(isOwn(claim));
  return held.affectedRows === 1;
}

function runColumns(ctx: Context, outcome: Outcome): Partial<typeof jobRuns.$inferInsert> {
  const now = ctx.clock.now();
  if (outcome.kind !== "went on")
    return { status: outcome.kind, dueAt: null, callAt: null, leaseOwner: null, endedAt: now };
  const { callAt, attempt } = outcome;
  return { callAt, attempt, dueAt: new Date(now.getTime() + leaseMs) };
}

async function writeSteps(
  tx: Transaction,
  { runId }: Claim,
  begun: readonly OpenStep[],
  ended: readonly EndedStep[],
  endedBefore: number,
): Promise<void> {
  const rows: (typeof jobSteps.$inferInsert)[] = [
    ...begun.map((step) => ({ ...step, runId, result: null, position: null })),
    ...ended.map(({ stepId, isError, result }, index) => ({
      ...{ runId, stepId, status: isError ? ("failed" as const) : ("done" as const) },
      ...{ dueAt: null, attempt: 0, result: { value: result ?? null }, position: endedBefore + index },
    })),
  ];
  for (const { runId: _, stepId, ...set } of rows) {
    await tx
      .insert(jobSteps)
      .values({ runId, stepId, ...set })
      .onDuplicateKeyUpdate({ set });
  }
}

/** The dead letter, and the event that `onFailure` functions wait for. */
async function writeFailure(
  tx: Transaction,
  ctx: Context,
  registry: Registry,
  { runId, functionId, event }: Claim,
  { error, attempts }: Extract<Outcome, { kind: "failed" }>,
): Promise<void> {
  const failedAt = ctx.clock.now();
  const id = ctx.newId<"job_failure">();
  await tx.insert(jobFailures).values({ id, functionId, runId, event, error, attempts, failedAt });
  await acceptEvents(tx, ctx, registry, [
    {
      ...{ id, name: "inngest/function.failed", ts: failedAt.getTime() },
      data: { function_id: functionId, run_id: runId, error, event },
    },
  ]);
}
