import type { Context } from "@/server/platform/context";
import { type Limit, limitFor, limitForNetwork } from "./limits";
import type { Origin } from "./origin";

/** Mails that somebody can have sent to an address that may not be theirs. */
export function mailLimits(ctx: Context, origin: Origin, emailNormalised: string): Limit[] {
  return [
    limitForNetwork(ctx, "mail:network", origin, { freeAttempts: 20, firstDelaySeconds: 60 }),
    addresseeLimit(ctx, emailNormalised),
  ];
}

/** Mails to one address, whoever has them sent. */
export function addresseeLimit(ctx: Context, emailNormalised: string): Limit {
  return limitFor(ctx, "mail:address", [emailNormalised], { freeAttempts: 3, firstDelaySeconds: 60 });
}

/** Links that somebody tries. Nobody can guess one; this is against work for nothing. */
export function linkLimits(ctx: Context, origin: Origin): Limit[] {
  return [limitForNetwork(ctx, "link:network", origin, { freeAttempts: 50, firstDelaySeconds: 10 })];
}
