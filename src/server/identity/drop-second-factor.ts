import { and, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recoveryCodes, users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { UserId } from "@/shared/ids";
import { voidTokens } from "./user-tokens";

/**
 * Takes the second factor off an account, with its recovery codes and every sign-in that waits for a code. Throws
 * SECOND_FACTOR_OFF where there is none, also where another was quicker.
 */
export async function dropSecondFactor(tx: Transaction, ctx: Context, userId: UserId): Promise<void> {
  const [dropped] = await tx
    .update(users)
    .set({ totpSecret: null, totpEnabledAt: null, totpLastStep: null, updatedAt: ctx.clock.now() })
    .where(and(eq(users.id, userId), isNotNull(users.totpEnabledAt)));
  if (dropped.affectedRows !== 1)
    throw new DomainError("SECOND_FACTOR_OFF", `${userId} has none, or somebody was quicker`);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await voidTokens(tx, ctx, userId, ["second_factor"]);
}
