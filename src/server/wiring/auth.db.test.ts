import { decode, encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { sessions } from "@/db/schema";
import { readSession } from "@/server/identity";
import type { Env } from "@/server/platform/env";
import { makeAccount, signInAs, type TestAccount } from "@/testing/accounts";
import { type Door, type HttpAnswer, openDoor } from "@/testing/http";
import { outcomeOf } from "@/testing/refusals";
import { giveSecondFactor } from "@/testing/second-factor";
import { useShop } from "@/testing/shop";
import { forgetPerson, isCodeAsked, signInWithCode, signInWithPassword, signOutHere } from "./auth";
import { callerFor } from "./caller";
import { type BrowserDoor, type CookieOptions, guestSession } from "./guest-session";
import { openSessionCookie, sealSession } from "./session-cookie";

const shop = useShop();
let door: Door;
let account: TestAccount;

beforeEach(async () => {
  door = openDoor(shop());
  account = await makeAccount(shop().context(), { name: "Ada" });
});

const name = "gomall_session";
const sessionOf = async ({ cookies }: Door) =>
  (await openSessionCookie(shop().env, cookies.get(name)))?.sessionToken ?? null;
const isSignedIn = async (browser: Door) => (await browser.get("identity.getAccount")).status === 200;
const setCookieOf = ({ headers }: HttpAnswer, cookie: string) =>
  headers.getSetCookie().find((each) => each.startsWith(`${cookie}=`)) ?? "";

describe("signing in", () => {
  test("gives a cookie whose token holds the session's secret and nothing else", async () => {
    const answer = await door.signIn(account);
    expect(answer.status).toBe(302);
    const token = await decode({
      ...{ token: door.cookies.get(name) ?? "", secret: shop().env.AUTH_SECRET, salt: name },
    });
    expect(Object.keys(token ?? {}).sort()).toEqual(["exp", "iat", "jti", "sid"]);
    expect(await readSession(shop().context(), String(token?.sid))).toMatchObject({ email: account.email });
    expect(await isSignedIn(door)).toBe(true);
  });

  test("gives cookies that no script reads and no other site sends, for as long as the browser is open", async () => {
    const cookie = setCookieOf(await door.signIn(account), name);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).not.toMatch(/Expires|Max-Age|Domain/i);
  });

  test("lasts thirty days for whoever wants to stay", async () => {
    const cookie = setCookieOf(await door.signIn(account, true), name);
    const expires = Date.parse(/Expires=([^;]+)/i.exec(cookie)?.[1] ?? "");
    expect(Math.round((expires - Date.now()) / 86_400_000)).toBe(30);
  });

  test("gives __Host- cookies under https, all of them", async () => {
    const https = openDoor(shop(), { PUBLIC_URL: "https://shop.example" });
    const answer = await https.signIn(account);
    const cookies = answer.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(2);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-/);
      expect(cookie).toMatch(/; Secure/i);
      expect(cookie).toMatch(/; Path=\//);
      expect(cookie).not.toMatch(/Domain=/i);
    }
    expect(await isSignedIn(https)).toBe(true);
  });

  test("is answered alike whether the password or the address is wrong", async () => {
    const wrong = await door.signIn({ ...account, password: "not the password" });
    const unknown = await door.signIn({ email: "nobody@example.com", password: "not the password" });
    for (const { status, headers } of [wrong, unknown]) {
      expect(status).toBe(302);
      expect(headers.get("location")).toBe(
        "http://localhost:3000/sign-in?error=CredentialsSignin&code=SIGN_IN_REFUSED",
      );
    }
    expect(unknown.text).toBe(wrong.text);
    expect(await sessionOf(door)).toBeNull();
  });

  test("logs no stack and nothing that was typed when it is refused", async () => {
    await door.signIn({ ...account, password: "not the password" });
    await door.auth("callback/credentials", { email: "a", password: "x", csrfToken: "forged" });
    const log = JSON.stringify(door.logged);
    expect(log).not.toMatch(/not the password|stack| at |example\.com/);
  });

  test("takes a password in whichever way a keyboard puts its accents together", async () => {
    const accented = await makeAccount(shop().context(), { password: "café au lait, très".normalize("NFC") });
    await door.signIn({ ...accented, password: accented.password.normalize("NFD") });
    expect(await isSignedIn(door)).toBe(true);
  });

  test.each([
    `"a@evil"@victim.example`,
    "a@b.example,c@d.example",
    "a@b.example\r\nBcc: c@d.example",
    "a＠b.example",
  ])("with the address %j is refused, like any other that nobody has", async (email) => {
    const answer = await door.signIn({ email, password: "quilted zeppelin" });
    expect(answer.headers.get("location")).toMatch(/\/sign-in\?error=CredentialsSignin/);
  });

  test("without the form's own token does nothing", async () => {
    const { email, password } = account;
    await door.auth("callback/credentials", { email, password, csrfToken: "forged" });
    expect(await shop().db.select().from(sessions)).toEqual([]);
  });

  test.each(["cross-site", "same-site"])("from a page of another site (%s) is refused", async (site) => {
    const { email, password } = account;
    const headers = { "sec-fetch-site": site };
    expect((await door.auth("callback/credentials", { email, password }, headers)).status).toBe(403);
    const origin = { origin: "https://evil.example" };
    expect((await door.auth("callback/credentials", { email, password }, origin)).status).toBe(403);
    expect(await shop().db.select().from(sessions)).toEqual([]);
  });

  test("with a megabyte for a password is refused before it is read", async () => {
    const answer = await door.signIn({ ...account, password: "x".repeat(1_000_000) });
    expect(answer.status).toBe(413);
  });

  test.each([
    ["/account", "http://localhost:3000/account"],
    ["http://localhost:3000/zh/account?a=1", "http://localhost:3000/zh/account?a=1"],
    ["https://evil.example/", "http://localhost:3000/"],
    ["http://localhost:3000.evil.example/", "http://localhost:3000/"],
    ["http://localhost:3000@evil.example/", "http://localhost:3000/"],
    ["//evil.example", "http://localhost:3000/"],
    ["/\\evil.example", "http://localhost:3000/"],
    ["javascript:alert(1)", "http://localhost:3000/"],
    ["nonsense", "http://localhost:3000/"],
  ])("leads back to %j as %j", async (callbackUrl, location) => {
    const { email, password } = account;
    const answer = await door.auth("callback/credentials", { email, password, callbackUrl });
    expect(answer.headers.get("location")).toBe(location);
  });

  test.each(["nonsense", "http://[", "javascript:alert(1)", "//evil.example", "\0", "/sign-in", "%"])(
    "is asked for as ever where the way back is %j, in the address or in its cookie",
    async (wayBack) => {
      for (const path of ["csrf", "providers", "session", "signin"]) {
        const query = `${path}?callbackUrl=${encodeURIComponent(wayBack)}`;
        expect((await openDoor(shop()).auth(query)).status, path).toBeLessThan(400);
        door.cookies.set("gomall_callback", wayBack);
        expect((await door.auth(path)).status, path).toBeLessThan(400);
      }
      door.cookies.set("gomall_callback", wayBack);
      const answer = await door.signIn(account);
      expect(new URL(answer.headers.get("location") ?? "").origin).toBe("http://localhost:3000");
      expect(await isSignedIn(door)).toBe(true);
    },
  );

  test("leads nowhere that a Host header says", async () => {
    const { email, password } = account;
    const headers = { host: "evil.example", "x-forwarded-host": "evil.example" };
    const answer = await door.auth("callback/credentials", { email, password }, headers);
    expect(answer.headers.get("location")).toBe("http://localhost:3000/");
  });
});

