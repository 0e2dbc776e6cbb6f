import type { Context } from "@/server/platform/context";
import { type Limit, limitFor, limitForNetwork } from "./limits";
import type { Origin } from "./origin";

/**
 * Who has what sent: anybody a link for a new account, or one for a forgotten password; the owner of an account one for
 * the own password, or one to a new address; staff one to a colleague. Each has turns of its own, so that strangers who
 * write somebody's address into a form use up nobody else's, and not those of another form either: what registering has
 * sent opens nothing to whoever has forgotten a password.
 */
type Mail = "registration" | "reset" | "own-password" | "owner" | "staff";

/** Mails that somebody can have sent to an address that may not be theirs. A network may be a whole town's. */
export function mailLimits(
  ctx: Context,
  origin: Origin,
  emailNormalised: string,
  mail: Exclude<Mail, "own-password" | "staff">,
): Limit[] {
  return [
    limitForNetwork(ctx, "mail:network", origin, { freeAttempts: 100, firstDelaySeconds: 60 }),
    addresseeLimit(ctx, emailNormalised, mail),
  ];
}

/** Mails of a kind to one address. */
export function addresseeLimit(ctx: Context, emailNormalised: string, mail: Mail): Limit {
  const rule = { freeAttempts: 3, firstDelaySeconds: 60 };
  return limitFor(ctx, `mail:address:${mail}`, [emailNormalised], rule);
}
