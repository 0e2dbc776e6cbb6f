import type { Permission } from "@/server/platform/permissions";

/** Of a role, what decides whether it may be changed and given. */
export interface RoleFacts {
  readonly code: string;
  readonly isBuiltIn: boolean;
  readonly permissions: readonly Permission[];
}

/** Nobody gives, takes or changes more than they may themselves. */
export function covers(rights: readonly Permission[], wanted: readonly Permission[]): boolean {
  return wanted.every((permission) => rights.includes(permission));
}

/** Everybody with an account is a customer, so nobody is made one. */
export function isAssignable({ code }: Pick<RoleFacts, "code">): boolean {
  return code !== "customer";
}

/** An admin may everything, and being a customer gives no rights: what these two may isn't the shop's to say. */
export function isFixed({ code }: Pick<RoleFacts, "code">): boolean {
  return code === "admin" || code === "customer";
}

/** Of two lists what only one of them has: what a change gives or takes. */
export function difference<Entry>(before: readonly Entry[], after: readonly Entry[]): Entry[] {
  return [
    ...before.filter((entry) => !after.includes(entry)),
    ...after.filter((entry) => !before.includes(entry)),
  ];
}