describe("the cookie is nobody's", () => {
  const salt = name;
  const sid = () => sessionOf(door);

  /** A browser that sends this instead. */
  async function isTaken(token: string): Promise<boolean> {
    const other = openDoor(shop());
    other.cookies.set(name, token);
    return isSignedIn(other);
  }

  test("when it is of another key, of another salt, too old, or not encrypted at all", async () => {
    await door.signIn(account);
    const token = { sid: await sid() };
    const secret = shop().env.AUTH_SECRET;
    expect(await isTaken(await encode({ token, secret, salt }))).toBe(true);
    expect(await isTaken(await encode({ token, secret: "x".repeat(48), salt }))).toBe(false);
    expect(await isTaken(await encode({ token, secret, salt: "authjs.session-token" }))).toBe(false);
    expect(await isTaken(await encode({ token, secret, salt, maxAge: -60 }))).toBe(false);
    const parts = [{ alg: "none" }, token].map((part) =>
      Buffer.from(JSON.stringify(part)).toString("base64url"),
    );
    expect(await isTaken(`${parts.join(".")}.`)).toBe(false);
    expect(await isTaken("nonsense")).toBe(false);
  });

  test("when a character of it was changed", async () => {
    await door.signIn(account);
    const token = door.cookies.get(name) ?? "";
    for (const at of [10, Math.floor(token.length / 2), token.length - 3]) {
      const changed = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
      expect(await isTaken(changed), String(at)).toBe(false);
    }
  });

  test("when its session has no row, whatever else it says", async () => {
    const token = { sid: "A".repeat(43), sub: account.userId, email: account.email, role: "admin" };
    expect(await isTaken(await encode({ token, secret: shop().env.AUTH_SECRET, salt }))).toBe(false);
  });

  test("but one of the key before is taken, and made anew with the new one", async () => {
    await door.signIn(account);
    const changed = {
      ...{
        AUTH_SECRET: "the secret after it, at least 32 characters",
        AUTH_SECRET_PREVIOUS: shop().env.AUTH_SECRET,
      },
    };
    const after = openDoor(shop(), changed);
    after.cookies.set(name, door.cookies.get(name) ?? "");
    expect(await isSignedIn(after)).toBe(true);
    await after.auth("session");
    const last = openDoor(shop(), { AUTH_SECRET: changed.AUTH_SECRET });
    last.cookies.set(name, after.cookies.get(name) ?? "");
    expect(await isSignedIn(last)).toBe(true);
    last.cookies.set(name, door.cookies.get(name) ?? "");
    expect(await isSignedIn(last)).toBe(false);
  });
});

