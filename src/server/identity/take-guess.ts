import type { Context } from "@/server/platform/context";
import { isDomainError } from "@/server/platform/domain-error";
import { type AuditEntry, recordAudit } from "./audit";
import { giveTurnsBack, type Limit, takeTurns } from "./limits";
import type { Origin } from "./origin";

/** Whose account is guessed at, if there is one, and by which of the two steps of signing in. */
type Guess = Pick<AuditEntry, "userId"> & { readonly action: "sign_in.limited" | "second_factor.limited" };

/** Takes a guess at a code off its limits, as `checkGuess` does, where the check itself can't be put off. */
export function takeGuess(
  ctx: Context,
  origin: Origin,
  guess: Guess,
  limits: readonly Limit[],
): Promise<void> {
  return checkGuess(ctx, origin, guess, limits, async () => {});
}

/**
 * Takes a guess at a password off its limits, as `takeTurns` does, and has it checked; where `check` refuses to look at
 * it (it throws a DomainError), the guess wasn't one and its turns are given back. The guess that has the next ones wait
 * is written down once it was made, and none of those that wait: each row stands for a longer delay, so nobody can fill
 * the table. It says which limit, and of whom only what a refusal's row says. Throws TOO_MANY_ATTEMPTS
 * {retryAfterSeconds} and what `check` throws.
 */
export async function checkGuess<Result>(
  ctx: Context,
  origin: Origin,
  { action, userId }: Guess,
  limits: readonly Limit[],
  check: () => Promise<Result>,
): Promise<Result> {
  const delays: Record<string, unknown>[] = [];
  const writeDown = async () => {
    for (const details of delays) await recordAudit(ctx.db, ctx, origin, { action, userId, details });
  };
  try {
    await takeTurns(ctx, limits, ({ kind }, attempts) => void delays.push({ limit: kind, attempts }));
  } catch (error) {
    // The turns that were taken before stay taken, and so do their delays.
    if (isDomainError(error)) await writeDown();
    throw error;
  }
  try {
    const result = await check();
    await writeDown();
    return result;
  } catch (error) {
    if (isDomainError(error)) await giveTurnsBack(ctx.db, limits);
    throw error;
  }
}
