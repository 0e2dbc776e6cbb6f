import type { Context } from "@/server/platform/context";
import { requirePermission } from "@/server/platform/permissions";
import type { UserId } from "@/shared/ids";
import { changeRights, requireCovered } from "./change-rights";
import { getInvited } from "./find-invitation";
import { sendInvitation } from "./invite-staff";
import { takeTurns } from "./limits";
import { addresseeLimit } from "./mail-limits";
import type { Origin } from "./origin";

/**
 * Sends an invitation again, with a new link that lasts as long as the first; the one before is void. Throws
 * PERMISSION_DENIED, INVITATION_NOT_FOUND, RIGHTS_EXCEEDED, TOO_MANY_ATTEMPTS.
 */
export async function resendInvitation(ctx: Context, origin: Origin, userId: UserId): Promise<void> {
  requirePermission(ctx, "staff.manage");
  const { emailNormalised } = await getInvited(ctx.db, userId);
  await takeTurns(ctx, [addresseeLimit(ctx, emailNormalised, "staff")]);
  await changeRights(ctx, async (change) => {
    const { locale, roles } = await getInvited(change.tx, userId);
    requireCovered(
      change,
      roles.flatMap(({ permissions }) => permissions),
    );
    await sendInvitation(change, ctx, origin, { userId, locale, action: "invitation.sent_again" });
  });
}
