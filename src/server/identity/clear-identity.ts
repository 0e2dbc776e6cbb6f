import { and, eq, isNotNull, isNull, lt, lte, ne, notExists, notLike, or } from "drizzle-orm";
import { auditEvents, knownDevices, rateLimits, sessions, userRoles, users, userTokens } from "@/db/schema";
import { clearInBatches } from "@/server/platform/clear-in-batches";
import type { Context } from "@/server/platform/context";
import { forgottenAfterMs } from "./limits";
import { truncatedAddress } from "./network";

const dayMs = 24 * 3_600_000;
/** Long enough to answer who was signed in when; what happened, audit says. */
const sessionRetentionMs = 30 * dayMs;
const tokenRetentionMs = 7 * dayMs;
/** After this an audit row's network address is cut short. */
const addressRetentionMs = 90 * dayMs;

/** Removes sessions that ended long ago. Returns how many went. */
export function clearSessions(ctx: Context): Promise<number> {
  const before = ago(ctx, sessionRetentionMs);
  return clearInBatches((limit) =>
    ctx.db.delete(sessions).where(lt(sessions.absoluteExpiresAt, before)).limit(limit),
  );
}

/**
 * Removes what mails linked to long ago, with its secrets. An invitation that ran out stays until staff sends it again
 * or takes it back: it says that its roles are nobody's yet. Returns how many went.
 */
export function clearUserTokens(ctx: Context): Promise<number> {
  const before = ago(ctx, tokenRetentionMs);
  const isDone = or(ne(userTokens.kind, "invite"), isNotNull(userTokens.usedAt));
  return clearInBatches((limit) =>
    ctx.db
      .delete(userTokens)
      .where(and(lt(userTokens.expiresAt, before), isDone))
      .limit(limit),
  );
}

/** Removes browsers that nobody has signed in with for a year. Returns how many went. */
export function clearKnownDevices(ctx: Context): Promise<number> {
  return clearInBatches((limit) =>
    ctx.db.delete(knownDevices).where(lt(knownDevices.expiresAt, ctx.clock.now())).limit(limit),
  );
}

/** Removes limits that are forgotten anyway. Returns how many went. */
export function clearRateLimits(ctx: Context): Promise<number> {
  const forgotten = and(
    lte(rateLimits.lastAt, ago(ctx, forgottenAfterMs)),
    lte(rateLimits.blockedUntil, ctx.clock.now()),
  );
  return clearInBatches((limit) => ctx.db.delete(rateLimits).where(forgotten).limit(limit));
}

/** Removes what registrations left that nobody confirmed, once their links are gone. Returns how many went. */
export function clearUnconfirmed(ctx: Context): Promise<number> {
  const { db } = ctx;
  const hasNone = (table: typeof userTokens | typeof userRoles | typeof sessions) =>
    notExists(db.select({ userId: table.userId }).from(table).where(eq(table.userId, users.id)));
  const isLeft = and(
    ...[isNull(users.verifiedAt), isNull(users.deletedAt), lt(users.createdAt, ago(ctx, sessionRetentionMs))],
    // Whoever was invited has a role.
    ...[hasNone(userTokens), hasNone(userRoles), hasNone(sessions)],
  );
  return clearInBatches((limit) => db.delete(users).where(isLeft).limit(limit));
}

const batchSize = 500;

/** Cuts the network addresses of old audit rows short. Returns how many were whole. */
export async function truncateAuditAddresses(ctx: Context): Promise<number> {
  const { id, networkAddress, createdAt } = auditEvents;
  const isOldAndWhole = and(
    ...[lt(createdAt, ago(ctx, addressRetentionMs)), isNotNull(networkAddress)],
    // One that was cut short says by how much.
    notLike(networkAddress, "%/%"),
  );
  for (let truncated = 0; ; ) {
    const rows = await ctx.db
      .select({ id, networkAddress })
      .from(auditEvents)
      .where(isOldAndWhole)
      .limit(batchSize);
    for (const row of rows) {
      const short = truncatedAddress(row.networkAddress ?? "");
      await ctx.db.update(auditEvents).set({ networkAddress: short }).where(eq(id, row.id));
    }
    truncated += rows.length;
    if (rows.length < batchSize) return truncated;
  }
}

function ago({ clock }: Context, ms: number): Date {
  return new Date(clock.now().getTime() - ms);
}
