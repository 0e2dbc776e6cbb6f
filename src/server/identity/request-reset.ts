import type { Context } from "@/server/platform/context";
import { normaliseEmail } from "@/shared/email";
import { takeTurns } from "./limits";
import { mailLimits } from "./mail-limits";
import { openReset } from "./open-reset";
import type { Origin } from "./origin";
import type { RequestResetInput } from "./schemas";

/**
 * Asks for a link to set a new password. Whether there is an account, nobody can tell: the same rows are written, and
 * only whoever sends the mail finds that there is nobody to send it to. Throws TOO_MANY_ATTEMPTS.
 */
export async function requestReset(ctx: Context, origin: Origin, input: RequestResetInput): Promise<void> {
  await takeTurns(ctx, mailLimits(ctx, origin, normaliseEmail(input.email), "reset"));
  await openReset(ctx, origin, input);
}
