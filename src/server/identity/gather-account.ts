import { asc, eq } from "drizzle-orm";
import { auditEvents, customerAddresses, oauthAccounts, sessions, users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";

/** What is kept about the person of an account: nothing that opens it, and no ids that say nothing to them. */
export async function gatherAccount({ db }: Context, userId: UserId) {
  const [account] = await db
    .select({
      ...{ email: users.email, verifiedAt: users.verifiedAt, name: users.name, phone: users.phone },
      ...{ locale: users.locale, createdAt: users.createdAt, passwordChangedAt: users.passwordChangedAt },
      secondFactorSince: users.totpEnabledAt,
    })
    .from(users)
    .where(eq(users.id, userId));
  return {
    account: account ?? null,
    addresses: await addressesOf(db, userId),
    accountsElsewhere: await db
      .select({ provider: oauthAccounts.provider, since: oauthAccounts.createdAt })
      .from(oauthAccounts)
      .where(eq(oauthAccounts.userId, userId)),
    sessions: await sessionsOf(db, userId),
    /** What was done to the account, from where: the shop's own record of it. */
    history: await historyOf(db, userId),
  };
}

type Database = Context["db"];

async function addressesOf(db: Database, userId: UserId) {
  const rows = await db
    .select()
    .from(customerAddresses)
    .where(eq(customerAddresses.userId, userId))
    .orderBy(asc(customerAddresses.createdAt));
  return rows.map(({ id: _, userId: __, ...address }) => address);
}

function sessionsOf(db: Database, userId: UserId) {
  const { createdAt, lastSeenAt, endedAt, userAgent, networkAddress } = sessions;
  return db
    .select({ createdAt, lastSeenAt, endedAt, userAgent, networkAddress })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(asc(createdAt));
}

async function historyOf(db: Database, userId: UserId) {
  const { action, actor, createdAt, networkAddress, userAgent } = auditEvents;
  const rows = await db
    .select({ action, actor, createdAt, networkAddress, userAgent })
    .from(auditEvents)
    .where(eq(auditEvents.userId, userId))
    .orderBy(asc(auditEvents.id));
  // From where staff acted is their own.
  const byStaff = { networkAddress: null, userAgent: null };
  return rows.map(({ actor: by, ...row }) => (by.startsWith("staff:") ? { ...row, ...byStaff } : row));
}
