import { openSessionCookie } from "@/server/wiring/session-cookie";
import type { Door, HttpAnswer } from "./http";
import type { TestShop } from "./shop";

/** The cookie of a session where the shop isn't reached by https. */
export const sessionCookie = "gomall_session";

/** The secret of the session that a browser's cookie holds. */
export async function sessionIn({ cookies }: Door, { env }: TestShop): Promise<string | null> {
  return (await openSessionCookie(env, cookies.get(sessionCookie)))?.sessionToken ?? null;
}

/** Whether the shop takes a browser for somebody's. */
export async function isSignedIn(browser: Door): Promise<boolean> {
  return (await browser.get("identity.getAccount")).status === 200;
}

/** The line by which an answer sets a cookie; empty where it doesn't. */
export function setCookieOf({ headers }: HttpAnswer, cookie: string): string {
  return headers.getSetCookie().find((each) => each.startsWith(`${cookie}=`)) ?? "";
}
