import { env } from "@/server/platform/env";
import type { BrowserDoor, CookieOptions } from "./guest-session";
import { isSecure, shopCookies } from "./session-cookie";

/** As long as NextAuth waits for somebody to come back. */
const maxAgeSeconds = 900;

/** Has the browser carry "Stay signed in" to another provider and back; what an earlier way left is gone. */
export function setStaying(door: BrowserDoor, isRemembered: boolean): void {
  door.setCookie(nameOf(), isRemembered ? "1" : "", options(isRemembered ? maxAgeSeconds : 0));
}

/** Whether the person wanted to stay signed in when they left for the provider; it counts for this way alone. */
export function takeStaying(door: BrowserDoor): boolean {
  const isRemembered = door.readCookie(nameOf()) === "1";
  if (isRemembered) setStaying(door, false);
  return isRemembered;
}

function nameOf(): string {
  return shopCookies(env()).stay;
}

function options(maxAge: number): CookieOptions {
  return { httpOnly: true, secure: isSecure(env()), sameSite: "lax", path: "/", maxAge };
}
