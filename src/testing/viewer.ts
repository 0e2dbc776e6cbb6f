import type { Viewer } from "@/server/identity";
import { type Permission, permissions } from "@/server/platform/permissions";
import { newId } from "@/shared/ids";

/** Somebody who works here and may do this, by default everything, and whom no table knows. */
export function someStaff(allowed: readonly Permission[] = permissions): Viewer {
  const far = new Date("2100-01-01");
  return {
    ...{ userId: newId<"user">(), sessionId: newId<"session">(), email: "staff@shop.example", name: null },
    ...{ locale: "en", permissions: allowed, isRemembered: false },
    ...{ idleExpiresAt: far, absoluteExpiresAt: far, hasSecondFactor: false, secondFactorAt: null },
  };
}
