import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { auditEvents, users, userTokens } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { normaliseEmail } from "@/shared/email";
import type { Id } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import type { UserTokenId } from "./user-tokens";

/** What a mail about a change of address needs to know; its link's secret is minted when it is written. */
export interface EmailChangeMail {
  readonly to: string;
  readonly locale: Locale;
  /** Somebody else has the address: the mail tells them, and leads to no change. */
  readonly isTaken: boolean;
}

/** The mail to a new address that is to be confirmed; null when nobody waits for it any more. */
export async function findEmailChange(ctx: Context, tokenId: UserTokenId): Promise<EmailChangeMail | null> {
  const token = await findOpen(ctx, tokenId, "change_email");
  if (!token) return null;
  const [owner] = await ctx.db
    .select({ verifiedAt: users.verifiedAt })
    .from(users)
    .where(and(eq(users.emailNormalised, normaliseEmail(token.to)), ne(users.id, token.userId)));
  // An account that nobody has confirmed gives way.
  return { to: token.to, locale: token.locale, isTaken: Boolean(owner?.verifiedAt) };
}

/** The mail to the address that an account had; null once it has it back, or seven days after. */
export async function findEmailUndo(
  ctx: Context,
  tokenId: UserTokenId,
): Promise<Omit<EmailChangeMail, "isTaken"> | null> {
  return findOpen(ctx, tokenId, "undo_email");
}

/** What a mail to an address that an account has lost needs to know. */
export interface EmailLossMail extends Omit<EmailChangeMail, "isTaken"> {
  readonly undoneAt: Date;
}

const undoneDetails = z.object({ changedBy: z.string() });

/**
 * The mail to the address that an account had until the change to it was undone, by the id of the audit row; null once
 * the account has it again or was deleted, or where nobody knows any more which it was.
 */
export async function findEmailLoss({ db }: Context, id: Id<"audit_event">): Promise<EmailLossMail | null> {
  const [undone] = await db
    .select({ details: auditEvents.details, undoneAt: auditEvents.createdAt })
    .from(auditEvents)
    .where(and(eq(auditEvents.id, id), eq(auditEvents.action, "email.change_undone")));
  const details = undoneDetails.safeParse(undone?.details);
  if (!undone || !details.success) return null;
  const [change] = await db
    .select({ to: userTokens.email, has: users.email, locale: users.locale })
    .from(userTokens)
    .innerJoin(users, eq(users.id, userTokens.userId))
    .where(eq(userTokens.id, details.data.changedBy as UserTokenId)); // Written by undoing the change.
  if (!change?.to || !change.has || normaliseEmail(change.to) === normaliseEmail(change.has)) return null;
  return { to: change.to, locale: change.locale, undoneAt: undone.undoneAt };
}

async function findOpen({ db, clock }: Context, id: UserTokenId, kind: "change_email" | "undo_email") {
  const { email, locale, userId, expiresAt, usedAt } = userTokens;
  const isOpen = and(isNull(usedAt), gt(expiresAt, clock.now()));
  const [token] = await db
    .select({ to: email, locale, userId })
    .from(userTokens)
    .where(and(eq(userTokens.id, id), eq(userTokens.kind, kind), isOpen));
  if (!token?.to || !token.userId) return null;
  return { to: token.to, locale: token.locale, userId: token.userId };
}
