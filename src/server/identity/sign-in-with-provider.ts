import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { oauthAccounts, sessions, users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordEvents } from "@/server/platform/outbox";
import { normaliseEmail } from "@/shared/email";
import type { UserId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { recordAudit } from "./audit";
import { dropInvitation } from "./drop-invitation";
import { identityEvents } from "./events";
import { type FirstFactor, passFirstFactor } from "./first-factor";
import { lockOpenAccount } from "./lock-account";
import { openSession } from "./open-session";
import type { Browser } from "./origin";
import type { ProviderName } from "./provider-names";
import { recordConnectionChange } from "./record-connection-change";
import type { Viewer } from "./sessions";
import { voidTokens } from "./user-tokens";

/** What a provider says of somebody who has signed in there. */
export interface ProviderIdentity {
  readonly provider: ProviderName;
  readonly providerAccountId: string;
  /** Only one that the provider itself has verified. */
  readonly verifiedEmail: string | null;
  readonly name: string | null;
  readonly locale: Locale;
}

/** Who left this browser for the provider, and what for. */
interface ProviderVisit {
  readonly viewer: Viewer | null;
  /** "Stay signed in"; a browser that is signed in stays so as it was. */
  readonly isRemembered: boolean;
}

/**
 * Signs somebody in by an account elsewhere. The first time it makes an account for the address; it is never tied to
 * one that is there by its address alone. In a browser that is signed in (`viewer`) it is tied to that account and no
 * other, if both have the same address: whoever finds a browser left open can't make a way in of their own. Throws
 * PROVIDER_EMAIL_UNVERIFIED, PROVIDER_EMAIL_DIFFERENT, PROVIDER_ACCOUNT_UNLINKED, PROVIDER_ACCOUNT_TAKEN,
 * PROVIDER_ALREADY_CONNECTED, SIGN_IN_REFUSED.
 */
export async function signInWithProvider(
  ctx: Context,
  browser: Browser,
  identity: ProviderIdentity,
  { viewer, isRemembered }: ProviderVisit,
): Promise<FirstFactor> {
  return withTransaction(ctx.db, async (tx) => {
    const linked = await findLinked(tx, identity);
    if (linked && viewer && linked !== viewer.userId) throw taken(identity);
    const userId = linked ?? (await link(tx, ctx, browser, identity, viewer));
    const account = await lockOpenAccount(tx, userId);
    // Read again under the lock: whoever loosens an account and ends its sessions holds it.
    const isUndone = (await findLinked(tx, identity)) !== userId || (viewer && !(await isIn(tx, viewer)));
    if (!account || isUndone)
      throw new DomainError("SIGN_IN_REFUSED", `Account ${userId} is shut, or was loosened meanwhile`);
    const way = { isRemembered: viewer?.isRemembered ?? isRemembered, method: identity.provider };
    // Who has shown the second factor in this browser isn't asked for it again.
    return viewer?.secondFactorAt
      ? openSession(tx, ctx, browser, { ...way, userId, secondFactorAt: viewer.secondFactorAt })
      : passFirstFactor(tx, ctx, browser, account, way);
  });
}

async function isIn(tx: Transaction, { sessionId }: Viewer): Promise<boolean> {
  return (await tx.$count(sessions, and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))) === 1;
}

async function findLinked(
  tx: Transaction,
  { provider, providerAccountId }: ProviderIdentity,
): Promise<UserId | undefined> {
  const [row] = await tx
    .select({ userId: oauthAccounts.userId })
    .from(oauthAccounts)
    .where(and(eq(oauthAccounts.provider, provider), eq(oauthAccounts.providerAccountId, providerAccountId)));
  return row?.userId;
}

