import { asc, count, isNotNull } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { outbox } from "@/db/schema";
import type { Context } from "./context";

/** How far delivery is behind: rows that wait, and the age of the oldest in seconds (0 when none waits). */
export interface OutboxLag {
  readonly waiting: number;
  readonly oldestSeconds: number;
}

export async function outboxLag({
  db,
  clock,
}: Pick<Context, "clock"> & { db: Queryable }): Promise<OutboxLag> {
  const waits = isNotNull(outbox.dueAt);
  const [all] = await db.select({ waiting: count() }).from(outbox).where(waits);
  // Ids ascend with time.
  const [oldest] = await db
    .select({ createdAt: outbox.createdAt })
    .from(outbox)
    .where(waits)
    .orderBy(asc(outbox.id))
    .limit(1);
  const ageMs = oldest ? clock.now().getTime() - oldest.createdAt.getTime() : 0;
  return { waiting: all?.waiting ?? 0, oldestSeconds: Math.max(0, Math.round(ageMs / 1_000)) };
}
