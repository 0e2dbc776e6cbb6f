import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { sessions, users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { providerNames } from "./provider-names";
import { countRecoveryCodes } from "./recovery-codes";
import type {
  AccountView,
  ConnectionsView,
  ProfileView,
  SecondFactorView,
  SessionEndView,
  SessionView,
} from "./schemas";
import type { Viewer } from "./sessions";
import { canDoWithout, waysIn } from "./ways-in";

/** Nobody has more browsers; somebody who signs in by a script may. */
const maxListed = 100;

/** One's own account. */
export function viewAccount({ email, name, locale, permissions }: Viewer): AccountView {
  return { email, name, locale, permissions };
}

/** When one's own session ends, counted from now: the browser's clock may be wrong. */
export function viewSessionEnd(
  { clock }: Context,
  { idleExpiresAt, absoluteExpiresAt }: Viewer,
): SessionEndView {
  const leftMs = Math.min(Number(idleExpiresAt), Number(absoluteExpiresAt)) - Number(clock.now());
  return {
    endsInSeconds: Math.max(0, Math.floor(leftMs / 1_000)),
    canStay: idleExpiresAt < absoluteExpiresAt,
  };
}

/** One's own details. Throws SIGN_IN_REQUIRED when the account has been deleted a moment ago. */
export async function getProfile({ db }: Context, { userId }: Viewer): Promise<ProfileView> {
  const [row] = await db
    .select({ email: users.email, name: users.name, phone: users.phone, locale: users.locale })
    .from(users)
    .where(eq(users.id, userId));
  const email = row?.email;
  if (!row || !email) throw new DomainError("SIGN_IN_REQUIRED", `Account ${userId} is gone`);
  return { ...row, email };
}

/** One's own open sessions, this one first, then by when they were last seen. */
export async function listSessions({ db, clock }: Context, viewer: Viewer): Promise<SessionView[]> {
  const now = clock.now();
  const rows = await db
    .select({
      ...{ id: sessions.id, userAgent: sessions.userAgent, networkAddress: sessions.networkAddress },
      ...{ isRemembered: sessions.isRemembered, createdAt: sessions.createdAt },
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(
      and(
        ...[eq(sessions.userId, viewer.userId), isNull(sessions.endedAt)],
        ...[gt(sessions.idleExpiresAt, now), gt(sessions.absoluteExpiresAt, now)],
      ),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(maxListed);
  const views = rows.map((row) => ({ ...row, isCurrent: row.id === viewer.sessionId }));
  return [...views.filter(({ isCurrent }) => isCurrent), ...views.filter(({ isCurrent }) => !isCurrent)];
}

/** Whether one's own account asks for a second factor. */
export async function viewSecondFactor(ctx: Context, viewer: Viewer): Promise<SecondFactorView> {
  const { hasSecondFactor: isOn, permissions, userId } = viewer;
  const isShown = isOn && viewer.secondFactorAt !== null;
  const isRequired = ctx.env.STAFF_SECOND_FACTOR === "required" && permissions.length > 0;
  return { isOn, isShown, isRequired, recoveryCodesLeft: isOn ? await countRecoveryCodes(ctx, userId) : 0 };
}

/** The accounts elsewhere with which one may sign in here, tied to one's own or not. */
export async function listConnections({ db, env }: Context, { userId }: Viewer): Promise<ConnectionsView> {
  const ways = await waysIn(db, env, userId);
  const connections = providerNames(env).map((provider) => ({
    provider,
    isConnected: ways.providers.includes(provider),
    canDisconnect: canDoWithout(ways, provider),
  }));
  return { hasPassword: ways.hasPassword, connections };
}
