import { cartCookieMaxAgeSeconds, readCartId, signCartId } from "@/server/cart";
import { env } from "@/server/platform/env";
import { notePostHeard } from "@/server/platform/unheard-posts";
import type { GuestSession } from "@/server/trpc/context";
import {
  deviceMaxAgeSeconds,
  isSecure,
  openSessionCookie,
  sealSession,
  sessionMaxAgeSeconds,
  shopCookies,
} from "./session-cookie";

export interface CookieOptions {
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite: "lax";
  readonly path: "/";
  /** Not set: until the browser is closed. */
  readonly maxAge?: number;
}

/** A door's own way to its cookies and headers. */
export interface BrowserDoor {
  readCookie(name: string): string | undefined;
  setCookie(name: string, value: string, options: CookieOptions): void;
  readHeader(name: string): string | null;
}

/** How old a session's cookie is when it is made anew. */
const renewAfterMs = 3_600_000;

/** The guest behind a door: the cart of its signed cookie, and the address that the server itself saw. */
export function guestSession(door: BrowserDoor): GuestSession {
  // Whatever an action does, it asks whose browser this is.
  notePostHeard(door.readHeader);
  const settings = env();
  const { APP_SECRET } = settings;
  const cookies = shopCookies(settings);
  const opened = once(() => openSessionCookie(settings, door.readCookie(cookies.session)));
  const options = { secure: isSecure(settings), sameSite: "lax", path: "/" } as const;
  const sessionOptions = (isRemembered: boolean) => ({
    ...{ ...options, httpOnly: true },
    ...(isRemembered && { maxAge: sessionMaxAgeSeconds(settings) }),
  });
  const cartOptions = { ...options, maxAge: cartCookieMaxAgeSeconds };
  return {
    cartId: readCartId(door.readCookie(cookies.cart), APP_SECRET),
    networkAddress: door.readHeader("x-forwarded-for")?.split(",")[0]?.trim() || null,
    userAgent: door.readHeader("user-agent"),
    deviceToken: deviceTokenIn(door.readCookie(cookies.device)),
    sessionToken: async () => (await opened())?.sessionToken ?? null,
    async renewSession(isRemembered) {
      const cookie = await opened();
      if (!cookie || Date.now() - cookie.sealedAtMs < renewAfterMs) return;
      const value = await sealSession(settings, cookie.sessionToken);
      tryTo(() => door.setCookie(cookies.session, value, sessionOptions(isRemembered)));
    },
    async rememberSession(sessionToken, { isRemembered }) {
      const value = await sealSession(settings, sessionToken);
      door.setCookie(cookies.session, value, sessionOptions(isRemembered));
    },
    rememberCart({ cartId, itemCount }) {
      if (cartId)
        door.setCookie(cookies.cart, signCartId(cartId, APP_SECRET), { ...cartOptions, httpOnly: true });
      door.setCookie(cookies.cartCount, String(itemCount), { ...cartOptions, httpOnly: false });
    },
    rememberDevice(deviceToken) {
      door.setCookie(cookies.device, deviceToken, {
        ...{ ...options, httpOnly: true, maxAge: deviceMaxAgeSeconds },
      });
    },
  };
}

/** Leaves the browser without a cart: the next guest begins with an empty one. */
export function forgetCart(door: BrowserDoor): void {
  const { cart, cartCount } = shopCookies(env());
  takeCookie(door, cart);
  takeCookie(door, cartCount, { httpOnly: false });
}

/** Leaves the browser without a session; the session itself goes on. */
export function forgetSession(door: BrowserDoor): void {
  takeCookie(door, shopCookies(env()).session);
}

/** Makes the browser a stranger again. */
export function forgetDevice(door: BrowserDoor): void {
  takeCookie(door, shopCookies(env()).device);
}

function takeCookie(door: BrowserDoor, name: string, { httpOnly } = { httpOnly: true }): void {
  door.setCookie(name, "", { httpOnly, secure: isSecure(env()), sameSite: "lax", path: "/", maxAge: 0 });
}

/** Another value is none of ours, and is replaced at the next sign-in. */
function deviceTokenIn(value: string | undefined): string | null {
  return value && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
}

/** A page that is being drawn can't set cookies (Next throws); the next action or call does. */
function tryTo(setCookie: () => void): void {
  try {
    setCookie();
  } catch {
    // Nothing is lost: the old one is good for days.
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
