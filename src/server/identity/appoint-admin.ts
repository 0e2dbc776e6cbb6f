import { eq, sql } from "drizzle-orm";
import { users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { emailSchema, normaliseEmail } from "@/shared/email";
import { defaultLocale } from "@/shared/locales";
import { recordAudit } from "./audit";
import { lockRights } from "./change-rights";
import { dropInvitation } from "./drop-invitation";
import { nowhere } from "./origin";
import { ensureRoles, grantRole } from "./roles";
import { mintSecret, openToken, type UserTokenId } from "./user-tokens";

/**
 * Makes the person with this address an admin, with an account if there is none, for whoever has the machine. Returns
 * the secret of a link that sets the password where none was set; null where there is one. Throws for an address that
 * is none, and for an account that is shut.
 */
export async function appointAdmin(ctx: Context, typed: string): Promise<{ secret: string | null }> {
  if (ctx.actor.kind !== "system") throw new Error(`A ${ctx.actor.kind} can't appoint admins`);
  const parsed = emailSchema.safeParse(typed);
  if (!parsed.success) throw new Error(`${typed} is no e-mail address.`);
  await ensureRoles(ctx);
  const tokenId = await appoint(ctx, parsed.data);
  return { secret: tokenId && (await mintSecret(ctx, tokenId)) };
}

function appoint(ctx: Context, email: string): Promise<UserTokenId | null> {
  const emailNormalised = normaliseEmail(email);
  const [newUserId, now] = [ctx.newId<"user">(), ctx.clock.now()];
  return withTransaction(ctx.db, async (tx) => {
    await lockRights(tx);
    await tx
      .insert(users)
      .values({
        ...{ id: newUserId, email, emailNormalised, locale: defaultLocale },
        ...{ createdAt: now, updatedAt: now },
      })
      .onDuplicateKeyUpdate({ set: { id: sql`${users.id}` } });
    const [account] = await tx
      .select({ id: users.id, passwordHash: users.passwordHash, disabledAt: users.disabledAt })
      .from(users)
      .where(eq(users.emailNormalised, emailNormalised))
      .for("update");
    if (!account || account.disabledAt) throw new Error(`The account of ${email} is shut.`);
    const { id: userId, passwordHash } = account;
    if (userId === newUserId) await recordAudit(tx, ctx, nowhere, { action: "account.created", userId });
    // Else whatever proves the address would take this role away with those of the invitation.
    await dropInvitation(tx, ctx, nowhere, userId);
    await grantRole(tx, ctx, userId, "admin");
    const details = { role: "admin" };
    await recordAudit(tx, ctx, nowhere, { action: "role.granted", userId, details });
    return passwordHash ? null : openToken(tx, ctx, { kind: "reset", userId, locale: defaultLocale });
  });
}
