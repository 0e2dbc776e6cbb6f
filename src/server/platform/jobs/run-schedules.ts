import { and, eq, inArray } from "drizzle-orm";
import { jobSchedules } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { beginRun } from "./accept-events";
import { nextTime, type Schedule } from "./cron";
import type { JobFunction } from "./function-config";
import type { Registry } from "./registry";

/**
 * Begins a run of every scheduled function whose time has come, once among all processes: the one that moves the
 * time on begins the run. Times that passed while no process lived are made up for by one run.
 */
export async function runSchedules(ctx: Context, { functions }: Registry): Promise<void> {
  const scheduled = [...functions.values()].filter(({ schedules }) => schedules.length > 0);
  if (scheduled.length === 0) return;
  const known = await ctx.db
    .select()
    .from(jobSchedules)
    .where(
      inArray(
        jobSchedules.functionId,
        scheduled.map(({ id }) => id),
      ),
    );
  for (const fn of scheduled) {
    for (const { cron, schedule } of fn.schedules) {
      const row = known.find((one) => one.functionId === fn.id && one.cron === cron);
      if (!row) await enterSchedule(ctx, fn, cron, schedule);
      else if (row.nextAt <= ctx.clock.now()) await beginScheduled(ctx, fn, cron, schedule, row.nextAt);
    }
  }
}

async function enterSchedule(ctx: Context, fn: JobFunction, cron: string, schedule: Schedule): Promise<void> {
  await ctx.db
    .insert(jobSchedules)
    .ignore()
    .values({ functionId: fn.id, cron, nextAt: nextTime(schedule, ctx.clock.now()) });
}

async function beginScheduled(
  ctx: Context,
  fn: JobFunction,
  cron: string,
  schedule: Schedule,
  dueAt: Date,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    const [moved] = await tx
      .update(jobSchedules)
      .set({ nextAt: nextTime(schedule, ctx.clock.now()) })
      .where(
        and(eq(jobSchedules.functionId, fn.id), eq(jobSchedules.cron, cron), eq(jobSchedules.nextAt, dueAt)),
      );
    if (moved.affectedRows !== 1) return;
    const id = `${fn.id} ${cron} ${dueAt.toISOString()}`;
    const event = { id, name: "inngest/scheduled.timer", data: { cron }, ts: dueAt.getTime() };
    await beginRun(tx, ctx, fn, event, `schedule ${id}`);
  });
}
