import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { userRoles } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";
import { recordAudit } from "./audit";
import type { Origin } from "./origin";
import { voidTokens } from "./user-tokens";

/**
 * Ends what an account was invited to that nobody had confirmed yet. Only the invitation's own link gives its roles:
 * whoever proves the address another way, perhaps long after, has a customer's account.
 */
export async function dropInvitation(
  tx: Transaction,
  ctx: Context,
  origin: Origin,
  userId: UserId,
): Promise<void> {
  await voidTokens(tx, ctx, userId, ["invite"]);
  const [dropped] = await tx.delete(userRoles).where(eq(userRoles.userId, userId));
  if (dropped.affectedRows > 0) await recordAudit(tx, ctx, origin, { action: "invitation.dropped", userId });
}
