import { and, eq, gt, isNull, lte, ne, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { prepared, preparedInsert } from "@/db/prepared";
import { rolePermissions, sessions, userRoles, users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { Permission } from "@/server/platform/permissions";
import type { SessionId, UserId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import type { Origin } from "./origin";
import { knownPermissions } from "./roles";
import { hashSecret, newSecret } from "./secrets";

/** Whoever is signed in, as the database has it at this request. */
export interface Viewer {
  readonly userId: UserId;
  readonly sessionId: SessionId;
  readonly email: string;
  readonly name: string | null;
  readonly locale: Locale;
  readonly permissions: readonly Permission[];
  readonly isRemembered: boolean;
  /** When the session ends if nothing more is heard of it, and when it ends in any case. */
  readonly idleExpiresAt: Date;
  readonly absoluteExpiresAt: Date;
  /** Whether the account asks for a second factor, and when this session has shown it. */
  readonly hasSecondFactor: boolean;
  readonly secondFactorAt: Date | null;
}

const minute = 60_000;
/** How often `last_seen_at` moves. */
const touchEveryMs = minute;

interface SessionDraft {
  readonly userId: UserId;
  readonly isRemembered: boolean;
  readonly secondFactorAt?: Date | null;
}

const insertSession = preparedInsert(sessions);

/** Begins a session; returns its id and the secret that its cookie carries, which is nowhere kept. */
export async function createSession(
  tx: Queryable,
  ctx: Context,
  origin: Origin,
  { userId, isRemembered, secondFactorAt = null }: SessionDraft,
): Promise<{ id: SessionId; token: string }> {
  const { secret, hash } = newSecret();
  const id = ctx.newId<"session">();
  const now = ctx.clock.now();
  const { idleMs, absoluteMs } = lifetimes(ctx, isRemembered);
  await insertSession(tx, [
    {
      ...{ id, tokenHash: hash, userId, isRemembered, secondFactorAt, createdAt: now, lastSeenAt: now },
      idleExpiresAt: new Date(now.getTime() + Math.min(idleMs, absoluteMs)),
      absoluteExpiresAt: new Date(now.getTime() + absoluteMs),
      ...{ userAgent: origin.userAgent?.slice(0, 300), networkAddress: origin.networkAddress },
    },
  ]);
  return { id, token: secret };
}

function lifetimes({ env }: Context, isRemembered: boolean): { idleMs: number; absoluteMs: number } {
  if (isRemembered) {
    const days = env.SESSION_REMEMBERED_DAYS * 24 * 60 * minute;
    return { idleMs: days, absoluteMs: days };
  }
  return { idleMs: env.SESSION_IDLE_MINUTES * minute, absoluteMs: env.SESSION_HOURS * 60 * minute };
}

const now = sql.placeholder("now");

/** One row for each permission, or one alone. */
const selectSession = prepared((db) =>
  db
    .select({
      ...{ sessionId: sessions.id, userId: users.id, isRemembered: sessions.isRemembered },
      ...{ lastSeenAt: sessions.lastSeenAt, secondFactorAt: sessions.secondFactorAt },
      ...{ idleExpiresAt: sessions.idleExpiresAt, absoluteExpiresAt: sessions.absoluteExpiresAt },
      ...{ email: users.email, name: users.name, locale: users.locale },
      ...{ totpEnabledAt: users.totpEnabledAt, permission: rolePermissions.permission },
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(userRoles, eq(userRoles.userId, users.id))
    .leftJoin(rolePermissions, eq(rolePermissions.roleId, userRoles.roleId))
    .where(
      and(
        ...[eq(sessions.tokenHash, sql.placeholder("tokenHash")), isNull(sessions.endedAt)],
        ...[gt(sessions.idleExpiresAt, now), gt(sessions.absoluteExpiresAt, now)],
        ...[isNull(users.disabledAt), isNull(users.deletedAt)],
      ),
    ),
);

/**
 * Whoever is in the session with this secret, by one statement; null when it ended, ran out, or the account is shut.
 * Notes that it was seen, at most once a minute, unless somebody only looks (`isSeen: false`).
 */
export async function readSession(
  ctx: Context,
  token: string,
  { isSeen = true }: { readonly isSeen?: boolean } = {},
): Promise<Viewer | null> {
  const rows = await selectSession(ctx.db, { tokenHash: hashSecret(token), now: ctx.clock.now() });
  const [row] = rows;
  if (!row?.email) return null;
  const { lastSeenAt, totpEnabledAt, permission: _, ...session } = row;
  const viewer: Viewer = {
    ...session,
    email: row.email,
    permissions: knownPermissions(rows.map(({ permission }) => permission)),
    hasSecondFactor: totpEnabledAt !== null,
  };
  return isSeen ? await seen(ctx, viewer, lastSeenAt) : viewer;
}

/** Moves `last_seen_at` and the idle expiry, if a minute has passed. */
async function seen(ctx: Context, viewer: Viewer, lastSeenAt: Date): Promise<Viewer> {
  const at = ctx.clock.now();
  const before = new Date(at.getTime() - touchEveryMs);
  if (lastSeenAt > before) return viewer;
  const idleUntil = at.getTime() + lifetimes(ctx, viewer.isRemembered).idleMs;
  const idleExpiresAt = new Date(Math.min(idleUntil, viewer.absoluteExpiresAt.getTime()));
  await ctx.db
    .update(sessions)
    .set({ lastSeenAt: at, idleExpiresAt })
    .where(
      and(eq(sessions.id, viewer.sessionId), isNull(sessions.endedAt), lte(sessions.lastSeenAt, before)),
    );
  return { ...viewer, idleExpiresAt };
}

/**
 * Gives a session a new secret, which is returned: whoever has a copy of the old one is out. For the moments that end
 * every other session, since a copied cookie is one of the others.
 */
export async function renewSessionSecret(tx: Queryable, sessionId: SessionId): Promise<string> {
  const { secret, hash } = newSecret();
  await tx.update(sessions).set({ tokenHash: hash }).where(eq(sessions.id, sessionId));
  return secret;
}

/** Ends one open session of a person; returns whether there was one. */
export async function endSessionOf(
  tx: Queryable,
  ctx: Context,
  userId: UserId,
  sessionId: SessionId,
): Promise<boolean> {
  const isTheirs = and(eq(sessions.userId, userId), eq(sessions.id, sessionId), isNull(sessions.endedAt));
  const [ended] = await tx.update(sessions).set({ endedAt: ctx.clock.now() }).where(isTheirs);
  return ended.affectedRows === 1;
}

/** Ends a person's open sessions, all or all but one; returns how many. Takes effect with each one's next request. */
export async function endSessionsOf(
  tx: Queryable,
  ctx: Context,
  userId: UserId,
  except?: SessionId,
): Promise<number> {
  const isOther = except ? ne(sessions.id, except) : undefined;
  const [ended] = await tx
    .update(sessions)
    .set({ endedAt: ctx.clock.now() })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt), isOther));
  return ended.affectedRows;
}

/** Ends the session with this secret; returns whose it was, if it was open. */
export async function endSessionByToken(
  tx: Queryable,
  ctx: Context,
  token: string,
): Promise<{ id: SessionId; userId: UserId } | null> {
  const isIt = and(eq(sessions.tokenHash, hashSecret(token)), isNull(sessions.endedAt));
  const [session] = await tx.select({ id: sessions.id, userId: sessions.userId }).from(sessions).where(isIt);
  if (!session) return null;
  const [ended] = await tx.update(sessions).set({ endedAt: ctx.clock.now() }).where(isIt);
  return ended.affectedRows === 1 ? session : null;
}
