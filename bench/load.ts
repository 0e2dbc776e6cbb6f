import { setTimeout as delay } from "node:timers/promises";

/**
 * One shopper or client: each call is one operation from beginning to end. Throws when it didn't do what it should;
 * answers with a number where only a part of it counts: that part in ms.
 */
export type Worker = () => Promise<unknown>;

export interface Run {
  readonly operations: number;
  readonly timesMs: readonly number[];
  readonly seconds: number;
  /** How often each problem came. */
  readonly errors: ReadonlyMap<string, number>;
}

/** Every worker begins its next operation when its last has ended: shows how much the shop can do. */
export async function runClosed(workers: readonly Worker[], seconds: number): Promise<Run> {
  const tally = createTally();
  const endsAt = performance.now() + seconds * 1000;
  await Promise.all(
    workers.map(async (work) => {
      while (performance.now() < endsAt) await tally.time(work, performance.now());
    }),
  );
  return tally.finish();
}

/**
 * Operations begin at a fixed rate, however long the ones before take, and waiting for a free worker counts: shows
 * how long shoppers wait who don't know of one another.
 */
export async function runOpen(workers: readonly Worker[], perSecond: number, seconds: number): Promise<Run> {
  const tally = createTally();
  const idle = [...workers];
  const queue: number[] = [];
  const running = new Set<Promise<void>>();
  const beganAt = performance.now();
  const total = Math.round(perSecond * seconds);

  const serve = (work: Worker) => {
    const dueAt = queue.shift();
    if (dueAt === undefined) {
      idle.push(work);
      return;
    }
    const ended: Promise<void> = tally.time(work, dueAt).then(() => {
      running.delete(ended);
      serve(work);
    });
    running.add(ended);
  };

  for (let begun = 0; begun < total; ) {
    const due = Math.min(total, Math.ceil(((performance.now() - beganAt) / 1000) * perSecond));
    for (; begun < due; begun += 1) {
      queue.push(beganAt + (begun / perSecond) * 1000);
      const work = idle.pop();
      if (work) serve(work);
    }
    if (begun < total) await delay(1);
  }
  while (running.size > 0) await Promise.all(running);
  return tally.finish();
}

function createTally() {
  const timesMs: number[] = [];
  const errors = new Map<string, number>();
  const beganAt = performance.now();
  return {
    async time(work: Worker, dueAt: number): Promise<void> {
      try {
        const part = await work();
        timesMs.push(typeof part === "number" ? part : performance.now() - dueAt);
      } catch (error) {
        const what = error instanceof Error ? error.message : String(error);
        errors.set(what, (errors.get(what) ?? 0) + 1);
        // A server that is away answers at once: no busy loop on its absence.
        await delay(20);
      }
    },
    finish: (): Run => ({
      operations: timesMs.length,
      timesMs,
      seconds: (performance.now() - beganAt) / 1000,
      errors,
    }),
  };
}
