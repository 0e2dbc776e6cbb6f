import type { Viewer } from "@/server/identity";
import type { Context } from "@/server/platform/context";
import type { CartId } from "@/shared/ids";

/** The shopper's browser, as a door (HTTP, action, page) sees it; a door that can't set cookies refuses to. */
export interface GuestSession {
  /** The cart that a valid signed cookie names. */
  readonly cartId: CartId | null;
  /** The network address, by the rule of TRUSTED_PROXIES; null when nobody knows (server-side callers). */
  readonly networkAddress: string | null;
  /** What the browser calls itself. */
  readonly userAgent: string | null;
  /** The secret by which a browser that somebody has signed in with is known. */
  readonly deviceToken: string | null;
  /** The secret of the session that the browser's cookie names; the cookie isn't opened before somebody asks. */
  sessionToken(): Promise<string | null>;
  /** Makes the session's cookie anew if it is old and the door can; else it would run out before the session. */
  renewSession(isRemembered: boolean): Promise<void>;
  /** Tells the browser the secret of the session that it is in. */
  rememberSession(sessionToken: string, session: Pick<Viewer, "isRemembered">): Promise<void>;
  /** Tells the browser its cart and how many pieces are in it; no id where the cart is an account's. */
  rememberCart(cart: { readonly cartId: CartId | null; readonly itemCount: number }): void;
  /** Makes the browser a known one. */
  rememberDevice(deviceToken: string): void;
}

/** What every procedure gets. */
export interface RequestContext extends Context {
  readonly requestId: string;
  readonly guest: GuestSession;
  /**
   * Whoever is signed in; asked of the database by the first who wants to know, once a request. Who is only to be looked
   * at (`isSeen: false`) has their session rest on.
   */
  viewer(look?: { readonly isSeen: boolean }): Promise<Viewer | null>;
}
