import type { Permission } from "@/server/platform/permissions";
import type { CallerName, Outcome, Row } from "./row";
import { cartRows } from "./rows/cart";
import { catalogRows } from "./rows/catalog";
import { checkoutRows } from "./rows/checkout";
import { identityRows } from "./rows/identity";
import { ordersRows } from "./rows/orders";
import { privacyRows } from "./rows/privacy";
import { sessionEndRows } from "./rows/session-end";
import { staffRows } from "./rows/staff";

/** Who may call each procedure, and how it ends. A procedure without its row fails the test. */
export const accessMatrix: Readonly<Record<string, Row>> = {
  ...{ ...catalogRows, ...cartRows, ...checkoutRows, ...sessionEndRows },
  ...{ ...ordersRows, ...identityRows, ...staffRows, ...privacyRows },
};

/** What each caller may, written out: the shop's own list of roles isn't asked. */
const rights: Readonly<Record<CallerName, readonly Permission[]>> = {
  ...{ guest: [], customer: [], other: [] },
  support: ["orders.fulfil"],
  manager: ["orders.fulfil", "orders.refund"],
  admin: ["orders.fulfil", "orders.refund", "staff.manage"],
  clerk: ["staff.manage"],
};

/** How a call ends before anybody looks at what it names; null: it is looked at. */
export function refusedAtTheDoor(who: Row["who"], caller: CallerName): Outcome | null {
  if (who === "everybody") return null;
  if (caller === "guest") return "SIGN_IN_REQUIRED";
  if (who === "signed in" || rights[caller].includes(who)) return null;
  return "PERMISSION_DENIED";
}
