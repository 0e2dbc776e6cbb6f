import type { Context } from "@/server/platform/context";
import { normaliseEmail } from "@/shared/email";
import { takeTurns } from "./limits";
import { addresseeLimit } from "./mail-limits";
import { openReset } from "./open-reset";
import type { Origin } from "./origin";
import type { RequestOwnResetInput } from "./schemas";
import type { Viewer } from "./sessions";

/**
 * Asks for the link to set one's own password, signed in: what strangers have had sent to the address, or somebody else
 * in the same network, takes no turn off this. Throws TOO_MANY_ATTEMPTS.
 */
export async function requestOwnReset(
  ctx: Context,
  origin: Origin,
  { email }: Viewer,
  { locale }: RequestOwnResetInput,
): Promise<void> {
  await takeTurns(ctx, [addresseeLimit(ctx, normaliseEmail(email), "own-password")]);
  await openReset(ctx, origin, { email, locale });
}
