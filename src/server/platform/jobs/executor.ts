import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { acceptEvents, type JobEvent } from "./accept-events";
import { claimRuns } from "./claim-runs";
import type { Registry } from "./registry";
import { runSchedules } from "./run-schedules";
import { takeTurn } from "./take-turn";

/** So many runs are at work at once in one process. */
const capacity = 20;

/** Runs durable functions in this process, out of the database. */
export interface Executor {
  /** Begins the functions that wait for these events, and cancels those that end by them. */
  accept(events: readonly JobEvent[]): Promise<void>;
  /** Begins what is due, as far as there is room, and returns how many runs that were; it doesn't wait for them. */
  tick(): Promise<number>;
  /** Resolves when what was begun here has ended or waits. */
  idle(): Promise<void>;
  readonly registry: Registry;
}

export function createExecutor(ctx: Context, registry: Registry): Executor {
  const atWork = new Set<Promise<void>>();
  const begin = (turn: Promise<void>, runId: string) => {
    const work = turn
      .catch((error: unknown) => {
        // Its lease runs out, and the run goes on from what is written.
        ctx.log.error({ err: error, runId }, "job's turn broke off");
      })
      .finally(() => atWork.delete(work));
    atWork.add(work);
  };
  return {
    registry,
    async accept(events) {
      const awaited = events.filter(({ name }) => isAwaited(registry, name));
      if (awaited.length === 0) return;
      await withTransaction(ctx.db, (tx) => acceptEvents(tx, ctx, registry, awaited));
    },
    async tick() {
      await runSchedules(ctx, registry);
      if (atWork.size >= capacity) return 0;
      const claims = await claimRuns(ctx, registry, capacity - atWork.size);
      for (const claim of claims) begin(takeTurn(ctx, registry, claim), claim.runId);
      return claims.length;
    },
    async idle() {
      while (atWork.size > 0) await Promise.all(atWork);
    },
  };
}

/** Most events begin and end nothing, and cost no transaction. */
function isAwaited({ functions }: Registry, name: string): boolean {
  return [...functions.values()].some(({ triggers, cancellations }) =>
    [...triggers, ...cancellations].some(({ event }) => event === name),
  );
}
