import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordEvents } from "@/server/platform/outbox";
import { recordAudit } from "./audit";
import { identityEvents } from "./events";
import { verifyPassword } from "./hash-password";
import { limitFor, takeTurns } from "./limits";
import { openLink } from "./open-link";
import type { Origin } from "./origin";
import { refuseOwnPassword } from "./own-password";
import type { ConfirmEmailChangeInput } from "./schemas";
import { takeAddress } from "./take-address";
import { type OpenToken, openToken, useToken, voidTokens } from "./user-tokens";

/**
 * Changes an account's address by the link of the mail to the new one and the account's password: else whoever asked for
 * somebody else's address could have that person put it on their account. The old one is told, with a link that takes it
 * back for seven days. Links that went to the old one for something else are void. Returns the new address. Throws
 * LINK_NOT_VALID, PASSWORD_WRONG, TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function confirmEmailChange(
  ctx: Context,
  origin: Origin,
  { secret, password }: ConfirmEmailChangeInput,
): Promise<{ email: string }> {
  const token = await openLink(ctx, origin, "change_email", secret);
  const { userId, accountEmail, email, locale } = token;
  if (!email) throw new DomainError("LINK_NOT_VALID", "It names no address");
  await requirePassword(ctx, origin, token, password);
  // One that is changed meanwhile has made the link void.
  return withTransaction(ctx.db, async (tx) => {
    await useToken(tx, ctx, token);
    await takeAddress(tx, ctx, { userId, from: accountEmail, to: email });
    await voidTokens(tx, ctx, userId, ["change_email", "reset", "verify"]);
    const tokenId = await openToken(tx, ctx, { kind: "undo_email", userId, locale, email: accountEmail });
    const actor = { kind: "customer", id: userId } as const;
    await recordAudit(tx, { ...ctx, actor }, origin, {
      ...{ action: "email.changed", userId, subject: tokenId },
      details: { askedAt: token.createdAt },
    });
    await recordEvents(tx, ctx, [
      { name: identityEvents.emailChanged, subjectId: tokenId, payload: { tokenId } },
    ]);
    return { email };
  });
}

/** Guesses count for the link alone: whoever got it by mistake mustn't hold up the account's person. */
async function requirePassword(
  ctx: Context,
  origin: Origin,
  { id, userId }: OpenToken,
  password: string,
): Promise<void> {
  await takeTurns(ctx, [
    limitFor(ctx, "change-email:token", [id], { freeAttempts: 5, firstDelaySeconds: 10 }),
  ]);
  const [account] = await ctx.db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  if (!(await verifyPassword(ctx, account?.passwordHash, password)))
    throw await refuseOwnPassword(ctx, origin, userId);
}
