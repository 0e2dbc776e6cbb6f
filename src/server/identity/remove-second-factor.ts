import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";
import { changeRights, permissionsOf, requireCovered, requireOther } from "./change-rights";
import { dropSecondFactor } from "./drop-second-factor";
import { getUserRow } from "./find-user";
import type { Origin } from "./origin";
import { recordSecondFactorChange } from "./record-second-factor-change";
import { endSessionsOf } from "./sessions";

/**
 * Takes the second factor off somebody's account who has lost phone and recovery codes: the password alone lets them in
 * again. All its sessions end, and its person is told. It makes an account easier to get into, so it follows the rules
 * of rights. Throws PERMISSION_DENIED, USER_NOT_FOUND, OWN_ACCOUNT, RIGHTS_EXCEEDED for somebody who may more, and
 * SECOND_FACTOR_OFF.
 */
export async function removeSecondFactor(ctx: Context, origin: Origin, userId: UserId): Promise<void> {
  await changeRights(ctx, async (change) => {
    const { tx } = change;
    await getUserRow(tx, userId);
    requireOther(change, userId);
    requireCovered(change, await permissionsOf(tx, userId));
    await dropSecondFactor(tx, ctx, userId);
    // After it: a code that is being shown has its session before, or isn't good any more.
    const ended = await endSessionsOf(tx, ctx, userId);
    await recordSecondFactorChange(tx, ctx, origin, {
      ...{ action: "second_factor.disabled", userId, details: { ended } },
    });
  });
}
