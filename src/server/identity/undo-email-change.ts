import { and, desc, eq, gte, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { auditEvents, users, userTokens } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordEvents } from "@/server/platform/outbox";
import { recordAudit } from "./audit";
import { identityEvents } from "./events";
import { hashPassword } from "./hash-password";
import { forgetDevices, rememberDevice } from "./known-devices";
import { loosenAccount } from "./loosen-account";
import { openLink } from "./open-link";
import type { Browser } from "./origin";
import { refusePassword } from "./refuse-password";
import type { ResetPasswordInput } from "./schemas";
import { endSessionsOf } from "./sessions";
import { takeAddress } from "./take-address";
import { type OpenToken, type UserTokenId, useToken, voidTokens } from "./user-tokens";

/**
 * Gives an account back to the address that it had, by the link that was sent there, with a new password. Whoever had
 * changed it may have known the old one: all sessions end, and what was tied to the account since the change was asked for
 * (a second factor, recovery codes, accounts elsewhere) is loosened. The address that it had meanwhile is told. Throws
 * LINK_NOT_VALID, PASSWORD_TOO_COMMON, PASSWORD_LIKE_EMAIL, TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function undoEmailChange(
  ctx: Context,
  browser: Browser,
  { secret, password }: ResetPasswordInput,
): Promise<{ deviceToken: string }> {
  const token = await openLink(ctx, browser, "undo_email", secret);
  const { userId, accountEmail, email } = token;
  if (!email) throw new DomainError("LINK_NOT_VALID", "It names no address");
  refusePassword(password, email);
  const passwordHash = await hashPassword(ctx, password);
  const now = ctx.clock.now();
  return withTransaction(ctx.db, async (tx) => {
    await useToken(tx, ctx, token);
    await takeAddress(tx, ctx, { userId, from: accountEmail, to: email });
    await tx
      .update(users)
      .set({ passwordHash, passwordChangedAt: now, updatedAt: now })
      .where(eq(users.id, userId));
    await voidLinks(tx, ctx, token);
    await endSessionsOf(tx, ctx, userId);
    await forgetDevices(tx, userId, null);
    const deviceToken = await rememberDevice(tx, ctx, userId, null);
    const done = { ...ctx, actor: { kind: "customer", id: userId } } as const;
    await loosenAccount(tx, done, browser, { userId, since: await whenAsked(tx, token) });
    const undoneId = await recordAudit(tx, done, browser, {
      ...{ action: "email.change_undone", userId, subject: token.id },
      details: { changedBy: await findChange(tx, token) },
    });
    const changeId = await recordAudit(tx, done, browser, { action: "password.reset", userId });
    await recordEvents(tx, ctx, [
      { name: identityEvents.passwordChanged, subjectId: userId, payload: { userId, changeId } },
      {
        ...{ name: identityEvents.emailChangeUndone, subjectId: userId },
        payload: { userId, changeId: undoneId },
      },
    ]);
    return { deviceToken };
  });
}

/**
 * The token that gave the account the address which it loses now. It is kept at least as long as the link that undoes it
 * is good.
 */
async function findChange(
  tx: Transaction,
  { userId, accountEmail }: OpenToken,
): Promise<UserTokenId | undefined> {
  const { id, kind, email, usedAt } = userTokens;
  const hasGivenIt = and(eq(kind, "change_email"), eq(email, accountEmail), isNotNull(usedAt));
  const [change] = await tx
    .select({ id })
    .from(userTokens)
    .where(and(eq(userTokens.userId, userId), hasGivenIt))
    .orderBy(desc(usedAt))
    .limit(1);
  return change?.id;
}

const changedDetails = z.object({ askedAt: z.coerce.date() });

/**
 * When the change was asked for that a link takes back. From then on somebody could hold the other link ready, tie a second
 * factor to the account, and have its notice go to the new address by using the link at once.
 */
async function whenAsked(tx: Transaction, { id, userId, createdAt }: OpenToken): Promise<Date> {
  const { details, action, subject } = auditEvents;
  const isChange = and(eq(action, "email.changed"), eq(subject, id));
  const [changed] = await tx
    .select({ details })
    .from(auditEvents)
    .where(and(eq(auditEvents.userId, userId), isChange));
  return changedDetails.safeParse(changed?.details).data?.askedAt ?? createdAt;
}

/** What mails linked to for whoever had the account meanwhile. */
async function voidLinks(tx: Transaction, ctx: Context, { userId, createdAt }: OpenToken): Promise<void> {
  await voidTokens(tx, ctx, userId, ["change_email", "reset", "verify", "second_factor"]);
  // An earlier change is undone by its own link: whoever made the later one must not take that away.
  await tx
    .update(userTokens)
    .set({ usedAt: ctx.clock.now() })
    .where(
      and(
        ...[eq(userTokens.userId, userId), eq(userTokens.kind, "undo_email")],
        ...[isNull(userTokens.usedAt), gte(userTokens.createdAt, createdAt)],
      ),
    );
}
