import { and, eq } from "drizzle-orm";
import { oauthAccounts, users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { Browser } from "./origin";
import { hasPassword, requireOwnPassword } from "./own-password";
import { recordConnectionChange } from "./record-connection-change";
import type { DisconnectProviderInput } from "./schemas";
import type { Viewer } from "./sessions";
import { voidTokens } from "./user-tokens";
import { canDoWithout, waysIn } from "./ways-in";

/**
 * Unties one's account from one elsewhere, shown the password where there is one; nothing happens where they aren't
 * tied. Throws PASSWORD_WRONG, LAST_WAY_IN, TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function disconnectProvider(
  ctx: Context,
  browser: Browser,
  { userId }: Viewer,
  { provider, password }: DisconnectProviderInput,
): Promise<void> {
  if (await hasPassword(ctx, userId)) await requireOwnPassword(ctx, browser, userId, password);
  await withTransaction(ctx.db, async (tx) => {
    // Of two at once the second sees what the first has left.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
    if (!canDoWithout(await waysIn(tx, ctx.env, userId), provider))
      throw new DomainError("LAST_WAY_IN", `Without ${provider} nobody could sign in to this account`);
    const [untied] = await tx
      .delete(oauthAccounts)
      .where(and(eq(oauthAccounts.userId, userId), eq(oauthAccounts.provider, provider)));
    if (untied.affectedRows === 0) return;
    // A first step that was taken by it.
    await voidTokens(tx, ctx, userId, ["second_factor"]);
    await recordConnectionChange(tx, ctx, browser, { action: "provider.unlinked", userId, provider });
  });
}
