import { type NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import {
  acceptInvitation,
  browserOf,
  confirmSignIn,
  type ProviderName,
  providerNames,
  type SignedIn,
  signIn,
  signOut,
} from "@/server/identity";
import { confirmSignInInput, type SignInInput } from "@/server/identity/schemas";
import type { AcceptInvitationInput } from "@/server/identity/staff-schemas";
import { type Context, createContext } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { env } from "@/server/platform/env";
import { newId } from "@/shared/ids";
import { type AuthOutcome, authConfig } from "./auth-config";
import { type BrowserDoor, forgetCart, forgetDevice, forgetSession, guestSession } from "./guest-session";
import { forgetCodeAsked, readCodeAsked, setCodeAsked } from "./second-factor-cookie";
import { shopCookies } from "./session-cookie";
import { setStaying } from "./stay-cookie";
import { withSoundWayBack } from "./way-back";
import { welcome } from "./welcome";

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
  const sound = withSoundWayBack(request, ctx.env);
  const answer = await (request.method === "POST" ? POST : GET)(sound);
  // A copy: those of a redirect can't be changed.
  const headers = new Headers(answer.headers);
  if (outcome.signedIn) await welcome(ctx, guestSession(door), outcome.signedIn.userId);
  const session = shopCookies(ctx.env).session;
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
  const ctx = createContext({ kind: "guest" });
  const step = await signIn(ctx, await browserBehind(door), input);
  if (step.kind === "code_asked") setCodeAsked(door, step);
  else await letIn(ctx, door, step);
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
  const ctx = createContext({ kind: "guest" });
  await letIn(ctx, door, await confirmSignIn(ctx, await browserBehind(door), input.data));
  forgetCodeAsked(door);
}

/**
 * Accepts an invitation and signs its person in here. Throws LINK_NOT_VALID, PASSWORD_TOO_COMMON, PASSWORD_LIKE_EMAIL,
 * TOO_MANY_ATTEMPTS, SIGN_IN_BUSY.
 */
export async function acceptInvitationHere(door: BrowserDoor, input: AcceptInvitationInput): Promise<void> {
  const ctx = createContext({ kind: "guest" });
  await letIn(ctx, door, await acceptInvitation(ctx, await browserBehind(door), input));
}

/** Whether this browser has taken the first step and is asked for a code. */
export function isCodeAsked(door: BrowserDoor): boolean {
  return readCodeAsked(door) !== null;
}

function browserBehind(door: BrowserDoor) {
  return browserOf({ requestId: newId<"request">(), guest: guestSession(door) });
}

async function letIn(ctx: Context, door: BrowserDoor, signedIn: SignedIn): Promise<void> {
  const { userId, sessionToken, deviceToken, isRemembered } = signedIn;
  const guest = guestSession(door);
  guest.rememberDevice(deviceToken);
  await welcome(ctx, guest, userId);
  await guest.rememberSession(sessionToken, { isRemembered });
}

/** Where people may sign in with an account that they have elsewhere. */
export function offeredProviders(): ProviderName[] {
  return providerNames(env());
}

interface WayElsewhere {
  /** Where it ends. */
  readonly returnTo: string;
  /** "Stay signed in". */
  readonly isRemembered: boolean;
}

/**
 * The address at another provider where somebody signs in there, from a Server Action, and which leads on to `returnTo`
 * in the end; null where that provider isn't offered. The cookies of the way are set.
 */
export async function wayToProvider(
  door: BrowserDoor,
  wanted: string,
  { returnTo, isRemembered }: WayElsewhere,
): Promise<string | null> {
  const provider = offeredProviders().find((name) => name === wanted);
  if (!provider) return null;
  setStaying(door, isRemembered);
  const ctx = createContext({ kind: "guest" });
  // biome-ignore lint/style/noProcessEnv: as in answerAuth.
  process.env.AUTH_URL = ctx.env.PUBLIC_URL;
  const outcome: AuthOutcome = { signedIn: null, viewer: null };
  const config = authConfig(ctx, door, newId<"request">(), outcome);
  return NextAuth(config).signIn(provider, { redirectTo: returnTo, redirect: false });
}

/** Signs this browser out. What can't be written down is thrown, not forgotten: the session would still be open. */
export async function signOutHere(door: BrowserDoor): Promise<void> {
  const browser = await browserBehind(door);
  if (browser.sessionToken) await signOut(createContext({ kind: "guest" }), browser, browser.sessionToken);
  forgetSession(door);
  forgetCart(door);
}

/** Takes out of a browser all that names somebody whose account is gone. */
export function forgetPerson(door: BrowserDoor): void {
  forgetSession(door);
  forgetCart(door);
  forgetDevice(door);
}
