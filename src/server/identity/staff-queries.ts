import { and, desc, eq, exists, inArray, isNotNull, isNull, like, lt, max, or, sql } from "drizzle-orm";
import { sessions, userRoles, users, userTokens } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { requirePermission } from "@/server/platform/permissions";
import type { UserId } from "@/shared/ids";
import { permissionsOf } from "./change-rights";
import { isUnanswered } from "./find-invitation";
import { findRoles, type RoleRow } from "./find-roles";
import { getUserRow } from "./find-user";
import { openLink } from "./open-link";
import type { Origin } from "./origin";
import { covers, isAssignable, isFixed } from "./policy";
import type { Viewer } from "./sessions";
import type {
  InvitationView,
  ListUsersInput,
  RoleName,
  RoleView,
  UserDetail,
  UserList,
} from "./staff-schemas";

const pageSize = 25;
/** More invitations than this, nobody has open. */
const maxInvitations = 200;

/** Accounts by when they were made, newest first. Throws PERMISSION_DENIED. */
export async function listUsers(ctx: Context, { search, group, after }: ListUsersInput): Promise<UserList> {
  requirePermission(ctx, "staff.manage");
  const rows = await ctx.db
    .select({
      ...{ id: users.id, email: users.email, name: users.name, createdAt: users.createdAt },
      ...{ verifiedAt: users.verifiedAt, disabledAt: users.disabledAt },
    })
    .from(users)
    .where(
      and(
        ...[isNull(users.deletedAt), isNotNull(users.email), after ? lt(users.id, after) : undefined],
        ...[search ? contains(search) : undefined, group === "staff" ? isStaff(ctx) : undefined],
      ),
    )
    .orderBy(desc(users.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const roles = await rolesOf(
    ctx,
    page.map(({ id }) => id),
  );
  return {
    users: page.map(({ verifiedAt, disabledAt, email, ...user }) => ({
      ...{ ...user, email: email ?? "", roles: roles(user.id) },
      ...{ isConfirmed: verifiedAt !== null, isDisabled: disabledAt !== null },
    })),
    nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Anywhere in the address or the name, however it is written; what people type stands for itself. */
function contains(search: string) {
  const pattern = `%${search.toLowerCase().replaceAll(/[\\%_]/g, "\\$&")}%`;
  return or(like(users.emailNormalised, pattern), like(sql`LOWER(${users.name})`, pattern));
}

function isStaff({ db }: Context) {
  const held = db.select({ id: userRoles.userId }).from(userRoles).where(eq(userRoles.userId, users.id));
  return and(exists(held), isNotNull(users.verifiedAt));
}

/** The roles of some people, by one statement for all. */
async function rolesOf({ db }: Context, userIds: readonly UserId[]) {
  const all = await findRoles(db);
  const held =
    userIds.length > 0
      ? await db
          .select()
          .from(userRoles)
          .where(inArray(userRoles.userId, [...userIds]))
      : [];
  return (userId: UserId): RoleName[] =>
    all.filter(({ id }) => held.some((row) => row.userId === userId && row.roleId === id)).map(nameOf);
}

function nameOf({ id, code, title }: RoleRow): RoleName {
  return { id, code, title };
}

/** One account, and what whoever looks may do with it. Throws PERMISSION_DENIED, USER_NOT_FOUND. */
export async function getUser(ctx: Context, viewer: Viewer, userId: UserId): Promise<UserDetail> {
  requirePermission(ctx, "staff.manage");
  const { db } = ctx;
  const { verifiedAt, disabledAt, totpEnabledAt, ...user } = await getUserRow(db, userId);
  const { id, email, name, createdAt } = user;
  const roles = (await rolesOf(ctx, [userId]))(userId);
  const [seen] = await db
    .select({ at: max(sessions.lastSeenAt) })
    .from(sessions)
    .where(eq(sessions.userId, userId));
  const isOneself = userId === viewer.userId;
  const isConfirmed = verifiedAt !== null;
  const hasSecondFactor = totpEnabledAt !== null;
  const isBelow = !isOneself && covers(viewer.permissions, await permissionsOf(db, userId));
  const choices = (await findRoles(db)).filter(isAssignable).map((role) => ({
    ...nameOf(role),
    isHeld: roles.some((held) => held.id === role.id),
    isChangeable: covers(viewer.permissions, role.permissions),
  }));
  return {
    ...{ id, email, name, createdAt, roles, choices, isOneself, isConfirmed, hasSecondFactor },
    ...{ isDisabled: disabledAt !== null, lastSeenAt: seen?.at ?? null },
    can: {
      setRoles: !isOneself && isConfirmed && choices.some(({ isChangeable }) => isChangeable),
      disable: isBelow && disabledAt === null,
      enable: isBelow && disabledAt !== null,
      removeSecondFactor: isBelow && hasSecondFactor,
    },
  };
}

/** All roles, and what whoever looks may do with each. Throws PERMISSION_DENIED. */
export async function listRoles(ctx: Context, { permissions: rights }: Viewer): Promise<RoleView[]> {
  requirePermission(ctx, "staff.manage");
  const found = await findRoles(ctx.db);
  return found.filter(isAssignable).map((role) => {
    const isMine = covers(rights, role.permissions);
    return {
      ...{ ...nameOf(role), isBuiltIn: role.isBuiltIn, permissions: role.permissions, holders: role.holders },
      can: {
        give: isMine,
        change: !isFixed(role),
        remove: !role.isBuiltIn && isMine && role.holders === 0,
        grants: isFixed(role) ? [] : rights,
      },
    };
  });
}

/** Whoever was invited and hasn't answered. Throws PERMISSION_DENIED. */
export async function listInvitations(
  ctx: Context,
  { permissions: rights }: Viewer,
): Promise<InvitationView[]> {
  requirePermission(ctx, "staff.manage");
  const { db, clock } = ctx;
  const held = db.select({ id: userRoles.userId }).from(userRoles).where(eq(userRoles.userId, users.id));
  const rows = await db
    .select({
      ...{ userId: users.id, email: users.email },
      ...{ sentAt: userTokens.createdAt, expiresAt: userTokens.expiresAt },
    })
    .from(users)
    // One at most: another takes the place of those before it.
    .innerJoin(userTokens, isUnanswered(users.id))
    .where(and(isNull(users.verifiedAt), isNull(users.disabledAt), isNull(users.deletedAt), exists(held)))
    .orderBy(desc(users.id))
    .limit(maxInvitations);
  const roles = await findRoles(db);
  const namesOf = await rolesOf(
    ctx,
    rows.map(({ userId }) => userId),
  );
  return rows.map(({ userId, email, sentAt, expiresAt }) => {
    const offered = namesOf(userId);
    const wanted = roles.filter(({ id }) => offered.some((role) => role.id === id));
    return {
      ...{ userId, email: email ?? "", roles: offered, sentAt },
      isOver: expiresAt <= clock.now(),
      isChangeable: wanted.every(({ permissions }) => covers(rights, permissions)),
    };
  });
}

/** Whom an invitation's link is for. Throws LINK_NOT_VALID, TOO_MANY_ATTEMPTS. */
export async function getInvitation(
  ctx: Context,
  origin: Origin,
  secret: string,
): Promise<{ email: string }> {
  const { accountEmail } = await openLink(ctx, origin, "invite", secret);
  return { email: accountEmail };
}
