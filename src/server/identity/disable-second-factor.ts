import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { dropSecondFactor } from "./drop-second-factor";
import type { Browser } from "./origin";
import { recordSecondFactorChange } from "./record-second-factor-change";
import type { PasswordAndCodeInput } from "./schemas";
import type { Viewer } from "./sessions";
import { withPasswordAndCode } from "./with-password-and-code";

/**
 * Switches the second factor off, shown the password and a code. Throws PASSWORD_WRONG, SECOND_FACTOR_OFF,
 * SECOND_FACTOR_WRONG, TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export function disableSecondFactor(
  ctx: Context,
  browser: Browser,
  viewer: Viewer,
  input: PasswordAndCodeInput,
): Promise<void> {
  const { userId } = viewer;
  return withPasswordAndCode(ctx, browser, viewer, input, async (tx) => {
    await dropSecondFactor(tx, ctx, userId);
    // What was shown was of an app that counts no more.
    await tx.update(sessions).set({ secondFactorAt: null }).where(eq(sessions.userId, userId));
    await recordSecondFactorChange(tx, ctx, browser, { action: "second_factor.disabled", userId });
  });
}
