import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { rolePermissions, roles, userRoles, users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { type Permission, requirePermission } from "@/server/platform/permissions";
import type { UserId } from "@/shared/ids";
import { covers } from "./policy";
import { knownPermissions } from "./roles";

/** Whoever changes rights, with what they may at this moment. */
export interface RightsChange {
  readonly tx: Transaction;
  readonly actorId: UserId;
  readonly rights: readonly Permission[];
}

/**
 * A transaction that changes who may what, one at a time in the whole shop: whoever waits sees what those before have
 * changed, of themselves too, so that of two who take each other's rights one finds theirs gone. Throws
 * PERMISSION_DENIED.
 */
export async function changeRights<Result>(
  ctx: Context,
  work: (change: RightsChange) => Promise<Result>,
): Promise<Result> {
  requirePermission(ctx, "staff.manage");
  const { actor } = ctx;
  if (actor.kind !== "staff") throw new Error(`A ${actor.kind} changes no rights`);
  return withTransaction(ctx.db, async (tx) => {
    await lockRights(tx);
    const rights = await rightsOf(tx, actor.id);
    requirePermission({ actor: { ...actor, permissions: rights } }, "staff.manage");
    return work({ tx, actorId: actor.id, rights });
  });
}

/** The one row that all who change rights lock first. */
export async function lockRights(tx: Transaction): Promise<void> {
  await tx.select({ id: roles.id }).from(roles).where(eq(roles.code, "admin")).for("update");
}

/** What somebody may whose account is open. */
async function rightsOf(tx: Queryable, userId: UserId): Promise<Permission[]> {
  const isOpen = and(isNotNull(users.verifiedAt), isNull(users.disabledAt), isNull(users.deletedAt));
  const [open] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isOpen));
  return open ? permissionsOf(tx, userId) : [];
}

/** What the roles of somebody would let them do, whether or not the account is open. */
export async function permissionsOf(tx: Queryable, userId: UserId): Promise<Permission[]> {
  const rows = await tx
    .select({ permission: rolePermissions.permission })
    .from(userRoles)
    .innerJoin(rolePermissions, eq(rolePermissions.roleId, userRoles.roleId))
    .where(eq(userRoles.userId, userId));
  return knownPermissions(rows.map(({ permission }) => permission));
}

/** Throws RIGHTS_EXCEEDED where a change is about rights that whoever makes it hasn't. */
export function requireCovered({ actorId, rights }: RightsChange, wanted: readonly Permission[]): void {
  if (covers(rights, wanted)) return;
  throw new DomainError("RIGHTS_EXCEEDED", `${actorId} may not all of ${wanted.join(", ")}`);
}

/** Throws OWN_ACCOUNT: somebody else has to do it. */
export function requireOther({ actorId }: RightsChange, userId: UserId): void {
  if (actorId === userId) throw new DomainError("OWN_ACCOUNT", `${actorId} would change their own account`);
}

/**
 * Throws LAST_ADMIN unless somebody else than this person is an admin who can sign in. To be asked under
 * `lockRights`, before an admin's role or account ends.
 */
export async function requireAnotherAdmin(tx: Queryable, userId: UserId): Promise<void> {
  const [another] = await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .where(
      and(
        ...[eq(roles.code, "admin"), ne(users.id, userId), isNotNull(users.verifiedAt)],
        ...[isNull(users.disabledAt), isNull(users.deletedAt)],
      ),
    )
    .limit(1);
  if (!another) throw new DomainError("LAST_ADMIN", `Without ${userId} nobody is an admin`);
}
