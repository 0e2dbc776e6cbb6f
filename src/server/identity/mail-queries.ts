import { and, eq, gt, isNull } from "drizzle-orm";
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

/** What was done to an account, for the mail that tells of it. */
export interface ChangeForMail<Action extends AuditAction> {
  readonly action: Action;
  readonly email: string;
  readonly locale: Locale;
  readonly changedAt: Date;
  /** What the audit row says of it besides. */
  readonly details: unknown;
}

/** What was done to whose account and when, by the id of the audit row; null when the account was deleted meanwhile. */
export async function findChangeForMail<Action extends AuditAction>(
  { db }: Context,
  id: Id<"audit_event">,
  actions: readonly Action[],
): Promise<ChangeForMail<Action> | null> {
  const [row] = await db
    .select({
      ...{ email: users.email, locale: users.locale },
      ...{ action: auditEvents.action, changedAt: auditEvents.createdAt },
      details: auditEvents.details,
    })
    .from(auditEvents)
    .innerJoin(users, eq(users.id, auditEvents.userId))
    .where(eq(auditEvents.id, id));
  const action = actions.find((known) => known === row?.action);
  return row?.email && action ? { ...row, email: row.email, action } : null;
}