async function link(
  tx: Transaction,
  ctx: Context,
  browser: Browser,
  identity: ProviderIdentity,
  viewer: Viewer | null,
): Promise<UserId> {
  const { provider, verifiedEmail: email } = identity;
  if (!email) throw new DomainError("PROVIDER_EMAIL_UNVERIFIED", `${provider} has verified no address`);
  if (viewer && normaliseEmail(viewer.email) !== normaliseEmail(email))
    throw new DomainError("PROVIDER_EMAIL_DIFFERENT", `${provider} knows another address`);
  const userId = viewer?.userId ?? (await takeAddress(tx, ctx, browser, { ...identity, email }));
  await tie(tx, ctx, identity, userId);
  const actor = { kind: "customer", id: userId } as const;
  const linked = { action: "provider.linked", userId } as const;
  // An account that was made by it a moment ago has nobody to be warned.
  if (viewer) await recordConnectionChange(tx, { ...ctx, actor }, browser, { ...linked, provider });
  else await recordAudit(tx, { ...ctx, actor }, browser, { ...linked, details: { provider } });
  return userId;
}

/** Throws PROVIDER_ACCOUNT_TAKEN, PROVIDER_ALREADY_CONNECTED. */
async function tie(tx: Transaction, ctx: Context, identity: ProviderIdentity, userId: UserId): Promise<void> {
  const { provider, providerAccountId } = identity;
  await tx
    .insert(oauthAccounts)
    .values({ provider, providerAccountId, userId, createdAt: ctx.clock.now() })
    .onDuplicateKeyUpdate({ set: { provider: sql`${oauthAccounts.provider}` } });
  const tiedTo = await findLinked(tx, identity);
  if (!tiedTo)
    throw new DomainError("PROVIDER_ALREADY_CONNECTED", `Another account at ${provider} is tied to it`);
  // Somebody was quicker.
  if (tiedTo !== userId) throw taken(identity);
}

function taken({ provider }: ProviderIdentity): DomainError {
  return new DomainError("PROVIDER_ACCOUNT_TAKEN", `The account at ${provider} opens another one here`);
}

/** An account for an address that nobody has confirmed yet. Throws PROVIDER_ACCOUNT_UNLINKED where somebody has. */
async function takeAddress(
  tx: Transaction,
  ctx: Context,
  browser: Browser,
  identity: ProviderIdentity & { readonly email: string },
): Promise<UserId> {
  const { email, name, locale } = identity;
  const [emailNormalised, now] = [normaliseEmail(email), ctx.clock.now()];
  await tx
    .insert(users)
    .values({
      ...{ id: ctx.newId<"user">(), email, emailNormalised, locale },
      ...{ createdAt: now, updatedAt: now },
    })
    .onDuplicateKeyUpdate({ set: { id: sql`${users.id}` } });
  const [confirmed] = await tx
    .update(users)
    .set({ verifiedAt: now, name: name?.slice(0, 100) ?? null, updatedAt: now })
    .where(and(eq(users.emailNormalised, emailNormalised), isNull(users.verifiedAt)));
  if (confirmed.affectedRows !== 1) {
    // The same person may have done so a moment ago, in another window.
    const own = await findLinked(tx, identity);
    if (own) return own;
    throw new DomainError("PROVIDER_ACCOUNT_UNLINKED", "Somebody has an account with this address");
  }
  const [account] = await tx
    .select({ id: users.id })
    .from(users)
    .where(eq(users.emailNormalised, emailNormalised));
  if (!account) throw new Error("The account that was just taken is gone");
  // Whoever had begun to register with a password of theirs needn't be this person.
  await voidTokens(tx, ctx, account.id, ["verify", "reset"]);
  const actor = { kind: "customer", id: account.id } as const;
  await dropInvitation(tx, { ...ctx, actor }, browser, account.id);
  await recordAudit(tx, { ...ctx, actor }, browser, { action: "account.created", userId: account.id });
  await recordEvents(tx, ctx, [
    { name: identityEvents.verified, subjectId: account.id, payload: { userId: account.id } },
  ]);
  return account.id;
}
