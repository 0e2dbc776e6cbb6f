import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordEvents } from "@/server/platform/outbox";
import { recordAudit } from "./audit";
import { identityEvents } from "./events";
import { openLink } from "./open-link";
import type { Origin } from "./origin";
import type { LinkInput } from "./schemas";
import { takeAddress } from "./take-address";
import { openToken, useToken, voidTokens } from "./user-tokens";

/**
 * Changes an account's address by the link of the mail to the new one. The old one is told, with a link that takes it
 * back for seven days. Links that went to the old one for something else are void. Returns the new address. Throws
 * LINK_NOT_VALID, TOO_MANY_ATTEMPTS.
 */
export async function confirmEmailChange(
  ctx: Context,
  origin: Origin,
  { secret }: LinkInput,
): Promise<{ email: string }> {
  const token = await openLink(ctx, origin, "change_email", secret);
  const { userId, accountEmail, email, locale } = token;
  if (!email) throw new DomainError("LINK_NOT_VALID", "It names no address");
  return withTransaction(ctx.db, async (tx) => {
    await useToken(tx, ctx, token);
    await takeAddress(tx, ctx, { userId, from: accountEmail, to: email });
    await voidTokens(tx, ctx, userId, ["change_email", "reset", "verify"]);
    const tokenId = await openToken(tx, ctx, { kind: "undo_email", userId, locale, email: accountEmail });
    const actor = { kind: "customer", id: userId } as const;
    await recordAudit(tx, { ...ctx, actor }, origin, { action: "email.changed", userId, subject: tokenId });
    await recordEvents(tx, ctx, [
      { name: identityEvents.emailChanged, subjectId: tokenId, payload: { tokenId } },
    ]);
    return { email };
  });
}
