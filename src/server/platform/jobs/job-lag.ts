import { count, lte, min } from "drizzle-orm";
import { jobRuns } from "@/db/schema";
import type { Context } from "@/server/platform/context";

/** How far the embedded executor is behind: runs that are due, and for how many seconds the oldest has been. */
export interface JobLag {
  readonly due: number;
  readonly oldestSeconds: number;
}

/** Runs that sleep, wait for their next try or are at work aren't due. */
export async function jobLag({ db, clock }: Context): Promise<JobLag> {
  const now = clock.now();
  const [found] = await db
    .select({ due: count(), oldest: min(jobRuns.dueAt) })
    .from(jobRuns)
    .where(lte(jobRuns.dueAt, now));
  const sinceMs = found?.oldest ? now.getTime() - found.oldest.getTime() : 0;
  return { due: found?.due ?? 0, oldestSeconds: Math.round(sinceMs / 1_000) };
}
