import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  customerAddresses,
  knownDevices,
  oauthAccounts,
  recoveryCodes,
  sessions,
  userRoles,
  users,
  userTokens,
} from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { UserId } from "@/shared/ids";
import { recordAudit } from "./audit";
import type { Origin } from "./origin";

/** All that belongs to one account alone. */
const own = [sessions, oauthAccounts, knownDevices, recoveryCodes, customerAddresses, userRoles];

/** What names a person or lets one in. */
const nameless = {
  ...{ email: null, emailNormalised: null, name: null, phone: null, defaultAddressId: null },
  ...{ passwordHash: null, passwordChangedAt: null },
  ...{ totpSecret: null, totpEnabledAt: null, totpLastStep: null },
};

/**
 * Takes everything out of an account that names its person or lets one in. The row stays, for what refers to it. Throws
 * SIGN_IN_REQUIRED where another was quicker.
 */
export async function eraseAccount(
  tx: Transaction,
  ctx: Context,
  origin: Origin,
  userId: UserId,
): Promise<void> {
  const now = ctx.clock.now();
  const [erased] = await tx
    .update(users)
    .set({ ...nameless, deletedAt: now, updatedAt: now })
    .where(and(eq(users.id, userId), isNull(users.deletedAt)));
  if (erased.affectedRows !== 1) throw new DomainError("SIGN_IN_REQUIRED", "The account is gone already");
  for (const table of own) await tx.delete(table).where(eq(table.userId, userId));
  // The rows stay until they are cleared away, since the log of mails names them.
  await tx
    .update(userTokens)
    .set({ email: null, name: null, passwordHash: null, usedAt: sql`COALESCE(${userTokens.usedAt}, ${now})` })
    .where(eq(userTokens.userId, userId));
  await recordAudit(tx, ctx, origin, { action: "account.deleted", userId });
}
