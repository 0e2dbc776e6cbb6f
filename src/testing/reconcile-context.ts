import type { Context } from "@/server/platform/context";
import { frozen } from "./frozen";
import type { TestShop } from "./shop";

/** What our books are held against the gateway's in, a while later: what has just happened is left to webhooks. */
export function reconcileContext(shop: TestShop): Context {
  return frozen(shop.context(undefined, { kind: "system", name: "reconcile-payments" })).later(90);
}
