import type { Context } from "@/server/platform/context";
import type { CartId } from "@/shared/ids";

/** The shopper's browser, as a door (HTTP, action, page) sees it; a door that can't set cookies refuses to. */
export interface GuestSession {
  /** The cart that a valid signed cookie names. */
  readonly cartId: CartId | null;
  /** The network address, by the rule of TRUSTED_PROXIES; null when nobody knows (server-side callers). */
  readonly networkAddress: string | null;
  /** Tells the browser its cart and how many pieces are in it. */
  rememberCart(cart: { readonly cartId: CartId; readonly itemCount: number }): void;
}

/** What every procedure gets. */
export interface RequestContext extends Context {
  readonly requestId: string;
  readonly guest: GuestSession;
}
