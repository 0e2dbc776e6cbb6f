import { setTimeout as delay } from "node:timers/promises";
import type { Comparison } from "./comparison";
import { type Latencies, summarise } from "./latencies";
import { type Run, runClosed, runOpen, type Worker } from "./load";
import type { ProcessMeter } from "./process-meter";
import { type DatabaseMeter, type StatementCounts, statementsBetween } from "./statement-meter";

/** What is watched while the shop works. */
export interface Meters {
  readonly database: DatabaseMeter;
  /** By the name that the report gives them. */
  readonly processes: Readonly<Record<string, ProcessMeter>>;
  /** What the shop does by itself, in one second: its background work. */
  readonly idle: Usage | null;
}

/** What something cost. */
export interface Usage {
  readonly statements: StatementCounts;
  /** By process, in ms of processor time; null where it can't be seen. */
  readonly cpuMs: Readonly<Record<string, number | null>>;
}

export interface Measured extends Latencies {
  readonly operations: number;
  readonly perSecond: number;
  readonly errors: Readonly<Record<string, number>>;
}

export interface Measurement {
  readonly closed: Measured;
  readonly open: (Measured & { readonly aimedPerSecond: number }) | null;
  /** Of one operation of the closed loop, without the background work. */
  readonly perOperation: Usage;
  /** The most that each process held, in bytes. */
  readonly residentBytes: Readonly<Record<string, number | null>>;
  /** Whether an account and none took equally long, where that was asked. */
  readonly comparison?: Comparison | null;
}

const warmUpSeconds = 1;
/** What follows an operation behind the scenes, such as the delivery of its events, is part of its cost. */
const settleMs = 800;
/** In the open loop, of what the closed one reached: a shop that is busy, and not one that is overrun. */
const openShare = 0.6;

/** Runs an operation warm, as often as it goes, and then at a fixed rate. */
export async function measure(
  meters: Meters,
  workers: readonly Worker[],
  seconds: { readonly closed: number; readonly open: number },
): Promise<Measurement> {
  await runClosed(workers, warmUpSeconds);
  const memory = watchMemory(meters);
  const { run, usage } = await watchUsage(meters, async () => {
    const finished = await runClosed(workers, seconds.closed);
    await delay(settleMs);
    return finished;
  });
  const closed = describeRun(run);
  const aimedPerSecond = Math.max(1, Math.round(closed.perSecond * openShare));
  const open =
    seconds.open > 0 && run.operations > 0
      ? { ...describeRun(await runOpen(workers, aimedPerSecond, seconds.open)), aimedPerSecond }
      : null;
  return { closed, open, perOperation: usageOfOne(usage, run.operations), residentBytes: memory.stop() };
}

/** What the shop does while nobody asks it for anything, in one second. */
export async function measureIdle(meters: Meters, seconds: number): Promise<Usage> {
  const { usage } = await watchUsage(meters, () => delay(seconds * 1000));
  return usageOfOne(usage, seconds);
}

/** Does something and tells what it cost, without the background work that goes on meanwhile. */
export async function watchUsage<T>(
  meters: Meters,
  work: () => Promise<T>,
): Promise<{ run: T; usage: Usage }> {
  const beganAt = performance.now();
  const [statements, cpuMs] = [await meters.database.count(), cpuOf(meters)];
  const run = await work();
  const after = { statements: await meters.database.count(), cpuMs: cpuOf(meters) };
  const seconds = (performance.now() - beganAt) / 1000;
  const between = statementsBetween(statements, after.statements);
  const { idle } = meters;
  const less = (used: number, background: number | null | undefined) =>
    Math.max(0, used - (background ?? 0) * seconds);
  return {
    run,
    usage: {
      statements: {
        total: less(between.total, idle?.statements.total),
        byKind: mapValues(between.byKind, (count, kind) => less(count, idle?.statements.byKind[kind])),
      },
      cpuMs: mapValues(after.cpuMs, (used, name) => {
        const before = cpuMs[name];
        return used === null || before === null || before === undefined
          ? null
          : less(used - before, idle?.cpuMs[name]);
      }),
    },
  };
}

/** Looks at the memory of all processes until it is stopped; tells the most of each. */
export function watchMemory({ processes }: Meters): { stop(): Record<string, number | null> } {
  const most = new Map<string, number>();
  const look = () => {
    for (const [name, meter] of Object.entries(processes)) {
      const bytes = meter.residentBytes();
      if (bytes !== null) most.set(name, Math.max(bytes, most.get(name) ?? 0));
    }
  };
  look();
  const timer = setInterval(look, 250);
  return {
    stop() {
      clearInterval(timer);
      look();
      return mapValues(processes, (_, name) => most.get(name) ?? null);
    },
  };
}

export function describeRun({ operations, timesMs, seconds, errors }: Run): Measured {
  const perSecond = seconds === 0 ? 0 : operations / seconds;
  return { operations, perSecond, ...summarise(timesMs), errors: Object.fromEntries(errors) };
}

export function usageOfOne({ statements, cpuMs }: Usage, operations: number): Usage {
  const share = (value: number) => (operations === 0 ? 0 : value / operations);
  return {
    statements: { total: share(statements.total), byKind: mapValues(statements.byKind, share) },
    cpuMs: mapValues(cpuMs, (used) => (used === null ? null : share(used))),
  };
}

function cpuOf({ processes }: Meters): Record<string, number | null> {
  return mapValues(processes, (meter) => meter.cpuMs());
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value, key: string) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
