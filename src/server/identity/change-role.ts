import { and, eq, inArray } from "drizzle-orm";
import { rolePermissions, roles } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordAudit } from "./audit";
import { changeRights, requireCovered } from "./change-rights";
import { requireFreeTitle } from "./create-role";
import { getRole } from "./find-roles";
import type { Origin } from "./origin";
import { difference, isFixed } from "./policy";
import type { ChangeRoleInput } from "./staff-schemas";

/**
 * Changes what a role lets people do, from their next request on, and the title of an own one. Throws
 * PERMISSION_DENIED, ROLE_NOT_FOUND, ROLE_FIXED, ROLE_TITLE_TAKEN, RIGHTS_EXCEEDED.
 */
export async function changeRole(
  ctx: Context,
  origin: Origin,
  { roleId, title, permissions }: ChangeRoleInput,
): Promise<void> {
  await changeRights(ctx, async (change) => {
    const { tx } = change;
    const before = await getRole(tx, roleId);
    if (isFixed(before)) throw new DomainError("ROLE_FIXED", `Role ${before.code} is as it is`);
    const changed = difference(before.permissions, permissions);
    requireCovered(change, changed);
    const newTitle = title !== undefined && !before.isBuiltIn && title !== before.title ? title : undefined;
    if (newTitle !== undefined) {
      await requireFreeTitle(change, newTitle, roleId);
      await tx.update(roles).set({ title: newTitle }).where(eq(roles.id, roleId));
    }
    const added = changed.filter((permission) => permissions.includes(permission));
    const removed = changed.filter((permission) => !permissions.includes(permission));
    if (removed.length > 0) {
      const isRemoved = inArray(rolePermissions.permission, removed);
      await tx.delete(rolePermissions).where(and(eq(rolePermissions.roleId, roleId), isRemoved));
    }
    if (added.length > 0)
      await tx.insert(rolePermissions).values(added.map((permission) => ({ roleId, permission })));
    if (changed.length === 0 && newTitle === undefined) return;
    const details = { added, removed, ...(newTitle !== undefined && { title: newTitle }) };
    await recordAudit(tx, ctx, origin, { action: "role.changed", userId: null, subject: roleId, details });
  });
}
