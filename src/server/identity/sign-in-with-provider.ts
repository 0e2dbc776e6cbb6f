import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { oauthAccounts, users } from "@/db/schema";
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
import type { Browser } from "./origin";
import type { Viewer } from "./sessions";
import { voidTokens } from "./user-tokens";

/** What a provider says of somebody who has signed in there. */
export interface ProviderIdentity {
  readonly provider: "github" | "google";
  readonly providerAccountId: string;
  /** Only one that the provider itself has verified. */
  readonly verifiedEmail: string | null;
  readonly name: string | null;
  readonly locale: Locale;
}

/**
 * Signs somebody in by an account elsewhere. The first time it makes an account for the address, or is tied to the
 * account that the browser is signed in to (`viewer`) when that has the same address; it is never tied to an account
 * by its address alone. Throws PROVIDER_EMAIL_UNVERIFIED, PROVIDER_ACCOUNT_UNLINKED, SIGN_IN_REFUSED.
 */
export async function signInWithProvider(
  ctx: Context,
  browser: Browser,
  identity: ProviderIdentity,
  viewer: Viewer | null,
): Promise<FirstFactor> {
  return withTransaction(ctx.db, async (tx) => {
    const userId = (await findLinked(tx, identity)) ?? (await link(tx, ctx, browser, identity, viewer));
    const [open] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.disabledAt), isNull(users.deletedAt)));
    if (!open) throw new DomainError("SIGN_IN_REFUSED", `Account ${userId} is shut`);
    return passFirstFactor(tx, ctx, browser, { userId, isRemembered: true, method: identity.provider });
  });
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
  const { provider, providerAccountId, verifiedEmail: email } = identity;
  if (!email) throw new DomainError("PROVIDER_EMAIL_UNVERIFIED", `${provider} has verified no address`);
  const isOwn = viewer !== null && normaliseEmail(viewer.email) === normaliseEmail(email);
  const userId = isOwn ? viewer.userId : await takeAddress(tx, ctx, browser, { ...identity, email });
  const createdAt = ctx.clock.now();
  await tx.insert(oauthAccounts).values({ provider, providerAccountId, userId, createdAt });
  const actor = { kind: "customer", id: userId } as const;
  await recordAudit(tx, { ...ctx, actor }, browser, {
    ...{ action: "provider.linked", userId, details: { provider } },
  });
  return userId;
}

/** An account for an address that nobody has confirmed yet. Throws PROVIDER_ACCOUNT_UNLINKED where somebody has. */
async function takeAddress(
  tx: Transaction,
  ctx: Context,
  browser: Browser,
  { email, name, locale }: ProviderIdentity & { readonly email: string },
): Promise<UserId> {
  const [emailNormalised, now] = [normaliseEmail(email), ctx.clock.now()];
  await tx
    .insert(users)
    .values({
      ...{ id: ctx.newId<"user">(), email, emailNormalised, locale },
      ...{ createdAt: now, updatedAt: now },
    })
    .onDuplicateKeyUpdate({ set: { id: sql`${users.id}` } });
  const [taken] = await tx
    .update(users)
    .set({ verifiedAt: now, name: name?.slice(0, 100) ?? null, updatedAt: now })
    .where(and(eq(users.emailNormalised, emailNormalised), isNull(users.verifiedAt)));
  if (taken.affectedRows !== 1)
    throw new DomainError("PROVIDER_ACCOUNT_UNLINKED", "Somebody has an account with this address");
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
