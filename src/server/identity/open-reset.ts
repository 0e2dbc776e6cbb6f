import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { recordEvents } from "@/server/platform/outbox";
import { normaliseEmail } from "@/shared/email";
import { recordAudit } from "./audit";
import { identityEvents } from "./events";
import type { Origin } from "./origin";
import type { RequestResetInput } from "./schemas";
import { openToken, userIdByEmail } from "./user-tokens";

/** Has a link to set a new password sent to an address, if there is an account with it; whoever asks took their turn. */
export async function openReset(
  ctx: Context,
  origin: Origin,
  { email, locale }: RequestResetInput,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    const userId = userIdByEmail(normaliseEmail(email));
    const tokenId = await openToken(tx, ctx, { kind: "reset", userId, locale });
    await recordAudit(tx, ctx, origin, {
      ...{ action: "password.reset_requested", userId: null, subject: tokenId },
    });
    await recordEvents(tx, ctx, [
      { name: identityEvents.resetRequested, subjectId: tokenId, payload: { tokenId } },
    ]);
  });
}
