import type { Transaction } from "@/db/client";
import type { Context } from "@/server/platform/context";
import type { LockedAccount } from "./lock-account";
import { openSession, type SignedIn, type Way } from "./open-session";
import type { Browser } from "./origin";
import { mintSecret, openToken } from "./user-tokens";

/** The person has shown the first of two factors; nobody is signed in yet. */
export interface CodeAsked {
  readonly kind: "code_asked";
  /** What the browser shows together with the code, for ten minutes; for an HttpOnly cookie and nothing else. */
  readonly secret: string;
  readonly isRemembered: boolean;
}

/** What showing who one is comes to. */
export type FirstFactor = SignedIn | CodeAsked;

/**
 * Signs somebody in who has shown a first factor, or asks for the second where the account has one: nobody switches one
 * on in between, since the account is locked.
 */
export async function passFirstFactor(
  tx: Transaction,
  ctx: Context,
  browser: Browser,
  { id: userId, totpEnabledAt, locale }: LockedAccount,
  way: Omit<Way, "userId">,
): Promise<FirstFactor> {
  const { isRemembered } = way;
  if (!totpEnabledAt) return openSession(tx, ctx, browser, { ...way, userId });
  const tokenId = await openToken(tx, ctx, { kind: "second_factor", userId, locale });
  const secret = await mintSecret(ctx, tokenId, tx);
  if (!secret) throw new Error("A token that was just opened isn't open");
  return { kind: "code_asked", secret, isRemembered };
}
