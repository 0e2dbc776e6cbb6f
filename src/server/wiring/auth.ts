import { type NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { browserOf, signOut } from "@/server/identity";
import type { SignInInput } from "@/server/identity/schemas";
import { type Context, createContext } from "@/server/platform/context";
import { env } from "@/server/platform/env";
import { newId } from "@/shared/ids";
import { type AuthOutcome, authConfig, refusalIn } from "./auth-config";
import { type ProviderName, providerNames } from "./auth-providers";
import { type BrowserDoor, guestSession } from "./guest-session";
import { accountCookies, isSecure, sealSession, sessionMaxAgeSeconds } from "./session-cookie";

/** NextAuth, made for one request. */
function openAuth(door: BrowserDoor) {
  const ctx = createContext({ kind: "guest" });
  // NextAuth reads from here alone where it is; a Host header that somebody made up would lead people elsewhere.
  // biome-ignore lint/style/noProcessEnv: it is written for NextAuth, not read.
  process.env.AUTH_URL = ctx.env.PUBLIC_URL;
  const requestId = newId<"request">();
  const outcome: AuthOutcome = { signedIn: null, viewer: null };
  return { ctx, outcome, requestId, auth: NextAuth(authConfig(ctx, door, requestId, outcome)) };
}

/** Answers a request to /api/auth. */
export async function answerAuth(request: NextRequest): Promise<Response> {
  // NextResponse only serialises the cookies here; the answer itself is NextAuth's.
  const jar = new NextResponse();
  const door: BrowserDoor = {
    readCookie: (name) => request.cookies.get(name)?.value,
    setCookie: (name, value, options) => void jar.cookies.set(name, value, options),
    readHeader: (name) => request.headers.get(name),
  };
  const { ctx, outcome, requestId, auth } = openAuth(door);
  const { GET, POST } = auth.handlers;
  const answer = await (request.method === "POST" ? POST : GET)(request);
  const { headers } = answer;
  const session = accountCookies(ctx.env).session;
  const isRemembered = (outcome.signedIn ?? outcome.viewer)?.isRemembered ?? false;
  const cookies = headers.getSetCookie().map((cookie) => {
    const isOpen = cookie.startsWith(`${session}=`) && !cookie.startsWith(`${session}=;`);
    return isOpen && !isRemembered ? untilBrowserCloses(cookie) : cookie;
  });
  headers.delete("set-cookie");
  for (const cookie of [...cookies, ...jar.headers.getSetCookie()]) headers.append("set-cookie", cookie);
  headers.set("cache-control", "private, no-store");
  headers.set("x-request-id", requestId);
  return answer;
}

/** NextAuth gives every session's cookie the longest life. */
function untilBrowserCloses(cookie: string): string {
  return cookie
    .split("; ")
    .filter((part) => !/^(?:expires|max-age)=/i.test(part))
    .join("; ");
}

/**
 * Signs somebody in from a Server Action, and sets the cookies. Throws what identity throws: SIGN_IN_REFUSED,
 * TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function signInWithPassword(door: BrowserDoor, input: SignInInput): Promise<void> {
  const { ctx, outcome, auth } = openAuth(door);
  try {
    const { email, password, isRemembered } = input;
    await auth.signIn("credentials", {
      email,
      password,
      isRemembered: String(isRemembered),
      redirect: false,
    });
  } catch (error) {
    throw refusalIn(error) ?? error;
  }
  if (!outcome.signedIn) throw new Error("NextAuth signed nobody in");
  const { sessionToken, isRemembered } = outcome.signedIn;
  await setSessionCookie(ctx, door, sessionToken, isRemembered);
}

/** Over the one that NextAuth sets, which always has the longest life. */
async function setSessionCookie(
  { env: settings }: Context,
  door: BrowserDoor,
  sessionToken: string,
  isRemembered: boolean,
): Promise<void> {
  const options = { httpOnly: true, secure: isSecure(settings), sameSite: "lax", path: "/" } as const;
  door.setCookie(accountCookies(settings).session, await sealSession(settings, sessionToken), {
    ...options,
    ...(isRemembered && { maxAge: sessionMaxAgeSeconds(settings) }),
  });
}

/** Leads to another provider's page; returns its address. */
export async function providerAddress(
  door: BrowserDoor,
  provider: ProviderName,
  backTo: string,
): Promise<string> {
  return openAuth(door).auth.signIn(provider, { redirect: false, redirectTo: backTo });
}

/** Signs this browser out. What can't be written down is thrown, not forgotten: the session would still be open. */
export async function signOutHere(door: BrowserDoor): Promise<void> {
  const { ctx, requestId, auth } = openAuth(door);
  const browser = await browserOf({ requestId, guest: guestSession(door) });
  if (browser.sessionToken) await signOut(ctx, browser, browser.sessionToken);
  await auth.signOut({ redirect: false });
}

/** Where people may sign in with an account that they have elsewhere. */
export function signInProviders(): readonly ProviderName[] {
  return providerNames(env());
}
