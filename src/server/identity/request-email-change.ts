import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { recordEvents } from "@/server/platform/outbox";
import { normaliseEmail } from "@/shared/email";
import { recordAudit } from "./audit";
import { identityEvents } from "./events";
import { takeTurns } from "./limits";
import { mailLimits } from "./mail-limits";
import type { Browser } from "./origin";
import { requireOwnPassword } from "./own-password";
import type { RequestEmailChangeInput } from "./schemas";
import type { Viewer } from "./sessions";
import { openToken, voidTokens } from "./user-tokens";

/**
 * Asks for another address for one's own account, shown the password: nothing changes before the link in the mail to it
 * is used. Whether somebody has the address, only that mail tells. Throws PASSWORD_WRONG, TOO_MANY_ATTEMPTS,
 * SIGN_IN_BUSY.
 */
export async function requestEmailChange(
  ctx: Context,
  browser: Browser,
  { userId, locale }: Viewer,
  { email, password }: RequestEmailChangeInput,
): Promise<void> {
  await requireOwnPassword(ctx, browser, userId, password);
  await takeTurns(ctx, mailLimits(ctx, browser, normaliseEmail(email), "owner"));
  await withTransaction(ctx.db, async (tx) => {
    await voidTokens(tx, ctx, userId, ["change_email"]);
    const tokenId = await openToken(tx, ctx, { kind: "change_email", userId, locale, email });
    await recordAudit(tx, ctx, browser, { action: "email.change_requested", userId, subject: tokenId });
    await recordEvents(tx, ctx, [
      { name: identityEvents.emailChangeRequested, subjectId: tokenId, payload: { tokenId } },
    ]);
  });
}
