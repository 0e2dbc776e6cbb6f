import { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import {
  browserOf,
  type FirstFactor,
  readSession,
  type SignedIn,
  signIn,
  signInWithProvider,
  signOut,
  type Viewer,
} from "@/server/identity";
import { signInInput } from "@/server/identity/schemas";
import type { Context } from "@/server/platform/context";
import { DomainError, isDomainError } from "@/server/platform/domain-error";
import { defaultLocale, type Locale } from "@/shared/locales";
import { returnPath } from "@/shared/return-path";
import { routes } from "@/shared/routes";
import { outsideProviders, providerIdentity } from "./auth-providers";
import { type BrowserDoor, forgetCart, guestSession } from "./guest-session";
import { setCodeAsked } from "./second-factor-cookie";
import { authSecrets, isSecure, sessionMaxAgeSeconds, sessionTokenIn, shopCookies } from "./session-cookie";
import { takeStaying } from "./stay-cookie";
import { pathOf } from "./way-back";

/** What one request to NextAuth came to, for whoever sets its cookies. */
export interface AuthOutcome {
  signedIn: SignedIn | null;
  /** Whoever the session that was read belongs to. */
  viewer: Viewer | null;
}

/** A refusal on its way through NextAuth, which tells its code and nothing else. */
class RefusedSignIn extends CredentialsSignin {
  constructor(readonly refusal: DomainError) {
    super();
    this.code = refusal.code;
  }
}

/** The refusal that an error of NextAuth's stands for; undefined: it is something else. */
function refusalIn(error: unknown): DomainError | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if (isDomainError(error)) return error;
  if ("refusal" in error) return refusalIn(error.refusal);
  if ("err" in error) return refusalIn(error.err);
  return "cause" in error ? refusalIn(error.cause) : undefined;
}

/**
 * NextAuth for one request: it has the cookies, their encryption, the way to other providers and back, and the
 * protection of its forms. Who somebody is, identity says; the token holds the session's secret alone, and nothing that
 * a browser sends changes it.
 */
export function authConfig(
  ctx: Context,
  door: BrowserDoor,
  requestId: string,
  outcome: AuthOutcome,
): NextAuthConfig {
  const { env } = ctx;
  const guest = guestSession(door);
  const browser = () => browserOf({ requestId, guest });
  // Where a way elsewhere and back ends: it tells the language, which the provider's answer doesn't.
  const back = door.readCookie(shopCookies(env).callback) ?? "";
  const locale: Locale = /^https?:\/\/[^/]+\/zh(?:\/|$)/.test(back) ? "zh" : defaultLocale;
  const finish = (step: FirstFactor): SignedIn => {
    if (step.kind === "code_asked") {
      setCodeAsked(door, step);
      throw new DomainError("SECOND_FACTOR_REQUIRED", "The account asks for a second factor");
    }
    outcome.signedIn = step;
    guest.rememberDevice(step.deviceToken);
    return step;
  };
  return {
    basePath: "/api/auth",
    trustHost: true,
    secret: authSecrets(env),
    session: { strategy: "jwt", maxAge: sessionMaxAgeSeconds(env) },
    useSecureCookies: isSecure(env),
    cookies: cookiesOf(env),
    pages: {
      ...{ signIn: routes.signIn(locale), signOut: routes.account(locale), error: routes.signIn(locale) },
    },
    logger: quietLogger(ctx),
    providers: [
      Credentials({
        credentials: { email: {}, password: {}, isRemembered: {} },
        authorize: async (given) => {
          const input = signInInput.safeParse({
            ...{ email: given.email, password: given.password },
            isRemembered: given.isRemembered === "true",
          });
          if (!input.success) throw new CredentialsSignin();
          const { userId } = await asRefusal(async () =>
            finish(await signIn(ctx, await browser(), input.data)),
          );
          return { id: userId };
        },
      }),
      ...outsideProviders(env),
    ],
    callbacks: {
      async signIn({ account, profile }) {
        if (!account || account.type === "credentials") return true;
        const identity = providerIdentity(account, profile, locale);
        if (!identity) return false;
        const sessionToken = await guest.sessionToken();
        const viewer = sessionToken ? await readSession(ctx, sessionToken) : null;
        try {
          const visit = { viewer, isRemembered: takeStaying(door) };
          finish(await signInWithProvider(ctx, await browser(), identity, visit));
          return true;
        } catch (error) {
          if (!isDomainError(error)) throw error;
          ctx.log.info({ security: true, requestId, code: error.code }, "sign-in elsewhere refused");
          const { code } = error;
          const returnTo = returnPath(pathOf(back, env.PUBLIC_URL), "");
          if (code === "SECOND_FACTOR_REQUIRED") return routes.signInCode(locale, returnTo);
          if (viewer) return routes.connectionRefused(locale, code);
          return routes.signIn(locale, { code, ...(returnTo && { returnTo }) });
        }
      },
      async jwt({ token }) {
        const sid = outcome.signedIn?.sessionToken ?? sessionTokenIn(token);
        if (!sid) return null;
        // Read even right after signing in: what can't be read is no session.
        outcome.viewer = await readSession(ctx, sid);
        return outcome.viewer ? { sid } : null;
      },
      session({ session }) {
        const { viewer } = outcome;
        const expires = viewer?.idleExpiresAt ?? new Date(0);
        return { expires: expires.toISOString(), user: { name: viewer?.name ?? null } } as typeof session;
      },
      redirect: ({ url, baseUrl }) => baseUrl + returnPath(pathOf(url, baseUrl), "/"),
    },
    events: {
      async signOut(message) {
        const sid = "token" in message ? sessionTokenIn(message.token) : null;
        if (sid) await signOut(ctx, await browser(), sid);
        forgetCart(door);
      },
    },
  };
}

async function asRefusal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isDomainError(error) ? new RefusedSignIn(error) : error;
  }
}

function cookiesOf(env: Context["env"]): NonNullable<NextAuthConfig["cookies"]> {
  const names = shopCookies(env);
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(env) } as const;
  return {
    sessionToken: { name: names.session, options },
    callbackUrl: { name: names.callback, options },
    csrfToken: { name: names.csrf, options },
    pkceCodeVerifier: { name: names.pkce, options: { ...options, maxAge: 900 } },
    state: { name: names.state, options: { ...options, maxAge: 900 } },
    nonce: { name: names.nonce, options },
  };
}

/** One line an error, without stacks or what was typed: a wrong password is nobody's fault. */
function quietLogger({ log }: Context): NonNullable<NextAuthConfig["logger"]> {
  return {
    error: (error) => {
      if (refusalIn(error) || error.name === "CredentialsSignin") return;
      const { cause } = error;
      const inner = typeof cause === "object" && cause !== null && "err" in cause ? cause.err : undefined;
      const why = inner instanceof Error ? inner.message : undefined;
      log.warn({ security: true, error: error.name, why }, "NextAuth refused");
    },
    warn: () => {},
    debug: () => {},
  };
}