describe("the session, as a browser asks for it", () => {
  test("tells a name and when it ends, and nothing more; to nobody, nothing", async () => {
    expect((await door.auth("session")).json).toBeNull();
    await door.signIn(account);
    expect((await door.auth("session")).json).toEqual({
      user: { name: "Ada" },
      expires: expect.stringMatching(/^\d{4}-/),
    });
  });

  test("gets its cookie anew, for no longer than it was meant to last", async () => {
    await door.signIn(account);
    const before = door.cookies.get(name);
    const cookie = setCookieOf(await door.auth("session"), name);
    expect(cookie).not.toMatch(/Expires|Max-Age/i);
    expect(door.cookies.get(name)).not.toBe(before);
    expect(await isSignedIn(door)).toBe(true);
  });

  test("can't be changed by whoever asks to", async () => {
    await door.signIn(account);
    const { csrfToken } = (await door.auth("csrf")).json as { csrfToken: string };
    const data = {
      sid: "A".repeat(43),
      role: "admin",
      email: "root@example.com",
      id: "1",
      user: { name: "Eve" },
    };
    const before = await sessionOf(door);
    const answer = await door.auth("session", { csrfToken, data: JSON.stringify(data) });
    expect(answer.status).toBeLessThan(500);
    expect(await sessionOf(door)).toBe(before);
    expect((await door.auth("session")).json).toMatchObject({ user: { name: "Ada" } });
  });

  test("that was ended elsewhere is over, and its cookie is taken away", async () => {
    await door.signIn(account);
    const { api } = await signInAs(shop(), account);
    await api.identity.endOtherSessions();
    expect((await door.auth("session")).json).toBeNull();
    expect(door.cookies.has(name)).toBe(false);
  });
});

describe("signing out", () => {
  test("ends the session, also for a copy of its cookie", async () => {
    await door.signIn(account);
    const copy = door.cookies.get(name) ?? "";
    await door.auth("signout", {});
    expect(door.cookies.has(name)).toBe(false);
    door.cookies.set(name, copy);
    expect(await isSignedIn(door)).toBe(false);
  });

  test("isn't done by a link or by another site", async () => {
    await door.signIn(account);
    await door.auth("signout");
    await door.auth("signout", {}, { "sec-fetch-site": "cross-site" });
    await door.auth("signout", { csrfToken: "forged" });
    expect(await isSignedIn(door)).toBe(true);
  });
});

