import { and, eq, isNull } from "drizzle-orm";
import { users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordEvents } from "@/server/platform/outbox";
import { recordAudit } from "./audit";
import { lockRights } from "./change-rights";
import { identityEvents } from "./events";
import { hashPassword } from "./hash-password";
import { openLink } from "./open-link";
import { openSession, type SignedIn } from "./open-session";
import type { Browser } from "./origin";
import { refusePassword } from "./refuse-password";
import type { AcceptInvitationInput } from "./staff-schemas";
import { useToken, voidTokens } from "./user-tokens";

/**
 * Answers an invitation by the link of its mail: sets name and password, and signs in with the roles that were
 * offered. The address is proven by it; what else was begun with it is void. Throws LINK_NOT_VALID,
 * PASSWORD_TOO_COMMON, PASSWORD_LIKE_EMAIL, TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function acceptInvitation(
  ctx: Context,
  browser: Browser,
  { secret, name, password }: AcceptInvitationInput,
): Promise<SignedIn> {
  const token = await openLink(ctx, browser, "invite", secret);
  const { userId, accountEmail } = token;
  refusePassword(password, accountEmail);
  const passwordHash = await hashPassword(ctx, password);
  const now = ctx.clock.now();
  return withTransaction(ctx.db, async (tx) => {
    await lockRights(tx);
    await useToken(tx, ctx, token);
    const [accepted] = await tx
      .update(users)
      .set({ verifiedAt: now, passwordHash, passwordChangedAt: now, name, updatedAt: now })
      .where(and(eq(users.id, userId), isNull(users.verifiedAt), isNull(users.disabledAt)));
    if (accepted.affectedRows !== 1)
      throw new DomainError("LINK_NOT_VALID", `Account ${userId} isn't waiting for an answer`);
    await voidTokens(tx, ctx, userId, ["verify", "reset", "invite", "second_factor"]);
    const actor = { kind: "customer", id: userId } as const;
    await recordAudit(tx, { ...ctx, actor }, browser, {
      ...{ action: "invitation.accepted", userId, subject: token.id },
    });
    await recordEvents(tx, ctx, [{ name: identityEvents.verified, subjectId: userId, payload: { userId } }]);
    return openSession(tx, ctx, browser, { userId, isRemembered: false, method: "invitation" });
  });
}
