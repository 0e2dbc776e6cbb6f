import { type SQL, sql } from "drizzle-orm";
import { users } from "@/db/schema";
import type { UserId } from "@/shared/ids";

/**
 * The normalised address of an open account that is proven to be its owner's, as part of a statement; NULL otherwise,
 * which equals nothing.
 */
export function verifiedEmailOf(userId: UserId): SQL<string> {
  return sql`(SELECT ${users.emailNormalised} FROM ${users} WHERE ${users.id} = ${userId} AND ${users.verifiedAt} IS NOT NULL AND ${users.disabledAt} IS NULL AND ${users.deletedAt} IS NULL)`;
}
