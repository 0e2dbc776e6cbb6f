import { and, eq, gt, isNull } from "drizzle-orm";
import { users, userTokens } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { Locale } from "@/shared/locales";
import { mintSecret, type UserTokenId } from "./user-tokens";

/** What the mail of an invitation says. */
interface InvitationMail {
  readonly email: string;
  readonly locale: Locale;
  readonly secret: string;
  readonly expiresAt: Date;
}

/** An open invitation with a new secret for its mail; null when it was answered, withdrawn, or ran out. */
export async function invitationForMail(ctx: Context, tokenId: string): Promise<InvitationMail | null> {
  const id = tokenId as UserTokenId; // From an event's data, which the mail's trigger has read as an id.
  const [invitation] = await ctx.db
    .select({ email: users.email, locale: userTokens.locale, expiresAt: userTokens.expiresAt })
    .from(userTokens)
    .innerJoin(users, eq(users.id, userTokens.userId))
    .where(
      and(
        ...[eq(userTokens.id, id), eq(userTokens.kind, "invite"), isNull(userTokens.usedAt)],
        ...[gt(userTokens.expiresAt, ctx.clock.now()), isNull(users.disabledAt), isNull(users.deletedAt)],
      ),
    );
  const secret = invitation ? await mintSecret(ctx, id) : null;
  if (!invitation?.email || !secret) return null;
  return { ...invitation, email: invitation.email, secret };
}
