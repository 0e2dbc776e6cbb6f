import { decode, encode } from "next-auth/jwt";
import { cartCookie, cartCountCookie } from "@/server/cart";
import { deviceLifetimeDays } from "@/server/identity";
import type { Env } from "@/server/platform/env";

type Settings = Pick<
  Env,
  "PUBLIC_URL" | "AUTH_SECRET" | "AUTH_SECRET_PREVIOUS" | "SESSION_REMEMBERED_DAYS" | "SESSION_HOURS"
>;

/** Under https a browser keeps a __Host- cookie to this very host, and takes it from https alone. */
export function isSecure({ PUBLIC_URL }: Pick<Env, "PUBLIC_URL">): boolean {
  return PUBLIC_URL.startsWith("https:");
}

function cookieName(env: Pick<Env, "PUBLIC_URL">, name: string): string {
  return isSecure(env) ? `__Host-gomall_${name}` : `gomall_${name}`;
}

/** What each cookie of the shop is called. */
export function shopCookies(env: Pick<Env, "PUBLIC_URL">) {
  return {
    session: cookieName(env, "session"),
    device: cookieName(env, "device"),
    csrf: cookieName(env, "csrf"),
    callback: cookieName(env, "callback"),
    pkce: cookieName(env, "pkce"),
    state: cookieName(env, "state"),
    nonce: cookieName(env, "nonce"),
    stay: cookieName(env, "stay"),
    secondFactor: cookieName(env, "second_factor"),
    cart: cookieName(env, cartCookie),
    cartCount: cookieName(env, cartCountCookie),
  };
}

const day = 24 * 3_600;
export const deviceMaxAgeSeconds = deviceLifetimeDays * day;

/** The secrets that cookies are read with; the first is what they are written with. */
export function authSecrets({ AUTH_SECRET, AUTH_SECRET_PREVIOUS }: Settings): string[] {
  return AUTH_SECRET_PREVIOUS ? [AUTH_SECRET, AUTH_SECRET_PREVIOUS] : [AUTH_SECRET];
}

/** No cookie is good for longer than the longest session; the session's own row says when it ends. */
export function sessionMaxAgeSeconds({ SESSION_REMEMBERED_DAYS, SESSION_HOURS }: Settings): number {
  return Math.max(SESSION_REMEMBERED_DAYS * day, SESSION_HOURS * 3_600);
}

/** NextAuth's cookie: an encrypted token that holds the session's secret and nothing else. */
export function sealSession(env: Settings, sessionToken: string): Promise<string> {
  return encode({
    token: { sid: sessionToken },
    secret: authSecrets(env),
    salt: shopCookies(env).session,
    maxAge: sessionMaxAgeSeconds(env),
  });
}

interface OpenedCookie {
  readonly sessionToken: string;
  /** When it was made, by the clock of whoever made it. */
  readonly sealedAtMs: number;
}

/** What is in a session's cookie; null when it is none that this shop has made and that hasn't run out. */
export async function openSessionCookie(
  env: Settings,
  value: string | undefined,
): Promise<OpenedCookie | null> {
  if (!value) return null;
  try {
    const token = await decode({
      token: value,
      secret: authSecrets(env),
      salt: shopCookies(env).session,
    });
    const sessionToken = sessionTokenIn(token);
    return sessionToken ? { sessionToken, sealedAtMs: Number(token?.iat) * 1_000 } : null;
  } catch {
    // Forged, cut short, of another key, or too old: who sends it is nobody.
    return null;
  }
}

/** The session's secret in NextAuth's token. */
export function sessionTokenIn(token: object | null | undefined): string | null {
  const sid = token && "sid" in token ? token.sid : null;
  return typeof sid === "string" && /^[A-Za-z0-9_-]{43}$/.test(sid) ? sid : null;
}
