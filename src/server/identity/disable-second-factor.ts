import { and, eq, isNotNull } from "drizzle-orm";
import { recoveryCodes, sessions, users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { Origin } from "./origin";
import { recordSecondFactorChange } from "./record-second-factor-change";
import type { PasswordAndCodeInput } from "./schemas";
import type { Viewer } from "./sessions";
import { voidTokens } from "./user-tokens";
import { withPasswordAndCode } from "./with-password-and-code";

/**
 * Switches the second factor off, shown the password and a code. Throws PASSWORD_WRONG, SECOND_FACTOR_OFF,
 * SECOND_FACTOR_WRONG, TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export function disableSecondFactor(
  ctx: Context,
  origin: Origin,
  viewer: Viewer,
  input: PasswordAndCodeInput,
): Promise<void> {
  const { userId } = viewer;
  return withPasswordAndCode(ctx, origin, viewer, input, async (tx) => {
    const [disabled] = await tx
      .update(users)
      .set({ totpSecret: null, totpEnabledAt: null, totpLastStep: null, updatedAt: ctx.clock.now() })
      .where(and(eq(users.id, userId), isNotNull(users.totpEnabledAt)));
    if (disabled.affectedRows !== 1) throw new DomainError("SECOND_FACTOR_OFF", "Somebody was quicker");
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
    // What was shown was of an app that counts no more.
    await tx.update(sessions).set({ secondFactorAt: null }).where(eq(sessions.userId, userId));
    await voidTokens(tx, ctx, userId, ["second_factor"]);
    await recordSecondFactorChange(tx, ctx, origin, userId, "second_factor.disabled");
  });
}
