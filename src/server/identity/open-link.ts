import type { Context } from "@/server/platform/context";
import { isDomainError } from "@/server/platform/domain-error";
import { limitForNetwork, takeTurns } from "./limits";
import type { Origin } from "./origin";
import { getToken, type OpenToken, type TokenKind } from "./user-tokens";

/**
 * The open token behind the secret of a link. Nobody can guess one, so the limit is against work for nothing, and only
 * links that open nothing count: whoever has a good one isn't held up by those they share a network with. Throws
 * LINK_NOT_VALID, TOO_MANY_ATTEMPTS {retryAfterSeconds}.
 */
export async function openLink(
  ctx: Context,
  origin: Origin,
  kind: TokenKind,
  secret: string,
): Promise<OpenToken> {
  try {
    return await getToken(ctx, kind, secret);
  } catch (error) {
    const rule = { freeAttempts: 50, firstDelaySeconds: 10 };
    if (isDomainError(error)) await takeTurns(ctx, [limitForNetwork(ctx, "link:network", origin, rule)]);
    throw error;
  }
}
