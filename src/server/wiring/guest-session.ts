import { cartCookie, cartCookieMaxAgeSeconds, cartCountCookie, readCartId, signCartId } from "@/server/cart";
import { env } from "@/server/platform/env";
import { notePostHeard } from "@/server/platform/unheard-posts";
import type { GuestSession } from "@/server/trpc/context";
import { accountCookies, deviceMaxAgeSeconds, isSecure, openSessionCookie } from "./session-cookie";

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

/** The guest behind a door: the cart of its signed cookie, and the address that the server itself saw. */
export function guestSession(door: BrowserDoor): GuestSession {
  // Whatever an action does, it asks whose browser this is.
  notePostHeard(door.readHeader);
  const settings = env();
  const { APP_SECRET } = settings;
  const cookies = accountCookies(settings);
  const options = { secure: isSecure(settings), sameSite: "lax", path: "/" } as const;
  const cartOptions = { ...options, maxAge: cartCookieMaxAgeSeconds };
  return {
    cartId: readCartId(door.readCookie(cartCookie), APP_SECRET),
    networkAddress: door.readHeader("x-forwarded-for")?.split(",")[0]?.trim() || null,
    userAgent: door.readHeader("user-agent"),
    deviceToken: deviceTokenIn(door.readCookie(cookies.device)),
    sessionToken: () => openSessionCookie(settings, door.readCookie(cookies.session)),
    rememberCart({ cartId, itemCount }) {
      if (cartId)
        door.setCookie(cartCookie, signCartId(cartId, APP_SECRET), { ...cartOptions, httpOnly: true });
      door.setCookie(cartCountCookie, String(itemCount), { ...cartOptions, httpOnly: false });
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
  const options = { secure: isSecure(env()), sameSite: "lax", path: "/", maxAge: 0 } as const;
  door.setCookie(cartCookie, "", { ...options, httpOnly: true });
  door.setCookie(cartCountCookie, "", { ...options, httpOnly: false });
}

/** Another value is none of ours, and is replaced at the next sign-in. */
function deviceTokenIn(value: string | undefined): string | null {
  return value && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
}
