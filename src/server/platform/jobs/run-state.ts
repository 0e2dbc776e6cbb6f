import { inArray } from "drizzle-orm";
import { jobSteps } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { EndedStep } from "./call-function";
import type { RunId } from "./claim-runs";
import type { WentOn } from "./write-outcome";

/** A step that has begun and not ended. */
export interface OpenStep {
  readonly stepId: string;
  readonly status: "planned" | "sleeping";
  readonly dueAt: Date;
  readonly attempt: number;
}

export interface RunState {
  /** When the function itself is to be called; null: when a step has ended. */
  readonly callAt: Date | null;
  readonly attempt: number;
  readonly ended: readonly EndedStep[];
  readonly open: readonly OpenStep[];
}

/** What comes next in a run. */
export type NextWork =
  | { readonly kind: "wake"; readonly steps: readonly OpenStep[] }
  | { readonly kind: "step"; readonly step: OpenStep }
  | { readonly kind: "function" }
  | { readonly kind: "wait"; readonly until: Date };

/** Sleeps that are over, then planned steps, then the function itself; nothing before its time. */
export function nextWork({ open, callAt }: Pick<RunState, "open" | "callAt">, now: Date): NextWork {
  const due = open.filter(({ dueAt }) => dueAt <= now);
  const over = due.filter(({ status }) => status === "sleeping");
  if (over.length > 0) return { kind: "wake", steps: over };
  const planned = due.find(({ status }) => status === "planned");
  if (planned) return { kind: "step", step: planned };
  if (callAt && callAt <= now) return { kind: "function" };
  const times = [...open.map(({ dueAt }) => dueAt), ...(callAt ? [callAt] : [])];
  return { kind: "wait", until: new Date(Math.min(...times.map((time) => time.getTime()))) };
}

/** A run once this was written: whoever wrote it had the run to itself and needn't read it again. */
export function stateAfter(run: RunState, { ended, begun, callAt, attempt }: WentOn): RunState {
  const news = new Set([...ended, ...begun].map(({ stepId }) => stepId));
  const open = run.open.filter(({ stepId }) => !news.has(stepId));
  return { callAt, attempt, ended: [...run.ended, ...ended], open: [...open, ...begun] };
}

/** What runs remember of their steps. */
export async function loadSteps(
  ctx: Context,
  runIds: readonly RunId[],
): Promise<(runId: RunId) => Pick<RunState, "ended" | "open">> {
  const rows = await ctx.db
    .select()
    .from(jobSteps)
    .where(inArray(jobSteps.runId, [...runIds]));
  return (runId) => stepsOf(rows.filter((row) => row.runId === runId));
}

function stepsOf(rows: readonly (typeof jobSteps.$inferSelect)[]): Pick<RunState, "ended" | "open"> {
  const ended = rows
    .filter(({ position }) => position !== null)
    .toSorted((a, b) => Number(a.position) - Number(b.position))
    .map(({ stepId, status, result }) => ({
      ...{ stepId, isError: status === "failed" },
      // Written by `writeOutcome` alone.
      result: (result as { value: unknown } | null)?.value ?? null,
    }));
  const open = rows.flatMap(({ stepId, status, dueAt, attempt }) =>
    dueAt && (status === "planned" || status === "sleeping") ? [{ stepId, status, dueAt, attempt }] : [],
  );
  return { ended, open };
}