test("a session that somebody else has planted isn't the one that is signed in to", async () => {
  const attacker = openDoor(shop());
  await attacker.signIn(await makeAccount(shop().context()));
  const planted = attacker.cookies.get(name) ?? "";
  door.cookies.set(name, planted);
  await door.signIn(account);
  expect(await sessionOf(door)).not.toBe(await sessionOf(attacker));
  expect(await isSignedIn(attacker)).toBe(false);
});

test("only providers whose keys are set are there", async () => {
  expect(Object.keys((await door.auth("providers")).json as object)).toEqual(["credentials"]);
  const both = openDoor(shop(), { AUTH_GITHUB_ID: "a", AUTH_GITHUB_SECRET: "b", AUTH_GOOGLE_ID: "c" });
  expect(Object.keys((await both.auth("providers")).json as object)).toEqual(["credentials", "github"]);
});

test("the way to another provider begins with a form of ours, keeps its state in cookies, and comes back here", async () => {
  const github = openDoor(shop(), { AUTH_GITHUB_ID: "an-id", AUTH_GITHUB_SECRET: "b" });
  const answer = await github.auth("signin/github", { callbackUrl: "/account" });
  const location = new URL(answer.headers.get("location") ?? "");
  expect(location.origin + location.pathname).toBe("https://github.com/login/oauth/authorize");
  expect(location.searchParams.get("redirect_uri")).toBe("http://localhost:3000/api/auth/callback/github");
  expect(location.searchParams.get("code_challenge_method")).toBe("S256");
  expect(github.cookies.has("gomall_pkce")).toBe(true);
  const forged = await github.auth("callback/github?code=stolen&state=forged");
  expect(forged.headers.get("location")).toMatch(/^http:\/\/localhost:3000\/sign-in\?error=/);
  expect(await shop().db.select().from(sessions)).toEqual([]);
});

