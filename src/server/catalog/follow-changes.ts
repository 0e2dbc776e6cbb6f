import { gt } from "drizzle-orm";
import { catalogChanges } from "@/db/schema";
import type { Context } from "@/server/platform/context";

type Change = Pick<typeof catalogChanges.$inferSelect, "kind" | "subjectId">;

/** Ids are given out before they commit, so a row may appear behind newer ones: this far back is read again. */
const overlapMs = 30_000;

/**
 * A reader of `catalog_changes`: each call returns the changes that it hasn't returned before, however long ago the
 * last one that succeeded was. The first call returns none, since a process that has just started has cached nothing.
 */
export function catalogFollower(): (ctx: Context) => Promise<Change[]> {
  let last: { readAt: Date; seen: ReadonlySet<number> } | null = null;
  return async (ctx) => {
    const readAt = ctx.clock.now();
    const since = new Date((last?.readAt ?? readAt).getTime() - overlapMs);
    const rows = await ctx.db.select().from(catalogChanges).where(gt(catalogChanges.changedAt, since));
    const before = last;
    last = { readAt, seen: new Set(rows.map(({ id }) => id)) };
    return before ? rows.filter(({ id }) => !before.seen.has(id)) : [];
  };
}
