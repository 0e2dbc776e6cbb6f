import { rolePermissions, roles } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { RoleId } from "@/shared/ids";
import { recordAudit } from "./audit";
import { changeRights, type RightsChange, requireCovered } from "./change-rights";
import { findRoles } from "./find-roles";
import type { Origin } from "./origin";
import type { CreateRoleInput } from "./staff-schemas";

/** Makes a role of the shop's own. Throws PERMISSION_DENIED, ROLE_TITLE_TAKEN, RIGHTS_EXCEEDED. */
export async function createRole(
  ctx: Context,
  origin: Origin,
  { title, permissions }: CreateRoleInput,
): Promise<{ roleId: RoleId }> {
  return changeRights(ctx, async (change) => {
    const { tx } = change;
    requireCovered(change, permissions);
    await requireFreeTitle(change, title);
    const roleId = ctx.newId<"role">();
    const createdAt = ctx.clock.now();
    await tx.insert(roles).values({ id: roleId, code: `own-${roleId}`, title, isBuiltIn: false, createdAt });
    if (permissions.length > 0)
      await tx.insert(rolePermissions).values(permissions.map((permission) => ({ roleId, permission })));
    const details = { title, permissions };
    await recordAudit(tx, ctx, origin, { action: "role.created", userId: null, subject: roleId, details });
    return { roleId };
  });
}

/** Throws ROLE_TITLE_TAKEN when another role is called so; nobody could tell them apart. */
export async function requireFreeTitle({ tx }: RightsChange, title: string, own?: RoleId): Promise<void> {
  const same = (await findRoles(tx)).find((role) => role.title?.toLowerCase() === title.toLowerCase());
  if (same && same.id !== own) throw new DomainError("ROLE_TITLE_TAKEN", `Role ${same.id} is called so`);
}