describe("from a Server Action", () => {
  /** A page's way to its cookies, which go to the same browser. */
  function actionDoor(settings: Partial<Env> = {}) {
    door = openDoor(shop(), settings);
    const set = new Map<string, CookieOptions>();
    const action: BrowserDoor = {
      readCookie: (each) => door.cookies.get(each),
      readHeader: (each) => (each === "x-forwarded-for" ? "192.0.2.1" : null),
      setCookie: (each, value, options) => {
        set.set(each, options);
        if (options.maxAge === 0) door.cookies.delete(each);
        else door.cookies.set(each, value);
      },
    };
    return { action, set };
  }

  test("the same cookies are set, for as long as the browser is open or for thirty days", async () => {
    const { action, set } = actionDoor();
    await signInWithPassword(action, { ...account, isRemembered: false });
    const base = { httpOnly: true, secure: false, sameSite: "lax", path: "/" };
    expect(set.get(name)).toEqual(base);
    expect(set.get("gomall_device")).toEqual({ ...base, maxAge: 365 * 86_400 });
    expect((await door.auth("session")).json).toMatchObject({ user: { name: "Ada" } });
    await signInWithPassword(action, { ...account, isRemembered: true });
    expect(set.get(name)).toEqual({ ...base, maxAge: 30 * 86_400 });
  });

  test("what somebody does renews a cookie that is older than an hour; looking when the session ends doesn't", async () => {
    const { action, set } = actionDoor();
    await signInWithPassword(action, { ...account, isRemembered: true });
    const sid = (await sessionOf(door)) ?? "";
    const long = { now: Date.now() - 29 * 86_400_000, toFake: ["Date" as const] };
    vi.useFakeTimers(long);
    const old = await sealSession(shop().env, sid);
    vi.useRealTimers();
    const daysLeft = async () => {
      const token = await decode({
        ...{ token: door.cookies.get(name) ?? "", secret: shop().env.AUTH_SECRET, salt: name },
      });
      return Math.round((Number(token?.exp) - Date.now() / 1_000) / 86_400);
    };
    door.cookies.set(name, old);
    await callerFor(guestSession(action)).identity.getSessionEnd();
    expect(await daysLeft()).toBe(1);
    await callerFor(guestSession(action)).identity.getAccount();
    expect(await daysLeft()).toBe(30);
    expect(set.get(name)).toMatchObject({ httpOnly: true, maxAge: 30 * 86_400 });
    expect(await sessionOf(door)).toBe(sid);
    // By the API as well, which sets it with its answer.
    door.cookies.set(name, old);
    expect(await isSignedIn(door)).toBe(true);
    expect(await daysLeft()).toBe(30);
  });

  test("a page, which can't set cookies, is drawn all the same; a session that was ended renews nothing", async () => {
    const { action, set } = actionDoor();
    await signInWithPassword(action, { ...account, isRemembered: false });
    vi.useFakeTimers({ now: Date.now() - 7_200_000, toFake: ["Date"] });
    const old = await sealSession(shop().env, (await sessionOf(door)) ?? "");
    vi.useRealTimers();
    door.cookies.set(name, old);
    const refuse = () => {
      throw new Error("Cookies can only be modified in a Server Action or Route Handler");
    };
    const { identity } = callerFor(guestSession({ ...action, setCookie: refuse }));
    expect(await identity.getAccount()).toMatchObject({ email: account.email });
    set.clear();
    await signOutHere({ ...action, setCookie: () => {} });
    expect(await outcomeOf(callerFor(guestSession(action)).identity.getAccount())).toBe("SIGN_IN_REQUIRED");
    expect(set.size).toBe(0);
  });

  test("a deleted account leaves no cookie behind in its browser", async () => {
    const { action } = actionDoor({ PUBLIC_URL: "https://shop.example" });
    await signInWithPassword(action, { ...account, isRemembered: true });
    const guest = guestSession(action);
    guest.rememberCart({ cartId: null, itemCount: 2 });
    await callerFor(guest).privacy.deleteAccount({ password: account.password });
    forgetPerson(action);
    expect([...door.cookies.keys()].filter((each) => each.startsWith("__Host-gomall_"))).toEqual([]);
  });

  test("a refusal is thrown as it is", async () => {
    const { action, set } = actionDoor();
    const wrong = { ...account, password: "not the password", isRemembered: false };
    expect(await outcomeOf(signInWithPassword(action, wrong))).toBe("SIGN_IN_REFUSED");
    expect(set.size).toBe(0);
  });

  test("signing out ends the session and takes the cookie away; the browser stays a known one", async () => {
    const { action } = actionDoor({ PUBLIC_URL: "https://shop.example" });
    await signInWithPassword(action, { ...account, isRemembered: true });
    const copy = door.cookies.get(`__Host-${name}`) ?? "";
    expect(await isSignedIn(door)).toBe(true);
    await signOutHere(action);
    expect([...door.cookies.keys()].filter((each) => each.startsWith("__Host-gomall_"))).toEqual([
      "__Host-gomall_device",
    ]);
    door.cookies.set(`__Host-${name}`, copy);
    expect(await isSignedIn(door)).toBe(false);
  });

  test("a second factor is asked for in a second step, which this browser alone can take", async () => {
    const { code } = await giveSecondFactor(shop(), account);
    const { action, set } = actionDoor();
    expect(await signInWithPassword(action, { ...account, isRemembered: true })).toBe("code_asked");
    expect([isCodeAsked(action), await isSignedIn(door)]).toEqual([true, false]);
    expect(set.get("gomall_second_factor")).toMatchObject({ httpOnly: true, sameSite: "lax", maxAge: 600 });
    const stranger: BrowserDoor = { ...action, readCookie: () => undefined };
    expect(await outcomeOf(signInWithCode(stranger, code()))).toBe("SIGN_IN_REQUIRED");
    for (const odd of ["", "12345", "１２３４５６", "x".repeat(1_000)])
      expect(await outcomeOf(signInWithCode(action, odd)), odd).toBe("SECOND_FACTOR_WRONG");
    await signInWithCode(action, ` ${code().slice(0, 3)} ${code().slice(3)}`);
    expect([isCodeAsked(action), await isSignedIn(door)]).toEqual([false, true]);
    expect(set.get(name)).toMatchObject({ maxAge: 30 * 86_400 });
  });

  test("NextAuth's own form asks for the second step as well, and signs nobody in", async () => {
    await giveSecondFactor(shop(), account);
    const before = await shop().db.$count(sessions);
    const answer = await door.signIn(account);
    expect(answer.headers.get("location")).toMatch(/code=SECOND_FACTOR_REQUIRED$/);
    expect(door.cookies.has("gomall_second_factor")).toBe(true);
    expect(await isSignedIn(door)).toBe(false);
    expect(await shop().db.$count(sessions)).toBe(before);
  });
});
