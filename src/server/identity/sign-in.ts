import { and, eq, gt, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { knownDevices, users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { normaliseEmail } from "@/shared/email";
import type { UserId } from "@/shared/ids";
import { recordAudit } from "./audit";
import { type FirstFactor, passFirstFactor } from "./first-factor";
import { hashPassword, isOutdated, verifyPassword } from "./hash-password";
import { forgetTurns, giveTurnsBack } from "./limits";
import { type LockedAccount, lockOpenAccount } from "./lock-account";
import type { Browser } from "./origin";
import type { SignInInput } from "./schemas";
import { hashSecret } from "./secrets";
import { signInLimits } from "./sign-in-limits";
import { checkGuess } from "./take-guess";

/**
 * Signs somebody in by e-mail and password, or asks for the second factor where the account has one. Whether there is
 * such an account, nobody can tell: all that is refused runs the same statements and one verification, and is
 * SIGN_IN_REFUSED, also for one that is shut or unconfirmed.
 * Throws TOO_MANY_ATTEMPTS {retryAfterSeconds} and SIGN_IN_BUSY as well.
 */
export async function signIn(ctx: Context, browser: Browser, input: SignInInput): Promise<FirstFactor> {
  const emailNormalised = normaliseEmail(input.email);
  const account = await findAccount(ctx, emailNormalised, browser.deviceToken);
  const limits = signInLimits(ctx, browser, emailNormalised, account?.deviceId ?? null);
  const guess = { action: "sign_in.limited", userId: account?.id ?? null } as const;
  const isRight = await checkGuess(ctx, browser, guess, limits.all, () =>
    verifyPassword(ctx, account?.passwordHash, input.password),
  );
  if (!isRight || !account?.isOpen) {
    await recordAudit(ctx.db, ctx, browser, { action: "sign_in.refused", userId: account?.id ?? null });
    ctx.log.info({ security: true, requestId: browser.requestId }, "sign-in refused");
    throw new DomainError("SIGN_IN_REFUSED", "Wrong password, or no such account");
  }
  const passwordHash = isOutdated(ctx, account.passwordHash ?? "")
    ? await hashPassword(ctx, input.password)
    : null;
  return withTransaction(ctx.db, async (tx) => {
    const locked = await lockUnchanged(tx, account);
    if (passwordHash) await tx.update(users).set({ passwordHash }).where(eq(users.id, account.id));
    await giveTurnsBack(tx, limits.all);
    await forgetTurns(tx, limits.together);
    const { isRemembered } = input;
    return passFirstFactor(tx, ctx, browser, locked, { isRemembered, method: "password" });
  });
}

/**
 * A password that was right a moment ago may have been changed since, or the account shut, and its sessions ended: there
 * is none after that.
 */
async function lockUnchanged(
  tx: Transaction,
  { id, passwordHash }: { readonly id: UserId; readonly passwordHash: string | null },
): Promise<LockedAccount> {
  const locked = await lockOpenAccount(tx, id);
  if (!locked?.passwordHash || locked.passwordHash !== passwordHash)
    throw new DomainError("SIGN_IN_REFUSED", "The password was changed or the account shut meanwhile");
  return locked;
}

/** The account and, where this browser is one of its known ones, which; by one statement. */
async function findAccount({ db, clock }: Context, emailNormalised: string, deviceToken: string | null) {
  const isThisDevice = and(
    eq(knownDevices.userId, users.id),
    eq(knownDevices.tokenHash, hashSecret(deviceToken ?? "")),
    gt(knownDevices.expiresAt, clock.now()),
  );
  const [row] = await db
    .select({
      ...{ id: users.id, passwordHash: users.passwordHash, verifiedAt: users.verifiedAt },
      ...{ disabledAt: users.disabledAt, deviceId: knownDevices.id },
    })
    .from(users)
    .leftJoin(knownDevices, isThisDevice)
    .where(and(eq(users.emailNormalised, emailNormalised), isNull(users.deletedAt)));
  return row && { ...row, isOpen: row.verifiedAt !== null && row.disabledAt === null };
}
