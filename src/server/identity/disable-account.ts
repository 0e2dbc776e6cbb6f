import { and, eq, isNull } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";
import { recordAudit } from "./audit";
import { changeRights, requireAnotherAdmin, requireCovered, requireOther } from "./change-rights";
import { dropInvitation } from "./drop-invitation";
import { rolesHeldBy } from "./find-roles";
import { getUserRow } from "./find-user";
import { forgetDevices } from "./known-devices";
import type { Origin } from "./origin";
import { endSessionsOf } from "./sessions";
import { tokenKinds, voidTokens } from "./user-tokens";

/**
 * All but the link that takes a change of address back: a hijacked account that is shut is its owner's still. While it is
 * shut that opens nothing either (`getToken`).
 */
const voided = tokenKinds.filter((kind) => kind !== "undo_email");

/**
 * Shuts an account: its sessions end with their next request, what its mails linked to is void, and nobody signs in to
 * it until it is enabled again. Nothing happens to one that is shut. Throws PERMISSION_DENIED, USER_NOT_FOUND,
 * OWN_ACCOUNT, RIGHTS_EXCEEDED for somebody who may more, and LAST_ADMIN.
 */
export async function disableAccount(ctx: Context, origin: Origin, userId: UserId): Promise<void> {
  await changeRights(ctx, async (change) => {
    const { tx } = change;
    const { verifiedAt } = await getUserRow(tx, userId);
    requireOther(change, userId);
    const held = await rolesHeldBy(tx, userId);
    requireCovered(
      change,
      held.flatMap(({ permissions }) => permissions),
    );
    if (held.some(({ code }) => code === "admin")) await requireAnotherAdmin(tx, userId);
    const now = ctx.clock.now();
    const [disabled] = await tx
      .update(users)
      .set({ disabledAt: now, updatedAt: now })
      .where(and(eq(users.id, userId), isNull(users.disabledAt)));
    if (disabled.affectedRows !== 1) return;
    const ended = await endSessionsOf(tx, ctx, userId);
    // What it was invited to isn't its own yet, and mustn't be when it is enabled again.
    if (!verifiedAt) await dropInvitation(tx, ctx, origin, userId);
    await voidTokens(tx, ctx, userId, voided);
    await forgetDevices(tx, userId, null);
    await recordAudit(tx, ctx, origin, { action: "account.disabled", userId, details: { ended } });
  });
}
