import { and, asc, eq, inArray, lte, or } from "drizzle-orm";
import { mailLog } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { claimLifeMs } from "./mail-log";

export type LoggedMail = typeof mailLog.$inferSelect;

const pageSize = 200;

/**
 * Mails that a person should look at, the oldest 200: those that may or may not have arrived, those refused for
 * good, and those whose sender died over them and of which nobody has heard since.
 */
export function listTroubledMails({ db, clock }: Context): Promise<LoggedMail[]> {
  const diedBefore = new Date(clock.now().getTime() - claimLifeMs);
  const isAbandoned = and(eq(mailLog.status, "sending"), lte(mailLog.claimedAt, diedBefore));
  return db
    .select()
    .from(mailLog)
    .where(or(inArray(mailLog.status, ["undecided", "refused"]), isAbandoned))
    .orderBy(asc(mailLog.claimedAt))
    .limit(pageSize);
}
