import { sql } from "drizzle-orm";
import { users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { recordEvents } from "@/server/platform/outbox";
import { normaliseEmail } from "@/shared/email";
import { recordAudit } from "./audit";
import { identityEvents } from "./events";
import { hashPassword } from "./hash-password";
import { takeTurns } from "./limits";
import { mailLimits } from "./mail-limits";
import type { Origin } from "./origin";
import { refusePassword } from "./refuse-password";
import type { RegisterInput } from "./schemas";
import { openToken, userIdByEmail } from "./user-tokens";

/**
 * Asks for an account. Whether there is one already, only the mail tells: the same statements run, and the answer is
 * the same. The password belongs to this asking and counts once its link is confirmed with it, so that nobody can
 * lay theirs under an account that another confirms. Throws PASSWORD_TOO_COMMON, PASSWORD_LIKE_EMAIL,
 * TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function register(ctx: Context, origin: Origin, input: RegisterInput): Promise<void> {
  const { email, name, locale } = input;
  const emailNormalised = normaliseEmail(email);
  refusePassword(input.password, email);
  await takeTurns(ctx, mailLimits(ctx, origin, emailNormalised, "registration"));
  const passwordHash = await hashPassword(ctx, input.password);
  await withTransaction(ctx.db, async (tx) => {
    const [id, now] = [ctx.newId<"user">(), ctx.clock.now()];
    await tx
      .insert(users)
      .values({ id, email, emailNormalised, locale, createdAt: now, updatedAt: now })
      .onDuplicateKeyUpdate({ set: { id: sql`${users.id}` } });
    const tokenId = await openToken(tx, ctx, {
      ...{ kind: "verify", userId: userIdByEmail(emailNormalised), locale, passwordHash, name },
    });
    await recordAudit(tx, ctx, origin, { action: "account.registered", userId: null, subject: tokenId });
    await recordEvents(tx, ctx, [
      { name: identityEvents.registrationRequested, subjectId: tokenId, payload: { tokenId } },
    ]);
  });
}
