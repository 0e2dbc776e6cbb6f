import { decode } from "next-auth/jwt";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { sessions } from "@/db/schema";
import type { Env } from "@/server/platform/env";
import { makeAccount, type TestAccount } from "@/testing/accounts";
import { type Door, openDoor } from "@/testing/http";
import { outcomeOf } from "@/testing/refusals";
import { giveSecondFactor } from "@/testing/second-factor";
import { isSignedIn, sessionCookie, sessionIn } from "@/testing/session-cookies";
import { useShop } from "@/testing/shop";
import { forgetPerson, isCodeAsked, signInWithCode, signInWithPassword, signOutHere } from "./auth";
import { callerFor } from "./caller";
import { type BrowserDoor, type CookieOptions, guestSession } from "./guest-session";
import { sealSession } from "./session-cookie";

const shop = useShop();
let door: Door;
let account: TestAccount;

beforeEach(async () => {
  door = openDoor(shop());
  account = await makeAccount(shop().context(), { name: "Ada" });
});

const name = sessionCookie;
const sessionOf = (browser: Door) => sessionIn(browser, shop());

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
