import { eq } from "drizzle-orm";
import { userRoles } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";
import { recordAudit } from "./audit";
import { changeRights, requireCovered } from "./change-rights";
import { getInvited } from "./find-invitation";
import type { Origin } from "./origin";
import { voidTokens } from "./user-tokens";

/**
 * Takes an invitation back: its links are void, its roles are gone. Throws PERMISSION_DENIED, INVITATION_NOT_FOUND,
 * RIGHTS_EXCEEDED.
 */
export async function withdrawInvitation(ctx: Context, origin: Origin, userId: UserId): Promise<void> {
  await changeRights(ctx, async (change) => {
    const { tx } = change;
    const { roles } = await getInvited(tx, userId);
    requireCovered(
      change,
      roles.flatMap(({ permissions }) => permissions),
    );
    await voidTokens(tx, ctx, userId, ["invite"]);
    await tx.delete(userRoles).where(eq(userRoles.userId, userId));
    await recordAudit(tx, ctx, origin, { action: "invitation.withdrawn", userId });
  });
}
