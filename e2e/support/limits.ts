import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { rateLimits } from "@/db/schema";

const firstDelayMs = 10_000;

/**
 * How many tries a limit on guesses lets through in this time: the free ones, the one that the first delay begins with,
 * and one more at the end of each delay, which is twice as long as the one before.
 */
export function mostTries(freeAttempts: number, elapsedMs: number): number {
  let [tries, delayMs, endsAtMs] = [freeAttempts + 1, firstDelayMs, firstDelayMs];
  while (endsAtMs <= elapsedMs) {
    tries += 1;
    delayMs *= 2;
    endsAtMs += delayMs;
  }
  return tries;
}

/** Puts off the end of the delays of a kind of limit: the first lasts ten seconds, which what comes next may take. */
export async function prolongDelays(db: Database, kind: string): Promise<void> {
  await db
    .update(rateLimits)
    .set({ blockedUntil: sql`${rateLimits.blockedUntil} + INTERVAL 10 MINUTE` })
    .where(eq(rateLimits.kind, kind));
}
