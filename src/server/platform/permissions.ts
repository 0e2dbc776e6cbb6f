import type { Actor } from "./context";
import { DomainError } from "./domain-error";

/** What staff may be allowed to do; roles are lists of these. Each guards something: a test holds them to it. */
export const permissions = ["orders.fulfil", "orders.refund", "staff.manage"] as const;
export type Permission = (typeof permissions)[number];

/** Throws PERMISSION_DENIED unless the actor is staff with this permission. */
export function requirePermission({ actor }: { readonly actor: Actor }, permission: Permission): void {
  if (actor.kind === "staff" && actor.permissions.includes(permission)) return;
  throw new DomainError("PERMISSION_DENIED", `${actor.kind} may not ${permission}`, { permission });
}
