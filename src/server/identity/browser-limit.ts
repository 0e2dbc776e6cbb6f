import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";
import { findDevice } from "./known-devices";
import { type Limit, limitFor } from "./limits";
import type { Browser } from "./origin";

const rule = { freeAttempts: 5, firstDelaySeconds: 10 };

/**
 * How often somebody who got as far as to be asked for the account's password or code may guess at it. A browser that
 * the person has signed in with has a limit of its own, which nobody elsewhere with a stolen session or password can use
 * up.
 */
export async function browserLimit(
  ctx: Context,
  kind: "own-password" | "second-factor",
  userId: UserId,
  { deviceToken }: Pick<Browser, "deviceToken">,
): Promise<Limit> {
  const deviceId = await findDevice(ctx, userId, deviceToken);
  return deviceId
    ? limitFor(ctx, `${kind}:device`, [deviceId], rule)
    : limitFor(ctx, `${kind}:account`, [userId], rule);
}
