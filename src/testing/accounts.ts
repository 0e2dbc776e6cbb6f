import { desc, eq } from "drizzle-orm";
import { rolePermissions, roles, userRoles, users, userTokens } from "@/db/schema";
import { ensureRoles, grantRole, type SignedIn } from "@/server/identity";
import { hashPassword } from "@/server/identity/hash-password";
import type { Browser } from "@/server/identity/origin";
import type { SignInInput } from "@/server/identity/schemas";
import { signIn } from "@/server/identity/sign-in";
import { mintSecret } from "@/server/identity/user-tokens";
import type { Context } from "@/server/platform/context";
import type { Env } from "@/server/platform/env";
import type { Permission } from "@/server/platform/permissions";
import { normaliseEmail } from "@/shared/email";
import { newId, type RoleId, type UserId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import type { Premises, TestGuest } from "./shop";

let counter = 0;

export interface TestAccount {
  readonly userId: UserId;
  readonly email: string;
  readonly password: string;
}

interface AccountOptions {
  readonly email?: string;
  readonly password?: string;
  readonly name?: string;
  readonly locale?: Locale;
  /** Codes of roles; those that come with the shop are made when there is one. */
  readonly roles?: readonly string[];
  readonly isVerified?: boolean;
  readonly isDisabled?: boolean;
}

/** An account that can be signed in to, unless it is said otherwise. */
export async function makeAccount(ctx: Context, options: AccountOptions = {}): Promise<TestAccount> {
  counter += 1;
  const { email = `Person-${counter}@example.com`, password = `gramophone otter ${counter}` } = options;
  const { roles: codes = [], isVerified = true, isDisabled = false, name = null } = options;
  const { locale = "en" } = options;
  const [userId, now] = [newId<"user">(), ctx.clock.now()];
  await ctx.db.insert(users).values({
    ...{ id: userId, email, emailNormalised: normaliseEmail(email), locale, name },
    ...{ passwordHash: await hashPassword(ctx, password), createdAt: now, updatedAt: now },
    ...{ verifiedAt: isVerified ? now : null, disabledAt: isDisabled ? now : null },
  });
  if (codes.length > 0) await ensureRoles(ctx);
  for (const code of codes) await grantRole(ctx.db, ctx, userId, code);
  return { userId, email, password };
}

/** A browser at this address that nobody has used yet. */
export function aBrowser(browser: Partial<Browser> = {}): Browser {
  return {
    ...{ networkAddress: "192.0.2.1", userAgent: "a test", requestId: newId<"request">() },
    ...{ deviceToken: null, sessionToken: null, ...browser },
  };
}

export interface SignedInGuest extends TestGuest {
  readonly sessionToken: string;
}

/** A browser of its own in which somebody has signed in. */
export async function signInAs(
  shop: Premises,
  { email, password }: TestAccount,
  { isRemembered = false, settings }: { isRemembered?: boolean; settings?: Partial<Env> } = {},
): Promise<SignedInGuest> {
  const ctx = shop.context();
  const { sessionToken, deviceToken } = await signInAtOnce(ctx, aBrowser(), {
    email,
    password,
    isRemembered,
  });
  return { ...shop.guest(settings, { sessionToken, deviceToken }), sessionToken };
}

/** Signs somebody in whose account asks for no second factor. */
export async function signInAtOnce(ctx: Context, browser: Browser, input: SignInInput): Promise<SignedIn> {
  const step = await signIn(ctx, browser, input);
  if (step.kind !== "signed_in") throw new Error("The account asks for a code");
  return step;
}

/** Takes all roles away. */
export async function takeRoles({ db }: Premises, userId: UserId): Promise<void> {
  await db.delete(userRoles).where(eq(userRoles.userId, userId));
}

/** What the newest mail about a token would link to: its secret. */
export async function newestSecret(
  shop: Premises,
  kind: (typeof userTokens.$inferSelect)["kind"],
): Promise<string> {
  const [token] = await shop.db
    .select({ id: userTokens.id })
    .from(userTokens)
    .where(eq(userTokens.kind, kind))
    .orderBy(desc(userTokens.id));
  const secret = token && (await mintSecret(shop.context(), token.id));
  if (!secret) throw new Error(`No open ${kind} token`);
  return secret;
}

/** The id of a role by its code; the roles that come with the shop are made where they are missing. */
export async function roleId(shop: Premises, code: string): Promise<RoleId> {
  await ensureRoles(shop.context());
  const [role] = await shop.db.select({ id: roles.id }).from(roles).where(eq(roles.code, code));
  if (!role) throw new Error(`No role ${code}`);
  return role.id;
}

/** A role of the shop's own, made past its rules. */
export async function makeRole(
  shop: Pick<Premises, "db">,
  permissions: readonly Permission[],
): Promise<{ id: RoleId; code: string }> {
  const id = newId<"role">();
  const code = `own-${id}`;
  await shop.db
    .insert(roles)
    .values({ id, code, title: `Role ${id.slice(-6)}`, isBuiltIn: false, createdAt: new Date() });
  if (permissions.length > 0)
    await shop.db
      .insert(rolePermissions)
      .values(permissions.map((permission) => ({ roleId: id, permission })));
  return { id, code };
}

/** Somebody who is signed in, manages staff, and may no more than that. */
export async function makeClerk(shop: Premises) {
  const role = await makeRole(shop, ["staff.manage"]);
  const account = await makeAccount(shop.context(), { roles: [role.code] });
  return { ...account, role, guest: await signInAs(shop, account) };
}

/** The codes of somebody's roles. */
export async function rolesOf({ db }: Premises, userId: UserId): Promise<string[]> {
  const rows = await db
    .select({ code: roles.code })
    .from(userRoles)
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .where(eq(userRoles.userId, userId))
    .orderBy(roles.code);
  return rows.map(({ code }) => code);
}
