import type { Context } from "@/server/platform/context";
import type { Id } from "@/shared/ids";
import { type Limit, limitFor, limitForNetwork } from "./limits";
import type { Origin } from "./origin";

const firstDelaySeconds = 10;

/** What a try to sign in counts against; `together` is forgotten once it went well. */
export interface SignInLimits {
  readonly all: readonly Limit[];
  readonly together: Limit;
}

/**
 * A browser that the person has signed in with before has a limit of its own, which no stranger can use up. Any other
 * counts for its network, for network and account together, and for the account, in this order: what is refused for
 * its network alone takes nothing off the account.
 */
export function signInLimits(
  ctx: Context,
  origin: Pick<Origin, "networkAddress">,
  emailNormalised: string,
  deviceId: Id<"known_device"> | null,
): SignInLimits {
  if (deviceId) {
    const device = limitFor(ctx, "sign-in:device", [deviceId], { freeAttempts: 10, firstDelaySeconds });
    return { all: [device], together: device };
  }
  const network = limitForNetwork(ctx, "sign-in:network", origin, { freeAttempts: 50, firstDelaySeconds });
  const names = [emailNormalised, network.subject];
  const together = limitFor(ctx, "sign-in:both", names, { freeAttempts: 5, firstDelaySeconds });
  const account = limitFor(ctx, "sign-in:account", [emailNormalised], {
    ...{ freeAttempts: 20, firstDelaySeconds },
  });
  return { all: [network, together, account], together };
}
