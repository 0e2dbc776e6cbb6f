import { and, eq, isNull, sql } from "drizzle-orm";
import { userRoles, users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordEvents } from "@/server/platform/outbox";
import { requirePermission } from "@/server/platform/permissions";
import { normaliseEmail } from "@/shared/email";
import type { UserId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { type AuditAction, recordAudit } from "./audit";
import { changeRights, type RightsChange, requireCovered } from "./change-rights";
import { identityEvents } from "./events";
import { getAssignable, rolesHeldBy } from "./find-roles";
import { takeTurns } from "./limits";
import { addresseeLimit } from "./mail-limits";
import type { Origin } from "./origin";
import type { InviteStaffInput } from "./staff-schemas";
import { openToken, voidTokens } from "./user-tokens";

/**
 * Invites somebody by mail to work here with these roles; they are the person's once the mail's link is answered.
 * Throws PERMISSION_DENIED, ROLE_NOT_FOUND, RIGHTS_EXCEEDED, TOO_MANY_ATTEMPTS, and ACCOUNT_EXISTS {userId} for an
 * address that has an account already: that one is given roles.
 */
export async function inviteStaff(
  ctx: Context,
  origin: Origin,
  { email, locale, roleIds }: InviteStaffInput,
): Promise<{ userId: UserId }> {
  requirePermission(ctx, "staff.manage");
  const emailNormalised = normaliseEmail(email);
  await takeTurns(ctx, [addresseeLimit(ctx, emailNormalised, "staff")]);
  return changeRights(ctx, async (change) => {
    const { tx } = change;
    const wanted = await getAssignable(tx, roleIds);
    const userId = await takeUnconfirmed(change, ctx, { email, emailNormalised, locale });
    // In place of those of an earlier invitation, which are taken back with it.
    const before = await rolesHeldBy(tx, userId);
    requireCovered(
      change,
      [...before, ...wanted].flatMap(({ permissions }) => permissions),
    );
    const createdAt = ctx.clock.now();
    await tx.delete(userRoles).where(eq(userRoles.userId, userId));
    await tx.insert(userRoles).values(wanted.map(({ id: roleId }) => ({ userId, roleId, createdAt })));
    const codes = wanted.map(({ code }) => code);
    await sendInvitation(change, ctx, origin, { userId, locale, action: "invitation.sent", roles: codes });
    return { userId };
  });
}

/** The account row of an address that nobody has confirmed, made where there is none. Throws ACCOUNT_EXISTS. */
async function takeUnconfirmed(
  { tx }: RightsChange,
  ctx: Context,
  { email, emailNormalised, locale }: { email: string; emailNormalised: string; locale: Locale },
): Promise<UserId> {
  const now = ctx.clock.now();
  await tx
    .insert(users)
    .values({
      ...{ id: ctx.newId<"user">(), email, emailNormalised, locale },
      ...{ createdAt: now, updatedAt: now },
    })
    .onDuplicateKeyUpdate({ set: { id: sql`${users.id}` } });
  // Held until the end, so that nobody confirms it meanwhile.
  const isOpen = and(isNull(users.verifiedAt), isNull(users.disabledAt), isNull(users.deletedAt));
  const [taken] = await tx
    .update(users)
    .set({ updatedAt: now })
    .where(and(eq(users.emailNormalised, emailNormalised), isOpen));
  const [user] = await tx
    .select({ id: users.id })
    .from(users)
    .where(eq(users.emailNormalised, emailNormalised));
  if (!user) throw new Error("The account that was just taken is gone");
  if (taken.affectedRows !== 1)
    throw new DomainError("ACCOUNT_EXISTS", `${user.id} has this address`, { userId: user.id });
  return user.id;
}

interface InvitationDraft {
  readonly userId: UserId;
  readonly locale: Locale;
  readonly action: Extract<AuditAction, `invitation.${string}`>;
  readonly roles?: readonly string[];
}

/** Opens a new invitation in place of those before it, and has its mail written. */
export async function sendInvitation(
  { tx }: RightsChange,
  ctx: Context,
  origin: Origin,
  { userId, locale, action, roles }: InvitationDraft,
): Promise<void> {
  await voidTokens(tx, ctx, userId, ["invite"]);
  const tokenId = await openToken(tx, ctx, { kind: "invite", userId, locale });
  const details = roles && { roles };
  await recordAudit(tx, ctx, origin, { action, userId, subject: tokenId, ...(details && { details }) });
  await recordEvents(tx, ctx, [{ name: identityEvents.invited, subjectId: tokenId, payload: { tokenId } }]);
}
