import { users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { normaliseEmail } from "@/shared/email";
import { defaultLocale } from "@/shared/locales";
import { recordAudit } from "./audit";
import { hashPassword } from "./hash-password";
import { nowhere } from "./origin";
import { ensureRoles, grantRole } from "./roles";

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  /** The code of a role; null: a customer like any other. */
  readonly role: string | null;
}

/**
 * Opens an account whose password everybody may know who starts the demo; one that is there stays as it is. Throws
 * where this is no demo.
 */
export async function openDemoAccount(ctx: Context, account: DemoAccount): Promise<void> {
  if (!ctx.env.GOMALL_DEMO) throw new Error("Demo accounts exist in demo mode alone");
  const { email, name, password, role } = account;
  await ensureRoles(ctx);
  const passwordHash = await hashPassword(ctx, password);
  await withTransaction(ctx.db, async (tx) => {
    const [userId, now] = [ctx.newId<"user">(), ctx.clock.now()];
    const [made] = await tx
      .insert(users)
      .ignore()
      .values({
        ...{ id: userId, email, emailNormalised: normaliseEmail(email), name, locale: defaultLocale },
        ...{ passwordHash, passwordChangedAt: now, verifiedAt: now, createdAt: now, updatedAt: now },
      });
    if (made.affectedRows !== 1) return;
    if (role) await grantRole(tx, ctx, userId, role);
    const details = { isDemo: true, role };
    await recordAudit(tx, ctx, nowhere, { action: "account.created", userId, details });
  });
}
