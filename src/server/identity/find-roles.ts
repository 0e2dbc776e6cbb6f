import { asc, count, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { rolePermissions, roles, userRoles } from "@/db/schema";
import { DomainError } from "@/server/platform/domain-error";
import type { RoleId, UserId } from "@/shared/ids";
import { isAssignable, type RoleFacts } from "./policy";
import { knownPermissions } from "./roles";

export interface RoleRow extends RoleFacts {
  readonly id: RoleId;
  readonly title: string | null;
  readonly holders: number;
}

/** All roles, those of the shop first, each with what it lets people do and how many have it. */
export async function findRoles(db: Queryable): Promise<RoleRow[]> {
  const [rows, granted, held] = [
    await db
      .select({ id: roles.id, code: roles.code, title: roles.title, isBuiltIn: roles.isBuiltIn })
      .from(roles)
      .orderBy(asc(roles.id)),
    await db.select().from(rolePermissions),
    await db.select({ id: userRoles.roleId, holders: count() }).from(userRoles).groupBy(userRoles.roleId),
  ];
  const found = rows.map((role) => ({
    ...role,
    permissions: knownPermissions(
      granted.filter(({ roleId }) => roleId === role.id).map(({ permission }) => permission),
    ),
    holders: held.find(({ id }) => id === role.id)?.holders ?? 0,
  }));
  return [...found.filter(({ isBuiltIn }) => isBuiltIn), ...found.filter(({ isBuiltIn }) => !isBuiltIn)];
}

/** One role. Throws ROLE_NOT_FOUND. */
export async function getRole(db: Queryable, roleId: RoleId): Promise<RoleRow> {
  const role = (await findRoles(db)).find(({ id }) => id === roleId);
  if (!role) throw new DomainError("ROLE_NOT_FOUND", `No role ${roleId}`);
  return role;
}

/** The roles with these ids. Throws ROLE_NOT_FOUND when one is none, or none that can be given. */
export async function getAssignable(db: Queryable, roleIds: readonly RoleId[]): Promise<RoleRow[]> {
  const found = (await findRoles(db)).filter((role) => roleIds.includes(role.id) && isAssignable(role));
  if (found.length !== new Set(roleIds).size)
    throw new DomainError("ROLE_NOT_FOUND", `Not all of ${roleIds.join(", ")} can be given`);
  return found;
}

/** The roles that somebody has. */
export async function rolesHeldBy(db: Queryable, userId: UserId): Promise<RoleRow[]> {
  const held = await db.select({ id: userRoles.roleId }).from(userRoles).where(eq(userRoles.userId, userId));
  return (await findRoles(db)).filter((role) => held.some(({ id }) => id === role.id));
}
