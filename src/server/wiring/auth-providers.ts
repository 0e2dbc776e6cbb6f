import type { Account, NextAuthConfig, Profile } from "next-auth";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { type ProviderIdentity, providerNames } from "@/server/identity";
import type { Env } from "@/server/platform/env";
import type { Locale } from "@/shared/locales";

/** NextAuth's providers of those that the shop offers. */
export function outsideProviders(env: Env): NextAuthConfig["providers"] {
  return providerNames(env).map((name) => {
    if (name === "google")
      return Google({ clientId: env.AUTH_GOOGLE_ID ?? "", clientSecret: env.AUTH_GOOGLE_SECRET ?? "" });
    return GitHub({
      ...{ clientId: env.AUTH_GITHUB_ID ?? "", clientSecret: env.AUTH_GITHUB_SECRET ?? "" },
      // NextAuth takes any address, verified or not: https://docs.github.com/en/rest/users/emails
      userinfo: { url: `${githubApi}/user`, request: ({ tokens }: GitHubCall) => githubProfile(tokens) },
    });
  });
}

interface GitHubCall {
  readonly tokens: { readonly access_token?: string };
}

const githubApi = "https://api.github.com";

/** Of whoever has this token: with an address that GitHub has verified, or none. */
export async function githubProfile({ access_token }: GitHubCall["tokens"]) {
  const headers = { authorization: `Bearer ${access_token}`, "user-agent": "gomall" };
  const read = async (path: string) => {
    const answer = await fetch(githubApi + path, { headers, signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`GitHub answers ${answer.status} to ${path}`);
    return answer.json();
  };
  const [profile, emails] = await Promise.all([read("/user"), read("/user/emails")]);
  const primary = (emails as GitHubEmail[]).find((email) => email.primary && email.verified);
  return { ...profile, email: primary?.email ?? null, email_verified: primary !== undefined };
}

interface GitHubEmail {
  readonly email: string;
  readonly primary: boolean;
  readonly verified: boolean;
}

/** What NextAuth brings back from a provider, as identity takes it; null for one that is none of them. */
export function providerIdentity(
  { provider, providerAccountId }: Account,
  profile: Profile | undefined,
  locale: Locale,
): ProviderIdentity | null {
  if (provider !== "github" && provider !== "google") return null;
  const isVerified = profile?.email_verified === true;
  return {
    ...{ provider, providerAccountId, locale },
    verifiedEmail: isVerified ? (profile?.email ?? null) : null,
    name: profile?.name ?? null,
  };
}
