import type { Connection } from "@/db/client";
import type { Context } from "@/server/platform/context";
import { rowsOf } from "./database";
import { type Deed, perform } from "./deeds";
import type { PausableConnection } from "./pausable";
import { outcomeOf } from "./refusals";

interface Stage {
  /** Where the one that is held does its work. */
  readonly held: PausableConnection;
  /** Where it is seen what waits. */
  readonly watcher: Connection;
}

/** Interleaves two deeds to orders; see `interleaveWork`. */
export function interleave(
  { ctx, ...stage }: Stage & { readonly ctx: Context },
  [first, second]: readonly [Deed, Deed],
  n: number,
): Promise<[string, string] | null> {
  return interleaveWork(stage, [(db) => perform({ ...ctx, db }, first), () => perform(ctx, second)], n);
}

/**
 * Holds the first before its n-th statement while the second runs, to its end or until it waits for what the first
 * holds; then lets both end. Null when the first has fewer statements, else how each ended.
 */
export async function interleaveWork(
  { held, watcher }: Stage,
  [first, second]: readonly [(db: Context["db"]) => Promise<unknown>, () => Promise<unknown>],
  n: number,
): Promise<[string, string] | null> {
  const pause = held.pauseBefore(n);
  const firstEnd = outcomeOf(first(held.db));
  const hasPaused = await Promise.race([pause.reached.then(() => true), firstEnd.then(() => false)]);
  if (!hasPaused) return null;
  let hasEnded = false;
  const secondEnd = outcomeOf(second()).finally(() => {
    hasEnded = true;
  });
  await Promise.race([secondEnd, untilWaiting(watcher, () => hasEnded)]);
  pause.resume();
  return [await firstEnd, await secondEnd];
}

/** Resolves when one statement is seen twice in a row: it waits for a lock. */
async function untilWaiting(connection: Connection, isOver: () => boolean): Promise<void> {
  const query = `SELECT id, info FROM information_schema.processlist
    WHERE command <> 'Sleep' AND info IS NOT NULL AND id <> CONNECTION_ID() AND db = DATABASE()`;
  for (let last = ""; !isOver(); ) {
    const seen = JSON.stringify(await rowsOf(connection, query));
    if (seen !== "[]" && seen === last) return;
    last = seen;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
