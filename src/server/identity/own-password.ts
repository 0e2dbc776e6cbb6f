import { and, eq, isNotNull } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { UserId } from "@/shared/ids";
import { recordAudit } from "./audit";
import { browserLimit } from "./browser-limit";
import { verifyPassword } from "./hash-password";
import { forgetTurns, takeTurns } from "./limits";
import type { Browser, Origin } from "./origin";

/**
 * Has whoever is signed in show the account's password again: a browser that was left open does nothing that can't be
 * undone. Throws PASSWORD_WRONG (also where there is no password), TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function requireOwnPassword(
  ctx: Context,
  browser: Browser,
  userId: UserId,
  password: string,
): Promise<void> {
  const limit = await browserLimit(ctx, "own-password", userId, browser);
  await takeTurns(ctx, [limit]);
  const [account] = await ctx.db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  if (!(await verifyPassword(ctx, account?.passwordHash, password)))
    throw await refuseOwnPassword(ctx, browser, userId);
  await forgetTurns(ctx.db, limit);
}

/** The refusal of a wrong one, written down: it may be somebody who found the browser open, or got the link. */
export async function refuseOwnPassword(ctx: Context, origin: Origin, userId: UserId): Promise<DomainError> {
  await recordAudit(ctx.db, ctx, origin, { action: "password.refused", userId });
  return new DomainError("PASSWORD_WRONG", "Not the password of this account");
}

/** Whether an account can be signed in to by a password; who came from elsewhere may have none. */
export async function hasPassword({ db }: Context, userId: UserId): Promise<boolean> {
  return (await db.$count(users, and(eq(users.id, userId), isNotNull(users.passwordHash)))) === 1;
}
