import {
  findChangeForMail,
  findEmailChange,
  findEmailLoss,
  findEmailUndo,
  findTokenForMail,
  invitationForMail,
  mintSecret,
  type ProviderName,
  type UserTokenId,
} from "@/server/identity";
import type { Id } from "@/shared/ids";
import { mails } from "./definitions";
import { type Load, letter } from "./loaded-mail";

const twoStepChanges = {
  "second_factor.enabled": "on",
  "second_factor.disabled": "off",
  "second_factor.codes_replaced": "codes",
} as const;
const secondFactorChanges = Object.keys(twoStepChanges) as (keyof typeof twoStepChanges)[]; // No others are in it.

/**
 * The mails about accounts. Whether there is an account, only they find out. The secret of a link is made when its mail
 * is written, and stands nowhere but in the mail.
 */
export const accountLoaders = {
  registration: async (ctx, id) => {
    const token = await findTokenForMail(ctx, id as UserTokenId);
    if (!token) return null;
    const { email: to, expiresAt: validUntil } = token;
    if (token.isVerified) return { to, write: () => mails["already-registered"].write(letter(ctx, token)) };
    const secret = await mintSecret(ctx, token.id);
    if (!secret) return null;
    return { to, write: () => mails.registration.write({ ...letter(ctx, token), secret, validUntil }) };
  },
  "password-reset": async (ctx, id) => {
    const token = await findTokenForMail(ctx, id as UserTokenId);
    const secret = token && (await mintSecret(ctx, token.id));
    if (!secret) return null;
    const { email: to, expiresAt: validUntil } = token;
    return {
      to,
      write: () => mails["password-reset"].write({ ...letter(ctx, token), secret, validUntil }),
    };
  },
  "password-changed": async (ctx, id) => {
    const actions = ["password.changed", "password.reset"] as const;
    const change = await findChangeForMail(ctx, id as Id<"audit_event">, actions);
    if (!change) return null;
    const { email: to, changedAt } = change;
    return { to, write: () => mails["password-changed"].write({ ...letter(ctx, change), changedAt }) };
  },
  "two-step-changed": async (ctx, id) => {
    const done = await findChangeForMail(ctx, id as Id<"audit_event">, secondFactorChanges);
    if (!done) return null;
    const { email: to, changedAt, action } = done;
    const props = { ...letter(ctx, done), change: twoStepChanges[action], changedAt };
    return { to, write: () => mails["two-step-changed"].write(props) };
  },
  "connection-changed": async (ctx, id) => {
    const actions = ["provider.linked", "provider.unlinked"] as const;
    const change = await findChangeForMail(ctx, id as Id<"audit_event">, actions);
    if (!change) return null;
    const { email: to, changedAt, action, details } = change;
    const { provider } = details as { readonly provider: ProviderName }; // So those rows are written.
    const props = { ...letter(ctx, change), provider, isConnected: action === "provider.linked", changedAt };
    return { to, write: () => mails["connection-changed"].write(props) };
  },
  "staff-invitation": async (ctx, id) => {
    const invitation = await invitationForMail(ctx, id);
    // Answered, withdrawn, or sent again by now.
    if (!invitation) return null;
    const { email: to, secret, expiresAt } = invitation;
    return {
      to,
      write: () => mails["staff-invitation"].write({ ...letter(ctx, invitation), secret, expiresAt }),
    };
  },
  "email-change": async (ctx, tokenId) => {
    const id = tokenId as UserTokenId;
    const change = await findEmailChange(ctx, id);
    if (!change) return null;
    const { to, isTaken } = change;
    const secret = isTaken ? null : await mintSecret(ctx, id);
    // Used a moment ago: there is nothing to confirm any more.
    if (!isTaken && !secret) return null;
    return { to, write: () => mails["email-change"].write({ ...letter(ctx, change), secret }) };
  },
  "email-changed": async (ctx, tokenId) => {
    const id = tokenId as UserTokenId;
    const undo = await findEmailUndo(ctx, id);
    const secret = undo && (await mintSecret(ctx, id));
    if (!secret) return null;
    return { to: undo.to, write: () => mails["email-changed"].write({ ...letter(ctx, undo), secret }) };
  },
  "email-change-undone": async (ctx, id) => {
    const loss = await findEmailLoss(ctx, id as Id<"audit_event">);
    if (!loss) return null;
    const { to, undoneAt } = loss;
    return { to, write: () => mails["email-change-undone"].write({ ...letter(ctx, loss), undoneAt }) };
  },
} as const satisfies Record<string, Load>;
