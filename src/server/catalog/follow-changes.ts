import { gt } from "drizzle-orm";
import { catalogChanges } from "@/db/schema";
import type { Context } from "@/server/platform/context";

type Change = Pick<typeof catalogChanges.$inferSelect, "kind" | "subjectId">;

/** Ids are given out before they commit, so a row may appear behind newer ones: this far back is read again. */
const overlapMs = 30_000;

/**
 * A reader of `catalog_changes`: each call returns the changes that it hasn't returned before. The first call returns
 * none, since a process that has just started has cached nothing.
 */
export function catalogFollower(): (ctx: Context) => Promise<Change[]> {
  let seen: Map<number, Date> | null = null;
  return async (ctx) => {
    const since = new Date(ctx.clock.now().getTime() - overlapMs);
    const rows = await ctx.db.select().from(catalogChanges).where(gt(catalogChanges.changedAt, since));
    const before = seen;
    seen = new Map(rows.map(({ id, changedAt }) => [id, changedAt]));
    return before ? rows.filter(({ id }) => !before.has(id)) : [];
  };
}
