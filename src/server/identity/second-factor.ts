import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";
import { spendRecoveryCode } from "./recovery-codes";
import { unseal } from "./seal";
import { stepOfCode } from "./totp";

/** How a second factor was shown. */
export type SecondFactorMethod = "totp" | "recovery_code";

/**
 * Uses a code up: six digits of the app, or a recovery code. Null: it isn't right, or it was used. Whatever the caller
 * lets happen by it belongs into the same transaction.
 */
export async function spendCode(
  tx: Transaction,
  ctx: Context,
  userId: UserId,
  code: string,
): Promise<SecondFactorMethod | null> {
  if (!/^\d{6}$/.test(code)) return (await spendRecoveryCode(tx, ctx, userId, code)) ? "recovery_code" : null;
  const [account] = await tx.select({ sealed: users.totpSecret }).from(users).where(eq(users.id, userId));
  const step = account?.sealed && stepOf(ctx, userId, account.sealed, code);
  return step && (await takeStep(tx, userId, step)) ? "totp" : null;
}

/** The time step of a code by a secret as the table has it; null: it is wrong. */
export function stepOf(ctx: Context, userId: UserId, sealed: string, code: string): number | null {
  return stepOfCode(unseal(ctx.env.TOTP_KEY, userId, sealed), code, ctx.clock.now());
}

/** RFC 6238, 5.2: each step once. Of two at once one finds it taken. */
async function takeStep(tx: Transaction, userId: UserId, step: number): Promise<boolean> {
  const { totpLastStep, totpEnabledAt, id } = users;
  const [taken] = await tx
    .update(users)
    .set({ totpLastStep: step })
    .where(and(eq(id, userId), isNotNull(totpEnabledAt), or(isNull(totpLastStep), lt(totpLastStep, step))));
  return taken.affectedRows === 1;
}
