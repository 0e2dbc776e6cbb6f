import { and, isNotNull, lt } from "drizzle-orm";
import { jobFailures, jobRuns, jobSlots } from "@/db/schema";
import { clearInBatches } from "@/server/platform/clear-in-batches";
import type { Context } from "@/server/platform/context";

/**
 * Removes runs that ended long ago, with their steps, failures that somebody has seen to, and slots that nobody
 * holds. An event that came again later than that would begin a run again: the outbox delivers for no such time.
 */
export async function clearJobs(ctx: Context): Promise<{ runs: number }> {
  const before = new Date(ctx.clock.now().getTime() - ctx.env.JOB_RETENTION_HOURS * 3_600_000);
  const runs = await clearInBatches((limit) =>
    ctx.db.delete(jobRuns).where(lt(jobRuns.endedAt, before)).limit(limit),
  );
  await clearInBatches((limit) =>
    ctx.db
      .delete(jobFailures)
      .where(and(isNotNull(jobFailures.retriedAt), lt(jobFailures.retriedAt, before)))
      .limit(limit),
  );
  await clearInBatches((limit) => ctx.db.delete(jobSlots).where(lt(jobSlots.expiresAt, before)).limit(limit));
  return { runs };
}
