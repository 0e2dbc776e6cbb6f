import { createHash } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { jobCancellations, jobRuns } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { evaluate, holds } from "./expression";
import type { JobFunction } from "./function-config";
import type { Registry } from "./registry";

/** An event as functions get it. */
export interface JobEvent {
  readonly id: string;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** When it happened, in ms since 1970. */
  readonly ts: number;
}

/**
 * Begins a run of every function that waits for these events, and cancels the runs that end by one of them. An event
 * that came before begins nothing again.
 */
export async function acceptEvents(
  tx: Transaction,
  ctx: Context,
  { functions }: Registry,
  events: readonly JobEvent[],
): Promise<void> {
  for (const event of events) {
    for (const fn of functions.values()) {
      // First what is under way, so that an event never cancels the run that it begins.
      await cancelRuns(tx, ctx, fn, event);
      const isAwaited = fn.triggers.some(
        ({ event: name, condition }) => name === event.name && holds(condition, { event }),
      );
      if (isAwaited) await beginRun(tx, ctx, fn, event, onceText(fn, event));
    }
  }
}

/** Begins a run of one function, once for each `once`; later ones with the same are the same run. */
export async function beginRun(
  tx: Transaction,
  ctx: Context,
  fn: JobFunction,
  event: JobEvent,
  once: string,
): Promise<void> {
  const id = ctx.newId<"job_run">();
  const now = ctx.clock.now();
  const [made] = await tx
    .insert(jobRuns)
    .ignore()
    .values({
      ...{ id, functionId: fn.id, onceKey: sha256(once), event, status: "running", attempt: 0 },
      ...{ dueAt: now, callAt: now, createdAt: now },
    });
  if (made.affectedRows !== 1 || fn.cancellations.length === 0) return;
  await tx.insert(jobCancellations).values(
    fn.cancellations.map(({ event: name, ours }, rule) => ({
      ...{ runId: id, functionId: fn.id, rule },
      matchKey: matchKey(
        name,
        ours.map((path) => evaluate(path, { event })),
      ),
    })),
  );
}

async function cancelRuns(tx: Transaction, ctx: Context, fn: JobFunction, event: JobEvent): Promise<void> {
  const keys = fn.cancellations
    .filter(({ event: name }) => name === event.name)
    .map(({ theirs }) =>
      matchKey(
        event.name,
        theirs.map((path) => evaluate(path, { async: event })),
      ),
    );
  if (keys.length === 0) return;
  const found = await tx
    .select({ runId: jobCancellations.runId })
    .from(jobCancellations)
    .where(and(eq(jobCancellations.functionId, fn.id), inArray(jobCancellations.matchKey, keys)));
  const ids = [...new Set(found.map(({ runId }) => runId))].toSorted();
  if (ids.length === 0) return;
  await tx
    .update(jobRuns)
    .set({ status: "cancelled", dueAt: null, callAt: null, leaseOwner: null, endedAt: ctx.clock.now() })
    .where(and(inArray(jobRuns.id, ids), eq(jobRuns.status, "running")));
  await tx.delete(jobCancellations).where(inArray(jobCancellations.runId, ids));
}

/** What makes two events one for a function: its idempotency key where it has one, else the event's id. */
function onceText({ idempotency }: JobFunction, event: JobEvent): string {
  const value = idempotency && evaluate(idempotency, { event });
  return value === null || value === undefined ? `event ${event.id}` : `key ${JSON.stringify(value)}`;
}

function matchKey(event: string, values: readonly unknown[]): string {
  return sha256(JSON.stringify([event, ...values.map((value) => value ?? null)]));
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
