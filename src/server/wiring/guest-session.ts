import { cartCookie, cartCookieMaxAgeSeconds, cartCountCookie, readCartId, signCartId } from "@/server/cart";
import { env } from "@/server/platform/env";
import type { GuestSession } from "@/server/trpc/context";

export interface CookieOptions {
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite: "lax";
  readonly path: "/";
  readonly maxAge: number;
}

/** A door's own way to its cookies and headers. */
export interface BrowserDoor {
  readCookie(name: string): string | undefined;
  setCookie(name: string, value: string, options: CookieOptions): void;
  readHeader(name: string): string | null;
}

/** The guest behind a door: the cart of its signed cookie, and the address that the server itself saw. */
export function guestSession(door: BrowserDoor): GuestSession {
  const { APP_SECRET, PUBLIC_URL } = env();
  const secure = PUBLIC_URL.startsWith("https:");
  const options = { secure, sameSite: "lax", path: "/", maxAge: cartCookieMaxAgeSeconds } as const;
  return {
    cartId: readCartId(door.readCookie(cartCookie), APP_SECRET),
    networkAddress: door.readHeader("x-forwarded-for")?.split(",")[0]?.trim() || null,
    rememberCart({ cartId, itemCount }) {
      door.setCookie(cartCookie, signCartId(cartId, APP_SECRET), { ...options, httpOnly: true });
      door.setCookie(cartCountCookie, String(itemCount), { ...options, httpOnly: false });
    },
  };
}
