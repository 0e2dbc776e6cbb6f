import type { Env } from "@/server/platform/env";

/** Where people may have an account that signs them in here. */
export const knownProviders = ["github", "google"] as const;

export type ProviderName = (typeof knownProviders)[number];

/** Where people may sign in with an account that they have elsewhere: where both keys are set. */
export function providerNames(env: Env): ProviderName[] {
  const names: ProviderName[] = [];
  if (env.AUTH_GITHUB_ID && env.AUTH_GITHUB_SECRET) names.push("github");
  if (env.AUTH_GOOGLE_ID && env.AUTH_GOOGLE_SECRET) names.push("google");
  return names;
}
