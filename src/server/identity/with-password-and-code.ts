import type { Transaction } from "@/db/client";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordAudit } from "./audit";
import { browserLimit } from "./browser-limit";
import { forgetTurns } from "./limits";
import type { Browser } from "./origin";
import { requireOwnPassword } from "./own-password";
import type { PasswordAndCodeInput } from "./schemas";
import { spendCode } from "./second-factor";
import type { Viewer } from "./sessions";
import { takeGuess } from "./take-guess";

/**
 * Does `work` for whoever is signed in and shows both the password and a code again, in the transaction that uses the
 * code up. Throws PASSWORD_WRONG, SECOND_FACTOR_OFF, SECOND_FACTOR_WRONG, TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function withPasswordAndCode<Result>(
  ctx: Context,
  browser: Browser,
  { userId, hasSecondFactor }: Viewer,
  { password, code }: PasswordAndCodeInput,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  await requireOwnPassword(ctx, browser, userId, password);
  if (!hasSecondFactor) throw new DomainError("SECOND_FACTOR_OFF", "There is none to show");
  const limit = await browserLimit(ctx, "second-factor", userId, browser);
  await takeGuess(ctx, browser, { action: "second_factor.limited", userId }, [limit]);
  const done = await withTransaction(ctx.db, async (tx) => {
    if (!(await spendCode(tx, ctx, userId, code))) return null;
    await forgetTurns(tx, limit);
    return { result: await work(tx) };
  });
  if (done) return done.result;
  await recordAudit(ctx.db, ctx, browser, { action: "second_factor.refused", userId });
  throw new DomainError("SECOND_FACTOR_WRONG", "Not a code of this account, or a used one");
}
