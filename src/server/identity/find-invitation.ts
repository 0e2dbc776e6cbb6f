import type { Queryable } from "@/db/client";
import { DomainError } from "@/server/platform/domain-error";
import type { UserId } from "@/shared/ids";
import { type RoleRow, rolesHeldBy } from "./find-roles";
import { getUserRow } from "./find-user";

/**
 * Somebody who was invited and hasn't answered, with the roles of the invitation. Throws INVITATION_NOT_FOUND, also
 * when it was answered or withdrawn.
 */
export async function getInvited(db: Queryable, userId: UserId) {
  const user = await getUserRow(db, userId).catch(() => null);
  const roles: RoleRow[] = user && !user.verifiedAt && !user.disabledAt ? await rolesHeldBy(db, userId) : [];
  if (!user || roles.length === 0)
    throw new DomainError("INVITATION_NOT_FOUND", `${userId} has no open invitation`);
  return { ...user, roles };
}
