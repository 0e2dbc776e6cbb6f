import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { oauthAccounts, users } from "@/db/schema";
import type { Env } from "@/server/platform/env";
import type { UserId } from "@/shared/ids";
import { type ProviderName, providerNames } from "./provider-names";

/** How an account can be signed in to. */
export interface WaysIn {
  readonly hasPassword: boolean;
  /** Of those that the shop offers: what is tied to another opens nothing while its keys are missing. */
  readonly providers: readonly ProviderName[];
}

/** The ways in to an account. */
export async function waysIn(db: Queryable, env: Env, userId: UserId): Promise<WaysIn> {
  const rows = await db
    .select({ passwordHash: users.passwordHash, provider: oauthAccounts.provider })
    .from(users)
    .leftJoin(oauthAccounts, eq(oauthAccounts.userId, users.id))
    .where(eq(users.id, userId));
  return {
    hasPassword: rows.some(({ passwordHash }) => passwordHash !== null),
    providers: providerNames(env).filter((name) => rows.some(({ provider }) => provider === name)),
  };
}

/** Whether one can still get in once a provider's account is untied. */
export function canDoWithout({ hasPassword, providers }: WaysIn, provider: ProviderName): boolean {
  return hasPassword || providers.some((other) => other !== provider);
}
