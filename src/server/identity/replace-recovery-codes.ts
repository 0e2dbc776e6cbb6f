import type { Context } from "@/server/platform/context";
import type { Browser } from "./origin";
import { recordSecondFactorChange } from "./record-second-factor-change";
import { renewRecoveryCodes } from "./recovery-codes";
import type { PasswordAndCodeInput, RecoveryCodes } from "./schemas";
import type { Viewer } from "./sessions";
import { withPasswordAndCode } from "./with-password-and-code";

/**
 * Ten new recovery codes in the place of those before, of which a mail tells. Throws PASSWORD_WRONG, SECOND_FACTOR_OFF, SECOND_FACTOR_WRONG,
 * TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export function replaceRecoveryCodes(
  ctx: Context,
  browser: Browser,
  viewer: Viewer,
  input: PasswordAndCodeInput,
): Promise<RecoveryCodes> {
  const { userId } = viewer;
  return withPasswordAndCode(ctx, browser, viewer, input, async (tx) => {
    await recordSecondFactorChange(tx, ctx, browser, { action: "second_factor.codes_replaced", userId });
    return { codes: await renewRecoveryCodes(tx, ctx, userId) };
  });
}
