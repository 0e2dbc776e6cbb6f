import { type NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { browserOf, confirmSignIn, type SignedIn, signIn, signOut } from "@/server/identity";
import { confirmSignInInput, type SignInInput } from "@/server/identity/schemas";
import { createContext } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { env } from "@/server/platform/env";
import { newId } from "@/shared/ids";
import { type AuthOutcome, authConfig } from "./auth-config";
import { type BrowserDoor, guestSession } from "./guest-session";
import { forgetCodeAsked, readCodeAsked, setCodeAsked } from "./second-factor-cookie";
import { accountCookies, isSecure, sealSession, sessionMaxAgeSeconds } from "./session-cookie";

/** Answers a request to /api/auth. */
export async function answerAuth(request: NextRequest): Promise<Response> {
  // NextResponse only serialises the cookies here; the answer itself is NextAuth's.
  const jar = new NextResponse();
  const door: BrowserDoor = {
    readCookie: (name) => request.cookies.get(name)?.value,
    setCookie: (name, value, options) => void jar.cookies.set(name, value, options),
    readHeader: (name) => request.headers.get(name),
  };
  const ctx = createContext({ kind: "guest" });
  // NextAuth reads from here alone where it is; a Host header that somebody made up would lead people elsewhere.
  // biome-ignore lint/style/noProcessEnv: it is written for NextAuth, not read.
  process.env.AUTH_URL = ctx.env.PUBLIC_URL;
  const requestId = newId<"request">();
  const outcome: AuthOutcome = { signedIn: null, viewer: null };
  // Made for one request, which it tells what came of it.
  const { GET, POST } = NextAuth(authConfig(ctx, door, requestId, outcome)).handlers;
  const answer = await (request.method === "POST" ? POST : GET)(request);
  // A copy: those of a redirect can't be changed.
  const headers = new Headers(answer.headers);
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
  return new Response(answer.body, { status: answer.status, headers });
}

/** NextAuth gives every session's cookie the longest life. */
function untilBrowserCloses(cookie: string): string {
  return cookie
    .split("; ")
    .filter((part) => !/^(?:expires|max-age)=/i.test(part))
    .join("; ");
}

/** What the first step of signing in came to: "code_asked" leads to the second. */
export type SignInStep = "signed_in" | "code_asked";

/**
 * Signs somebody in from a Server Action, past NextAuth's form, whose answer is a redirect with a code: the same write,
 * and the same cookie, which lasts no longer than it should. Throws SIGN_IN_REFUSED, TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function signInWithPassword(door: BrowserDoor, input: SignInInput): Promise<SignInStep> {
  const browser = await browserBehind(door);
  const step = await signIn(createContext({ kind: "guest" }), browser, input);
  if (step.kind === "code_asked") setCodeAsked(door, step);
  else await letIn(door, step);
  return step.kind;
}

/**
 * The second step, in the browser that took the first: a code of the app, or a recovery code. Throws
 * SECOND_FACTOR_WRONG, TOO_MANY_ATTEMPTS, and SIGN_IN_REQUIRED where the first step is too long ago.
 */
export async function signInWithCode(door: BrowserDoor, code: string): Promise<void> {
  const asked = readCodeAsked(door);
  if (!asked) throw new DomainError("SIGN_IN_REQUIRED", "This browser hasn't taken the first step");
  const input = confirmSignInInput.safeParse({ ...asked, code });
  if (!input.success) throw new DomainError("SECOND_FACTOR_WRONG", "It has not the form of a code");
  const browser = await browserBehind(door);
  await letIn(door, await confirmSignIn(createContext({ kind: "guest" }), browser, input.data));
  forgetCodeAsked(door);
}

/** Whether this browser has taken the first step and is asked for a code. */
export function isCodeAsked(door: BrowserDoor): boolean {
  return readCodeAsked(door) !== null;
}

function browserBehind(door: BrowserDoor) {
  return browserOf({ requestId: newId<"request">(), guest: guestSession(door) });
}

async function letIn(door: BrowserDoor, signedIn: SignedIn): Promise<void> {
  const { sessionToken, deviceToken, isRemembered } = signedIn;
  const settings = env();
  guestSession(door).rememberDevice(deviceToken);
  setSessionCookie(door, await sealSession(settings, sessionToken), {
    ...(isRemembered && { maxAge: sessionMaxAgeSeconds(settings) }),
  });
}

/** Signs this browser out. What can't be written down is thrown, not forgotten: the session would still be open. */
export async function signOutHere(door: BrowserDoor): Promise<void> {
  const browser = await browserBehind(door);
  if (browser.sessionToken) await signOut(createContext({ kind: "guest" }), browser, browser.sessionToken);
  setSessionCookie(door, "", { maxAge: 0 });
}

function setSessionCookie(door: BrowserDoor, value: string, life: { readonly maxAge?: number }): void {
  const settings = env();
  const options = { httpOnly: true, secure: isSecure(settings), sameSite: "lax", path: "/" } as const;
  door.setCookie(accountCookies(settings).session, value, { ...options, ...life });
}
