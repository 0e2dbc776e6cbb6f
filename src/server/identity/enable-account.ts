import { and, eq, isNotNull } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";
import { recordAudit } from "./audit";
import { changeRights, permissionsOf, requireCovered, requireOther } from "./change-rights";
import { getUserRow } from "./find-user";
import type { Origin } from "./origin";

/**
 * Opens an account again that was shut; its roles are as they were, and its person signs in anew. Throws
 * PERMISSION_DENIED, USER_NOT_FOUND, OWN_ACCOUNT, and RIGHTS_EXCEEDED for somebody who may more.
 */
export async function enableAccount(ctx: Context, origin: Origin, userId: UserId): Promise<void> {
  await changeRights(ctx, async (change) => {
    const { tx } = change;
    await getUserRow(tx, userId);
    requireOther(change, userId);
    requireCovered(change, await permissionsOf(tx, userId));
    const [enabled] = await tx
      .update(users)
      .set({ disabledAt: null, updatedAt: ctx.clock.now() })
      .where(and(eq(users.id, userId), isNotNull(users.disabledAt)));
    if (enabled.affectedRows !== 1) return;
    await recordAudit(tx, ctx, origin, { action: "account.enabled", userId });
  });
}
