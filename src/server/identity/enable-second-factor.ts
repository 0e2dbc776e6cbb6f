import { and, eq, isNull } from "drizzle-orm";
import { sessions, users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordAudit } from "./audit";
import { browserLimit } from "./browser-limit";
import { forgetTurns } from "./limits";
import type { Browser } from "./origin";
import { recordSecondFactorChange } from "./record-second-factor-change";
import { renewRecoveryCodes } from "./recovery-codes";
import type { CodeInput, RecoveryCodes } from "./schemas";
import { stepOf } from "./second-factor";
import { endSessionsOf, renewSessionSecret, type Viewer } from "./sessions";
import { takeGuess } from "./take-guess";

/**
 * Switches a second factor on, shown a code of the app that it was set up in: from now on it is asked for. Every other
 * session ends, since it was begun without. Returns the recovery codes, which nobody can see again, and the new
 * secret of this one. Throws SECOND_FACTOR_WRONG, SECOND_FACTOR_OFF (nothing was set up), SECOND_FACTOR_ALREADY_ON,
 * TOO_MANY_ATTEMPTS.
 */
export async function enableSecondFactor(
  ctx: Context,
  browser: Browser,
  { userId, sessionId }: Viewer,
  { code }: CodeInput,
): Promise<RecoveryCodes & { sessionToken: string }> {
  const limit = await browserLimit(ctx, "second-factor", userId, browser);
  await takeGuess(ctx, browser, { action: "second_factor.limited", userId }, [limit]);
  const [account] = await ctx.db
    .select({ sealed: users.totpSecret, enabledAt: users.totpEnabledAt })
    .from(users)
    .where(eq(users.id, userId));
  if (account?.enabledAt) throw new DomainError("SECOND_FACTOR_ALREADY_ON", "It asks for one already");
  const sealed = account?.sealed;
  if (!sealed) throw new DomainError("SECOND_FACTOR_OFF", "Nothing was set up");
  const step = stepOf(ctx, userId, sealed, code);
  if (!step) {
    await recordAudit(ctx.db, ctx, browser, { action: "second_factor.refused", userId });
    throw new DomainError("SECOND_FACTOR_WRONG", "Not a code of the app that was set up");
  }
  const now = ctx.clock.now();
  return withTransaction(ctx.db, async (tx) => {
    const isWhatWasShown = and(
      ...[eq(users.id, userId), eq(users.totpSecret, sealed)],
      isNull(users.totpEnabledAt),
    );
    const [enabled] = await tx
      .update(users)
      .set({ totpEnabledAt: now, totpLastStep: step, updatedAt: now })
      .where(isWhatWasShown);
    if (enabled.affectedRows !== 1)
      throw new DomainError("SECOND_FACTOR_ALREADY_ON", "Somebody was quicker, or has begun anew");
    await forgetTurns(tx, limit);
    await tx.update(sessions).set({ secondFactorAt: now }).where(eq(sessions.id, sessionId));
    await endSessionsOf(tx, ctx, userId, sessionId);
    await recordSecondFactorChange(tx, ctx, browser, { action: "second_factor.enabled", userId });
    const codes = await renewRecoveryCodes(tx, ctx, userId);
    return { codes, sessionToken: await renewSessionSecret(tx, sessionId) };
  });
}
