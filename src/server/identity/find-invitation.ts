import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { type users, userTokens } from "@/db/schema";
import { DomainError } from "@/server/platform/domain-error";
import type { UserId } from "@/shared/ids";
import { type RoleRow, rolesHeldBy } from "./find-roles";
import { getUserRow } from "./find-user";

/**
 * An invitation that nobody has answered, also one that ran out. Roles alone are none: whoever was appointed at the
 * machine has theirs for good, confirmed or not.
 */
export function isUnanswered(userId: UserId | typeof users.id): SQL | undefined {
  return and(eq(userTokens.userId, userId), eq(userTokens.kind, "invite"), isNull(userTokens.usedAt));
}

/**
 * Somebody who was invited and hasn't answered, with the roles of the invitation. Throws INVITATION_NOT_FOUND, also
 * when it was answered or withdrawn.
 */
export async function getInvited(db: Queryable, userId: UserId) {
  const user = await getUserRow(db, userId).catch(() => null);
  const isInvited = user && !user.verifiedAt && !user.disabledAt && (await hasInvitation(db, userId));
  const roles: RoleRow[] = isInvited ? await rolesHeldBy(db, userId) : [];
  if (!user || roles.length === 0)
    throw new DomainError("INVITATION_NOT_FOUND", `${userId} has no open invitation`);
  return { ...user, roles };
}

async function hasInvitation(db: Queryable, userId: UserId): Promise<boolean> {
  const [token] = await db
    .select({ id: userTokens.id })
    .from(userTokens)
    .where(isUnanswered(userId))
    .limit(1);
  return token !== undefined;
}
