import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError, isDomainError } from "@/server/platform/domain-error";
import { recordAudit } from "./audit";
import { browserLimit } from "./browser-limit";
import { forgetTurns } from "./limits";
import { lockOpenAccount } from "./lock-account";
import { openLink } from "./open-link";
import { openSession, type SignedIn } from "./open-session";
import type { Browser } from "./origin";
import type { ConfirmSignInInput } from "./schemas";
import { spendCode } from "./second-factor";
import { takeGuess } from "./take-guess";
import { type OpenToken, useToken as spendToken } from "./user-tokens";

/**
 * The second step of signing in: a code, from the browser that has shown the first factor. Throws SECOND_FACTOR_WRONG,
 * TOO_MANY_ATTEMPTS {retryAfterSeconds}, and SIGN_IN_REQUIRED where the first step is too long ago.
 */
export async function confirmSignIn(
  ctx: Context,
  browser: Browser,
  { secret, code, isRemembered }: ConfirmSignInInput,
): Promise<SignedIn> {
  const token = await firstStep(ctx, browser, secret);
  const { userId } = token;
  const limit = await browserLimit(ctx, "second-factor", userId, browser);
  await takeGuess(ctx, browser, { action: "second_factor.limited", userId }, [limit]);
  const signedIn = await withTransaction(ctx.db, async (tx) => {
    // Shut a moment ago, its sessions are ended: there is none after that.
    if (!(await lockOpenAccount(tx, userId)))
      throw new DomainError("SIGN_IN_REQUIRED", `Account ${userId} was shut meanwhile`);
    const method = await spendCode(tx, ctx, userId, code);
    if (!method) return null;
    await spendToken(tx, ctx, token);
    await forgetTurns(tx, limit);
    const secondFactorAt = ctx.clock.now();
    return openSession(tx, ctx, browser, { userId, isRemembered, method, secondFactorAt });
  });
  if (signedIn) return signedIn;
  await recordAudit(ctx.db, ctx, browser, { action: "second_factor.refused", userId });
  ctx.log.info({ security: true, requestId: browser.requestId }, "second factor refused");
  throw new DomainError("SECOND_FACTOR_WRONG", "Not a code of this account, or a used one");
}

async function firstStep(ctx: Context, browser: Browser, secret: string): Promise<OpenToken> {
  try {
    return await openLink(ctx, browser, "second_factor", secret);
  } catch (error) {
    if (!isDomainError(error) || error.code !== "LINK_NOT_VALID") throw error;
    throw new DomainError("SIGN_IN_REQUIRED", "The first step is too long ago", {}, { cause: error });
  }
}
