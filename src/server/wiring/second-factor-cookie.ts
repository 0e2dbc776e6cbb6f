import type { CodeAsked } from "@/server/identity";
import { env } from "@/server/platform/env";
import type { BrowserDoor, CookieOptions } from "./guest-session";
import { isSecure, shopCookies } from "./session-cookie";

/** As long as the first step counts. */
const maxAgeSeconds = 600;

/** Has the browser carry what it shows together with the code. */
export function setCodeAsked(door: BrowserDoor, { secret, isRemembered }: CodeAsked): void {
  door.setCookie(nameOf(), `${secret}.${isRemembered ? 1 : 0}`, options(maxAgeSeconds));
}

/** What the browser carries since the first step; null when it carries nothing, or nothing of ours. */
export function readCodeAsked(door: BrowserDoor): Pick<CodeAsked, "secret" | "isRemembered"> | null {
  const [, secret, remembered] = /^([A-Za-z0-9_-]{43})\.([01])$/.exec(door.readCookie(nameOf()) ?? "") ?? [];
  return secret ? { secret, isRemembered: remembered === "1" } : null;
}

export function forgetCodeAsked(door: BrowserDoor): void {
  door.setCookie(nameOf(), "", options(0));
}

function nameOf(): string {
  return shopCookies(env()).secondFactor;
}

function options(maxAge: number): CookieOptions {
  return { httpOnly: true, secure: isSecure(env()), sameSite: "lax", path: "/", maxAge };
}
