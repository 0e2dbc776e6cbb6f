import type { Context } from "@/server/platform/context";
import { type AuditEntry, recordAudit } from "./audit";
import { type Limit, takeTurns } from "./limits";
import type { Origin } from "./origin";

/** Whose account is guessed at, if there is one, and by which of the two steps of signing in. */
type Guess = Pick<AuditEntry, "userId"> & { readonly action: "sign_in.limited" | "second_factor.limited" };

/**
 * Takes a guess at a password or a code off its limits, as `takeTurns` does. The guess that has the next ones wait is
 * written down, and none of those that wait: each row stands for a longer delay, so nobody can fill the table. It says
 * which limit, and of whom only what a refusal's row says. Throws TOO_MANY_ATTEMPTS {retryAfterSeconds}.
 */
export async function takeGuess(
  ctx: Context,
  origin: Origin,
  { action, userId }: Guess,
  limits: readonly Limit[],
): Promise<void> {
  await takeTurns(ctx, limits, ({ kind }, attempts) =>
    recordAudit(ctx.db, ctx, origin, { action, userId, details: { limit: kind, attempts } }),
  );
}
