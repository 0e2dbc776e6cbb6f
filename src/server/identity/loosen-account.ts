import { and, eq, gte } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { auditEvents, oauthAccounts, recoveryCodes, users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";
import { recordAudit } from "./audit";
import type { Origin } from "./origin";

interface Since {
  readonly userId: UserId;
  readonly since: Date;
}

/**
 * Takes from an account what was tied to it at a moment or later: a second factor, recovery codes of an older one,
 * accounts elsewhere. Each is written down; the caller has the person told.
 */
export async function loosenAccount(
  tx: Transaction,
  ctx: Context,
  origin: Origin,
  tied: Since,
): Promise<void> {
  await loosenSecondFactor(tx, ctx, origin, tied);
  await loosenConnections(tx, ctx, origin, tied);
}

async function loosenSecondFactor(
  tx: Transaction,
  ctx: Context,
  origin: Origin,
  { userId, since }: Since,
): Promise<void> {
  const [dropped] = await tx
    .update(users)
    .set({ totpSecret: null, totpEnabledAt: null, totpLastStep: null })
    .where(and(eq(users.id, userId), gte(users.totpEnabledAt, since)));
  const isNew = dropped.affectedRows > 0;
  if (!isNew && !(await hasNewCodes(tx, { userId, since }))) return;
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  const action = isNew ? "second_factor.disabled" : "second_factor.codes_voided";
  await recordAudit(tx, ctx, origin, { action, userId });
}

/** Codes don't say how old they are; whoever replaces them is written down in the same transaction. */
async function hasNewCodes(tx: Transaction, { userId, since }: Since): Promise<boolean> {
  const isReplacing = eq(auditEvents.action, "second_factor.codes_replaced");
  const isNew = and(eq(auditEvents.userId, userId), isReplacing, gte(auditEvents.createdAt, since));
  return (await tx.$count(auditEvents, isNew)) > 0;
}

async function loosenConnections(
  tx: Transaction,
  ctx: Context,
  origin: Origin,
  { userId, since }: Since,
): Promise<void> {
  const isNew = and(eq(oauthAccounts.userId, userId), gte(oauthAccounts.createdAt, since));
  const { provider } = oauthAccounts;
  const connected = await tx.select({ provider }).from(oauthAccounts).where(isNew).for("update");
  await tx.delete(oauthAccounts).where(isNew);
  for (const details of connected)
    await recordAudit(tx, ctx, origin, { action: "provider.unlinked", userId, details });
}
