import { and, eq, isNull } from "drizzle-orm";
import { encodeQR } from "qr";
import { users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordAudit } from "./audit";
import type { Browser } from "./origin";
import { requireOwnPassword } from "./own-password";
import type { PasswordInput, SecondFactorSetUp } from "./schemas";
import { seal } from "./seal";
import type { Viewer } from "./sessions";
import { newTotpSecret, totpUri } from "./totp";

/**
 * Begins to set a second factor up: a new secret for the person's app, which asks for nothing before a code of it was
 * shown (`enableSecondFactor`). Throws PASSWORD_WRONG, SECOND_FACTOR_ALREADY_ON, TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function setUpSecondFactor(
  ctx: Context,
  browser: Browser,
  { userId, email }: Viewer,
  { password }: PasswordInput,
): Promise<SecondFactorSetUp> {
  await requireOwnPassword(ctx, browser, userId, password);
  const secret = newTotpSecret();
  const totpSecret = seal(ctx.env.TOTP_KEY, userId, secret);
  await withTransaction(ctx.db, async (tx) => {
    const [begun] = await tx
      .update(users)
      .set({ totpSecret, totpLastStep: null, updatedAt: ctx.clock.now() })
      .where(and(eq(users.id, userId), isNull(users.totpEnabledAt)));
    if (begun.affectedRows !== 1)
      throw new DomainError("SECOND_FACTOR_ALREADY_ON", "It asks for one already");
    await recordAudit(tx, ctx, browser, { action: "second_factor.begun", userId });
  });
  const issuer = new URL(ctx.env.PUBLIC_URL).hostname;
  const uri = totpUri(secret, { issuer, label: email });
  return { secret, uri, qrSvg: encodeQR(uri, "svg", { ecc: "medium" }) };
}
