import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { acceptEvents, type JobEvent } from "./accept-events";
import { type Claim, claimRuns } from "./claim-runs";
import type { Registry } from "./registry";
import { runSchedules } from "./run-schedules";
import { takeTurn } from "./take-turn";

/** So many runs are at work at once in one process, */
const capacity = 20;
/** and so many of one function, so that two whose calls last keep no other waiting. */
const share = 8;

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
  const crew = openCrew(ctx, registry);
  return {
    registry,
    async accept(events) {
      const awaited = events.filter(({ name }) => isAwaited(registry, name));
      if (awaited.length === 0) return;
      await withTransaction(ctx.db, (tx) => acceptEvents(tx, ctx, registry, awaited));
    },
    async tick() {
      await runSchedules(ctx, registry);
      return crew.takeOn();
    },
    idle: crew.idle,
  };
}

/** The runs that are at work in this process. */
function openCrew(ctx: Context, registry: Registry) {
  const functionIds = [...registry.functions.keys()];
  const atWork = new Set<Claim>();
  const turns = new Set<Promise<unknown>>();
  let isMoreDue = false;
  let claiming: Promise<number> | null = null;
  const room = () => ({
    all: capacity - atWork.size,
    of: (functionId: string) => share - [...atWork].filter((claim) => claim.functionId === functionId).length,
  });

  async function claim(): Promise<number> {
    const { claims, isAll } = await claimRuns(ctx, functionIds, room());
    isMoreDue = !isAll;
    for (const one of claims) {
      atWork.add(one);
      const turn = work(one).finally(() => turns.delete(turn));
      turns.add(turn);
    }
    return claims.length;
  }

  /** Never two at once: each would find the same room. */
  function takeOn(): Promise<number> {
    claiming ??= claim().finally(() => {
      claiming = null;
    });
    return claiming;
  }

  async function work(one: Claim): Promise<void> {
    try {
      await takeTurn(ctx, registry, one);
    } catch (error) {
      // Its lease runs out, and the run goes on from what is written.
      ctx.log.error({ err: error, runId: one.runId }, "job's turn broke off");
    }
    atWork.delete(one);
    // By the half, so that many share what looking for them costs.
    if (!isMoreDue || atWork.size > capacity / 2) return;
    await takeOn().catch((error: unknown) => ctx.log.error({ err: error }, "no more jobs could be taken on"));
  }

  return {
    takeOn,
    async idle() {
      while (turns.size > 0) await Promise.all(turns);
    },
  };
}

/** Most events begin and end nothing, and cost no transaction. */
function isAwaited({ functions }: Registry, name: string): boolean {
  return [...functions.values()].some(({ triggers, cancellations }) =>
    [...triggers, ...cancellations].some(({ event }) => event === name),
  );
}
