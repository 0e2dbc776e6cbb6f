import { eq, sql } from "drizzle-orm";
import { users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { recordEvents } from "@/server/platform/outbox";
import { recordAudit } from "./audit";
import { dropInvitation } from "./drop-invitation";
import { identityEvents } from "./events";
import { hashPassword } from "./hash-password";
import { forgetDevices, rememberDevice } from "./known-devices";
import { openLink } from "./open-link";
import type { Browser } from "./origin";
import { refusePassword } from "./refuse-password";
import type { ResetPasswordInput } from "./schemas";
import { endSessionsOf } from "./sessions";
import { useToken, voidTokens } from "./user-tokens";

/**
 * Sets a new password by the link of a mail. All sessions end; this browser becomes the only known one, so that its
 * person gets in past whoever guesses at the account. The address is proven by it as well. Throws LINK_NOT_VALID,
 * PASSWORD_TOO_COMMON, PASSWORD_LIKE_EMAIL, TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function resetPassword(
  ctx: Context,
  browser: Browser,
  { secret, password }: ResetPasswordInput,
): Promise<{ deviceToken: string }> {
  const token = await openLink(ctx, browser, "reset", secret);
  const { userId, accountEmail } = token;
  refusePassword(password, accountEmail);
  const passwordHash = await hashPassword(ctx, password);
  const now = ctx.clock.now();
  return withTransaction(ctx.db, async (tx) => {
    await useToken(tx, ctx, token);
    await tx
      .update(users)
      .set({
        ...{ passwordHash, passwordChangedAt: now, updatedAt: now },
        verifiedAt: sql`COALESCE(${users.verifiedAt}, ${now})`,
      })
      .where(eq(users.id, userId));
    await voidTokens(tx, ctx, userId, ["reset", "verify", "second_factor", "change_email"]);
    await endSessionsOf(tx, ctx, userId);
    // A new secret, since the cookie it has may be what somebody else has taken.
    await forgetDevices(tx, userId, null);
    const deviceToken = await rememberDevice(tx, ctx, userId, null);
    const actor = { kind: "customer", id: userId } as const;
    if (!token.verifiedAt) await dropInvitation(tx, { ...ctx, actor }, browser, userId);
    const changeId = await recordAudit(tx, { ...ctx, actor }, browser, { action: "password.reset", userId });
    const events = [
      { name: identityEvents.passwordChanged, subjectId: userId, payload: { userId, changeId } },
      // A first proof of the address, where nobody had confirmed it.
      ...(token.verifiedAt
        ? []
        : [{ name: identityEvents.verified, subjectId: userId, payload: { userId } }]),
    ];
    await recordEvents(tx, ctx, events);
    return { deviceToken };
  });
}
