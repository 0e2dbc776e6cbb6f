import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { userRoles, userTokens } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";
import { recordAudit } from "./audit";
import { isUnanswered } from "./find-invitation";
import type { Origin } from "./origin";

/**
 * Ends what an account was invited to that nobody had confirmed yet; nothing happens where nobody had been invited.
 * Only the invitation's own link gives its roles: whoever proves the address another way, perhaps long after, has a
 * customer's account.
 */
export async function dropInvitation(
  tx: Transaction,
  ctx: Context,
  origin: Origin,
  userId: UserId,
): Promise<void> {
  const [voided] = await tx.update(userTokens).set({ usedAt: ctx.clock.now() }).where(isUnanswered(userId));
  if (voided.affectedRows === 0) return;
  await tx.delete(userRoles).where(eq(userRoles.userId, userId));
  await recordAudit(tx, ctx, origin, { action: "invitation.dropped", userId });
}
