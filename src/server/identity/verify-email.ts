import { and, eq, isNull } from "drizzle-orm";
import { users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordEvents } from "@/server/platform/outbox";
import type { UserId } from "@/shared/ids";
import { recordAudit } from "./audit";
import { dropInvitation } from "./drop-invitation";
import { identityEvents } from "./events";
import { verifyPassword } from "./hash-password";
import { limitFor, takeTurns } from "./limits";
import { openLink } from "./open-link";
import type { Origin } from "./origin";
import { refuseOwnPassword } from "./own-password";
import type { VerifyEmailInput } from "./schemas";
import { useToken, voidTokens } from "./user-tokens";

/**
 * Confirms a registration by the link in its mail and the password that it was made with; other registrations of the
 * address are void then. Returns the address. Throws LINK_NOT_VALID, PASSWORD_WRONG, TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function verifyEmail(
  ctx: Context,
  origin: Origin,
  { secret, password }: VerifyEmailInput,
): Promise<{ userId: UserId; email: string }> {
  const token = await openLink(ctx, origin, "verify", secret);
  const { userId, passwordHash, name, accountEmail } = token;
  await takeTurns(ctx, [
    limitFor(ctx, "verify:token", [token.id], { freeAttempts: 5, firstDelaySeconds: 10 }),
  ]);
  if (!(await verifyPassword(ctx, passwordHash, password)))
    throw await refuseOwnPassword(ctx, origin, userId);
  const now = ctx.clock.now();
  return withTransaction(ctx.db, async (tx) => {
    await useToken(tx, ctx, token);
    const [verified] = await tx
      .update(users)
      .set({ verifiedAt: now, passwordHash, passwordChangedAt: now, name, updatedAt: now })
      .where(and(eq(users.id, userId), isNull(users.verifiedAt)));
    if (verified.affectedRows !== 1)
      throw new DomainError("LINK_NOT_VALID", `Account ${userId} is confirmed already`);
    await voidTokens(tx, ctx, userId, ["verify"]);
    const actor = { kind: "customer", id: userId } as const;
    await dropInvitation(tx, { ...ctx, actor }, origin, userId);
    await recordAudit(tx, { ...ctx, actor }, origin, { action: "account.verified", userId });
    await recordEvents(tx, ctx, [{ name: identityEvents.verified, subjectId: userId, payload: { userId } }]);
    return { userId, email: accountEmail };
  });
}
