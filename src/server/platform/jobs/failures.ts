import { and, asc, eq, isNull } from "drizzle-orm";
import { jobFailures } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import type { Id } from "@/shared/ids";
import { beginRun, type JobEvent } from "./accept-events";
import type { Registry } from "./registry";

export type JobFailure = typeof jobFailures.$inferSelect;

const listed = 100;

/** What has failed for good and nobody has had run again, oldest first, at most 100. */
export async function listFailures({ db }: Pick<Context, "db">): Promise<JobFailure[]> {
  return db
    .select()
    .from(jobFailures)
    .where(isNull(jobFailures.retriedAt))
    .orderBy(asc(jobFailures.failedAt))
    .limit(listed);
}

/**
 * Has a function that failed for good run again, from its beginning, with the same event. Throws an Error when there
 * is no such failure, when it was run again before, or when this build has no such function.
 */
export async function retryFailure(ctx: Context, { functions }: Registry, id: string): Promise<JobFailure> {
  return withTransaction(ctx.db, async (tx) => {
    const isIt = eq(jobFailures.id, id as Id<"job_failure">); // Any text may be asked for.
    const [failure] = await tx.select().from(jobFailures).where(isIt);
    if (!failure) throw new Error(`No job has failed under ${id}`);
    const fn = functions.get(failure.functionId);
    if (!fn) throw new Error(`This shop has no function ${failure.functionId} any more`);
    const [taken] = await tx
      .update(jobFailures)
      .set({ retriedAt: ctx.clock.now() })
      .where(and(isIt, isNull(jobFailures.retriedAt)));
    if (taken.affectedRows !== 1) throw new Error(`${id} was run again before`);
    await beginRun(tx, ctx, fn, failure.event as JobEvent, `retry ${failure.id}`);
    return failure;
  });
}
