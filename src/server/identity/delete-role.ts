import { eq } from "drizzle-orm";
import { rolePermissions, roles } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { RoleId } from "@/shared/ids";
import { recordAudit } from "./audit";
import { changeRights, requireCovered } from "./change-rights";
import { getRole } from "./find-roles";
import type { Origin } from "./origin";

/**
 * Deletes an own role that nobody has. Throws PERMISSION_DENIED, ROLE_NOT_FOUND, ROLE_FIXED for one that comes with
 * the shop, ROLE_IN_USE, RIGHTS_EXCEEDED.
 */
export async function deleteRole(ctx: Context, origin: Origin, roleId: RoleId): Promise<void> {
  await changeRights(ctx, async (change) => {
    const { tx } = change;
    const { isBuiltIn, code, title, permissions, holders } = await getRole(tx, roleId);
    if (isBuiltIn) throw new DomainError("ROLE_FIXED", `Role ${code} comes with the shop`);
    requireCovered(change, permissions);
    if (holders > 0) throw new DomainError("ROLE_IN_USE", `Role ${roleId} has ${holders} holders`);
    await tx.delete(rolePermissions).where(eq(rolePermissions.roleId, roleId));
    await tx.delete(roles).where(eq(roles.id, roleId));
    const details = { title, permissions };
    await recordAudit(tx, ctx, origin, { action: "role.deleted", userId: null, subject: roleId, details });
  });
}
