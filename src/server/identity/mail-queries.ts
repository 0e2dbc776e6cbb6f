import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { auditEvents, users, userTokens } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { Id } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import type { AuditAction } from "./audit";
import type { UserTokenId } from "./user-tokens";

/** What somebody asked for, for the mail that answers it. */
export interface TokenForMail {
  readonly id: UserTokenId;
  /** The account's address. */
  readonly email: string;
  readonly locale: Locale;
  readonly expiresAt: Date;
  /** Whether the account could be signed in to already. */
  readonly isVerified: boolean;
}

/**
 * An open token. Null: it was used or ran out, no account has the address that was given, or the account is shut;
 * nobody is to be written to.
 */
export async function findTokenForMail(
  { db, clock }: Context,
  id: UserTokenId,
): Promise<TokenForMail | null> {
  const [row] = await db
    .select({
      ...{ email: users.email, verifiedAt: users.verifiedAt },
      ...{ locale: userTokens.locale, expiresAt: userTokens.expiresAt },
    })
    .from(userTokens)
    .innerJoin(users, eq(users.id, userTokens.userId))
    .where(
      and(
        ...[eq(userTokens.id, id), isNull(userTokens.usedAt), gt(userTokens.expiresAt, clock.now())],
        ...[isNull(users.disabledAt), isNull(users.deletedAt)],
      ),
    );
  if (!row?.email) return null;
  const { email, locale, expiresAt, verifiedAt } = row;
  return { id, email, locale, expiresAt, isVerified: verifiedAt !== null };
}

export interface PasswordChange {
  readonly email: string;
  readonly locale: Locale;
  readonly changedAt: Date;
}

const changes: AuditAction[] = ["password.changed", "password.reset"];

/** Whose password was changed and when, by the id of the audit row; null when the account was deleted meanwhile. */
export async function findPasswordChange(
  { db }: Context,
  id: Id<"audit_event">,
): Promise<PasswordChange | null> {
  const [row] = await db
    .select({ email: users.email, locale: users.locale, changedAt: auditEvents.createdAt })
    .from(auditEvents)
    .innerJoin(users, eq(users.id, auditEvents.userId))
    .where(and(eq(auditEvents.id, id), inArray(auditEvents.action, changes)));
  return row?.email ? { ...row, email: row.email } : null;
}
