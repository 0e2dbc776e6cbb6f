import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { recordEvents } from "@/server/platform/outbox";
import { normaliseEmail } from "@/shared/email";
import { recordAudit } from "./audit";
import { identityEvents } from "./events";
import { takeTurns } from "./limits";
import { mailLimits } from "./mail-limits";
import type { Origin } from "./origin";
import type { RequestResetInput } from "./schemas";
import { openToken, userIdByEmail } from "./user-tokens";

/**
 * Asks for a link to set a new password. Whether there is an account, nobody can tell: the same rows are written, and
 * only whoever sends the mail finds that there is nobody to send it to. Throws TOO_MANY_ATTEMPTS.
 */
export async function requestReset(
  ctx: Context,
  origin: Origin,
  { email, locale }: RequestResetInput,
): Promise<void> {
  const emailNormalised = normaliseEmail(email);
  await takeTurns(ctx, mailLimits(ctx, origin, emailNormalised));
  await withTransaction(ctx.db, async (tx) => {
    const userId = userIdByEmail(emailNormalised);
    const tokenId = await openToken(tx, ctx, { kind: "reset", userId, locale });
    await recordAudit(tx, ctx, origin, {
      ...{ action: "password.reset_requested", userId: null, subject: tokenId },
    });
    await recordEvents(tx, ctx, [
      { name: identityEvents.resetRequested, subjectId: tokenId, payload: { tokenId } },
    ]);
  });
}
