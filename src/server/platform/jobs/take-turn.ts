import type { Context } from "@/server/platform/context";
import { callFunction } from "./call-function";
import { type Claim, leaseMs, releaseClaim, renewClaim } from "./claim-runs";
import type { JobFunction } from "./function-config";
import { judgeAnswer } from "./judge-answer";
import type { Registry } from "./registry";
import { type NextWork, nextWork, type RunState, stateAfter } from "./run-state";
import { releaseSlots, renewSlots, takeSlots } from "./slots";
import { type Outcome, writeOutcome } from "./write-outcome";

/** After so many calls a run waits its turn again, so that one that never ends keeps no other from running. */
const maxCalls = 100;
/** How soon a run that found no free slot asks again. */
const slotMs = 1_000;

/** Takes a claimed run as far as it goes now: to its end, or to its next sleep or retry. */
export async function takeTurn(ctx: Context, registry: Registry, claim: Claim): Promise<void> {
  const fn = registry.functions.get(claim.functionId);
  if (!fn) throw new Error(`No function ${claim.functionId}`); // Only known ones are claimed.
  if (!(await takeSlots(ctx, fn, claim))) return releaseClaim(ctx, claim, inMs(ctx, slotMs));
  const renewal = setInterval(() => void renew(ctx, fn, claim), leaseMs / 3);
  renewal.unref();
  try {
    await advance(ctx, registry, fn, claim);
  } finally {
    clearInterval(renewal);
    if (fn.limits.length > 0) await releaseSlots(ctx, claim.runId);
  }
}

async function advance(ctx: Context, registry: Registry, fn: JobFunction, claim: Claim): Promise<void> {
  let { run } = claim;
  for (let calls = 0; calls < maxCalls; calls += 1) {
    const work = nextWork(run, ctx.clock.now());
    if (work.kind === "wait") return releaseClaim(ctx, claim, work.until);
    const outcome = await perform(ctx, registry, fn, claim, run, work);
    if (!outcome) return releaseClaim(ctx, claim, inMs(ctx, slotMs * 5));
    const isWritten = await writeOutcome(ctx, registry, claim, outcome, run.ended.length);
    if (!isWritten || outcome.kind !== "went on") return;
    run = stateAfter(run, outcome);
  }
  await releaseClaim(ctx, claim, ctx.clock.now());
}

/** Null when the function could not be called at all: no attempt is spent. */
async function perform(
  ctx: Context,
  { handler }: Registry,
  fn: JobFunction,
  claim: Claim,
  run: RunState,
  work: Exclude<NextWork, { kind: "wait" }>,
): Promise<Outcome | null> {
  const now = ctx.clock.now();
  if (work.kind === "wake") {
    const ended = work.steps.map(({ stepId }) => ({ stepId, isError: false, result: null }));
    return { kind: "went on", ended, begun: [], callAt: now, attempt: 0 };
  }
  const step = work.kind === "step" ? work.step : null;
  const attempt = step?.attempt ?? run.attempt;
  const others = run.open.filter(({ stepId }) => stepId !== step?.stepId);
  const answer = await callFunction(handler, fn, claim, {
    ...{ stepId: step?.stepId ?? null, attempt, ended: run.ended, isPlanned: others.length > 0 },
  });
  if (answer.kind === "unreachable") {
    ctx.log.error({ err: answer.error, function: fn.id, runId: claim.runId }, "job not called");
    return null;
  }
  const outcome = judgeAnswer(answer, { fn, run, step, attempt, now: ctx.clock.now() });
  if (outcome.kind === "failed")
    ctx.log.error({ err: outcome.error, function: fn.id, runId: claim.runId }, "job failed for good");
  return outcome;
}

async function renew(ctx: Context, fn: JobFunction, claim: Claim): Promise<void> {
  try {
    await renewClaim(ctx, claim);
    if (fn.limits.length > 0) await renewSlots(ctx, claim.runId);
  } catch (error) {
    ctx.log.warn({ err: error, runId: claim.runId }, "job's lease not renewed");
  }
}

function inMs(ctx: Context, ms: number): Date {
  return new Date(ctx.clock.now().getTime() + ms);
}
