import { and, eq, isNull } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { users } from "@/db/schema";
import { DomainError } from "@/server/platform/domain-error";
import type { UserId } from "@/shared/ids";

/** An account that isn't deleted, as staff sees it. Throws USER_NOT_FOUND. */
export async function getUserRow(db: Queryable, userId: UserId) {
  const [row] = await db
    .select({
      ...{ id: users.id, email: users.email, emailNormalised: users.emailNormalised, name: users.name },
      ...{ locale: users.locale, verifiedAt: users.verifiedAt, disabledAt: users.disabledAt },
      ...{ createdAt: users.createdAt, totpEnabledAt: users.totpEnabledAt },
    })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.deletedAt)));
  if (!row?.email || !row.emailNormalised) throw new DomainError("USER_NOT_FOUND", `No account ${userId}`);
  return { ...row, email: row.email, emailNormalised: row.emailNormalised };
}
