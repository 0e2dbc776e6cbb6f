import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { users } from "@/db/schema";
import type { UserId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";

/** What signing in goes by, as it is until the transaction ends. */
export interface LockedAccount {
  readonly id: UserId;
  readonly passwordHash: string | null;
  /** Since when it asks for a second factor. */
  readonly totpEnabledAt: Date | null;
  readonly locale: Locale;
}

/**
 * An account that isn't shut, locked; null: it is. Whatever makes the sessions of an account void (a new password, a
 * second factor, its being shut) changes this row first: a session that is begun under the lock is ended by it, or was
 * begun by what it allows.
 */
export async function lockOpenAccount(tx: Transaction, userId: UserId): Promise<LockedAccount | null> {
  const { id, passwordHash, totpEnabledAt, locale } = users;
  const [account] = await tx
    .select({ id, passwordHash, totpEnabledAt, locale })
    .from(users)
    .where(and(eq(id, userId), isNull(users.disabledAt), isNull(users.deletedAt)))
    .for("update");
  return account ?? null;
}
