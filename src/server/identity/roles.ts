import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { rolePermissions, roles, userRoles } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { type Permission, permissions } from "@/server/platform/permissions";
import type { Id, UserId } from "@/shared/ids";

/** The roles that come with the shop. What the others may is the shop's to change; an admin may everything. */
const builtInRoles = {
  customer: [],
  support: ["orders.fulfil"],
  manager: ["orders.fulfil", "orders.refund"],
  admin: permissions,
} as const satisfies Record<string, readonly Permission[]>;

/** Of what rows say, what this version of the shop knows, each once. */
export function knownPermissions(found: readonly (string | null)[]): Permission[] {
  return permissions.filter((permission) => found.includes(permission));
}

/**
 * Makes the built-in roles where they are missing, and gives the admin's role what is new. What a shop has changed
 * stays. May be called by any number of processes at once.
 */
export async function ensureRoles(ctx: Context): Promise<void> {
  const createdAt = ctx.clock.now();
  for (const [code, granted] of Object.entries(builtInRoles)) {
    const id = ctx.newId<"role">();
    const [made] = await ctx.db.insert(roles).ignore().values({ id, code, isBuiltIn: true, createdAt });
    if (made.affectedRows === 1 && code !== "admin") await grantAll(ctx.db, id, granted);
  }
  const [admin] = await ctx.db.select({ id: roles.id }).from(roles).where(eq(roles.code, "admin"));
  if (admin) await grantAll(ctx.db, admin.id, permissions);
}

async function grantAll(db: Queryable, roleId: Id<"role">, granted: readonly Permission[]): Promise<void> {
  if (granted.length === 0) return;
  await db
    .insert(rolePermissions)
    .ignore()
    .values(granted.map((permission) => ({ roleId, permission })));
}

/** Gives a person a role; nothing happens where they have it. Throws when there is no such role. */
export async function grantRole(tx: Queryable, ctx: Context, userId: UserId, code: string): Promise<void> {
  const [role] = await tx.select({ id: roles.id }).from(roles).where(eq(roles.code, code));
  if (!role) throw new Error(`No role ${code}`);
  await tx.insert(userRoles).ignore().values({ userId, roleId: role.id, createdAt: ctx.clock.now() });
}
