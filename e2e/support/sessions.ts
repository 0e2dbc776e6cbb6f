import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sessions } from "@/db/schema";
import type { UserId } from "@/shared/ids";

/** Lets the sessions of an account end so many seconds from now, as if they had been seen `seenMinutesAgo`. */
export async function setSessionEnd(
  db: Database,
  userId: UserId,
  { seconds, seenMinutesAgo }: { seconds: number; seenMinutesAgo: number },
): Promise<void> {
  await db
    .update(sessions)
    .set({
      idleExpiresAt: sql`UTC_TIMESTAMP(3) + INTERVAL ${seconds} SECOND`,
      lastSeenAt: sql`UTC_TIMESTAMP(3) - INTERVAL ${seenMinutesAgo} MINUTE`,
    })
    .where(eq(sessions.userId, userId));
}

/** How many seconds are left of an account's session. */
export async function secondsLeft(db: Database, userId: UserId): Promise<number> {
  const [row] = await db
    .select({
      seconds: sql<number>`TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(3), ${sessions.idleExpiresAt})`.mapWith(
        Number,
      ),
    })
    .from(sessions)
    .where(eq(sessions.userId, userId));
  return row?.seconds ?? 0;
}
