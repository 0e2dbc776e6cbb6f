import type { Context } from "@/server/platform/context";
import { type Limit, limitFor, limitForNetwork } from "./limits";
import type { Origin } from "./origin";

/**
 * Who has mails sent: anybody; the owner of an account to a new address; staff to a colleague. Each has turns of its own,
 * so that strangers who write somebody's address into a form don't use up those of the others.
 */
type Sender = "stranger" | "owner" | "staff";

/** Mails that somebody can have sent to an address that may not be theirs. A network may be a whole town's. */
export function mailLimits(
  ctx: Context,
  origin: Origin,
  emailNormalised: string,
  sender: Exclude<Sender, "staff"> = "stranger",
): Limit[] {
  return [
    limitForNetwork(ctx, "mail:network", origin, { freeAttempts: 100, firstDelaySeconds: 60 }),
    addresseeLimit(ctx, emailNormalised, sender),
  ];
}

/** Mails to one address. */
export function addresseeLimit(ctx: Context, emailNormalised: string, sender: Sender): Limit {
  const rule = { freeAttempts: 3, firstDelaySeconds: 60 };
  return limitFor(ctx, `mail:address:${sender}`, [emailNormalised], rule);
}
