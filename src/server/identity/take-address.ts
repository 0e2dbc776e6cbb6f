import { and, eq, isNull, notExists } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { userRoles, users } from "@/db/schema";
import { isDuplicateKey } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { normaliseEmail } from "@/shared/email";
import type { UserId } from "@/shared/ids";
import { voidTokens } from "./user-tokens";

interface Move {
  readonly userId: UserId;
  readonly from: string;
  readonly to: string;
}

/**
 * Gives an account an address that was proven to be the person's, in the place of the one it has. A registration of the
 * address that nobody has confirmed gives way. Throws LINK_NOT_VALID where somebody has it, or the account moved on.
 */
export async function takeAddress(tx: Transaction, ctx: Context, { userId, from, to }: Move): Promise<void> {
  const emailNormalised = normaliseEmail(to);
  await removeUnconfirmed(tx, ctx, emailNormalised, userId);
  const isStill = and(eq(users.id, userId), eq(users.emailNormalised, normaliseEmail(from)));
  try {
    const now = ctx.clock.now();
    const [moved] = await tx
      .update(users)
      .set({ email: to, emailNormalised, updatedAt: now })
      .where(and(isStill, isNull(users.deletedAt)));
    if (moved.affectedRows === 1) return;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  throw new DomainError("LINK_NOT_VALID", `Account ${userId} can't have the address any more`);
}

/** Whoever registered it may do so with another; whoever was invited has a role and is left alone. */
async function removeUnconfirmed(
  tx: Transaction,
  ctx: Context,
  emailNormalised: string,
  exceptId: UserId,
): Promise<void> {
  const [other] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.emailNormalised, emailNormalised), isNull(users.verifiedAt)));
  if (!other || other.id === exceptId) return;
  const hasNoRole = notExists(
    tx.select({ id: userRoles.userId }).from(userRoles).where(eq(userRoles.userId, other.id)),
  );
  await tx
    .update(users)
    .set({ email: null, emailNormalised: null, name: null, deletedAt: ctx.clock.now() })
    .where(and(eq(users.id, other.id), isNull(users.verifiedAt), hasNoRole));
  await voidTokens(tx, ctx, other.id, ["verify", "reset"]);
}
