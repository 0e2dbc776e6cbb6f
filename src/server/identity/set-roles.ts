import { and, eq, inArray } from "drizzle-orm";
import { userRoles } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordAudit } from "./audit";
import { changeRights, requireAnotherAdmin, requireCovered, requireOther } from "./change-rights";
import { getAssignable, rolesHeldBy } from "./find-roles";
import { getUserRow } from "./find-user";
import type { Origin } from "./origin";
import type { SetRolesInput } from "./staff-schemas";

/**
 * Gives somebody exactly these roles. What they may is read at each of their requests, so it holds from the next one
 * on. Throws PERMISSION_DENIED, USER_NOT_FOUND, ACCOUNT_NOT_CONFIRMED, OWN_ACCOUNT, ROLE_NOT_FOUND, RIGHTS_EXCEEDED
 * and LAST_ADMIN.
 */
export async function setRoles(
  ctx: Context,
  origin: Origin,
  { userId, roleIds }: SetRolesInput,
): Promise<void> {
  await changeRights(ctx, async (change) => {
    const { tx } = change;
    const user = await getUserRow(tx, userId);
    requireOther(change, userId);
    if (!user.verifiedAt)
      throw new DomainError("ACCOUNT_NOT_CONFIRMED", `Nobody has confirmed the address of ${userId}`);
    const before = await rolesHeldBy(tx, userId);
    const wanted = await getAssignable(tx, roleIds);
    const added = wanted.filter(({ id }) => !before.some((role) => role.id === id));
    const removed = before.filter(({ id }) => !wanted.some((role) => role.id === id));
    if (added.length + removed.length === 0) return;
    requireCovered(
      change,
      [...added, ...removed].flatMap(({ permissions }) => permissions),
    );
    if (removed.some(({ code }) => code === "admin")) await requireAnotherAdmin(tx, userId);
    if (removed.length > 0) {
      const isRemoved = inArray(
        userRoles.roleId,
        removed.map(({ id }) => id),
      );
      await tx.delete(userRoles).where(and(eq(userRoles.userId, userId), isRemoved));
    }
    const createdAt = ctx.clock.now();
    if (added.length > 0)
      await tx
        .insert(userRoles)
        .ignore()
        .values(added.map(({ id: roleId }) => ({ userId, roleId, createdAt })));
    const codes = (some: typeof added) => some.map(({ code }) => code);
    const details = { added: codes(added), removed: codes(removed) };
    await recordAudit(tx, ctx, origin, { action: "roles.changed", userId, details });
  });
}
