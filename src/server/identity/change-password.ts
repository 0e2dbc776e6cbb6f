import { and, eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordEvents } from "@/server/platform/outbox";
import { recordAudit } from "./audit";
import { browserLimit } from "./browser-limit";
import { identityEvents } from "./events";
import { hashPassword, verifyPassword } from "./hash-password";
import { forgetDevices } from "./known-devices";
import { forgetTurns, takeTurns } from "./limits";
import type { Browser } from "./origin";
import { refuseOwnPassword } from "./own-password";
import { refusePassword } from "./refuse-password";
import type { ChangePasswordInput } from "./schemas";
import { endSessionsOf, renewSessionSecret, type Viewer } from "./sessions";
import { voidTokens } from "./user-tokens";

/**
 * Changes one's own password, shown the old one; every other session ends, and every other browser is a stranger.
 * Returns the new secret of this one's session. Throws PASSWORD_WRONG, PASSWORD_TOO_COMMON, PASSWORD_LIKE_EMAIL,
 * TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function changePassword(
  ctx: Context,
  browser: Browser,
  { userId, sessionId, email }: Viewer,
  { currentPassword, password }: ChangePasswordInput,
): Promise<{ sessionToken: string }> {
  refusePassword(password, email);
  const limit = await browserLimit(ctx, "own-password", userId, browser);
  await takeTurns(ctx, [limit]);
  const [account] = await ctx.db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  const before = account?.passwordHash;
  if (!(await verifyPassword(ctx, before, currentPassword)) || !before)
    throw await refuseOwnPassword(ctx, browser, userId);
  const passwordHash = await hashPassword(ctx, password);
  const now = ctx.clock.now();
  return withTransaction(ctx.db, async (tx) => {
    const [changed] = await tx
      .update(users)
      .set({ passwordHash, passwordChangedAt: now, updatedAt: now })
      // Against the one that was shown: of two at once the second shows an old one.
      .where(and(eq(users.id, userId), eq(users.passwordHash, before)));
    if (changed.affectedRows !== 1) throw new DomainError("PASSWORD_WRONG", "It has been changed meanwhile");
    await forgetTurns(tx, limit);
    await voidTokens(tx, ctx, userId, ["reset", "second_factor", "change_email"]);
    await endSessionsOf(tx, ctx, userId, sessionId);
    await forgetDevices(tx, userId, browser.deviceToken);
    const changeId = await recordAudit(tx, ctx, browser, { action: "password.changed", userId });
    await recordEvents(tx, ctx, [
      { name: identityEvents.passwordChanged, subjectId: userId, payload: { userId, changeId } },
    ]);
    return { sessionToken: await renewSessionSecret(tx, sessionId) };
  });
}
