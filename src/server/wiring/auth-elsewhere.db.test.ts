import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { oauthAccounts, sessions, users } from "@/db/schema";
import { makeAccount } from "@/testing/accounts";
import { type Door, type HttpAnswer, openDoor } from "@/testing/http";
import { giveSecondFactor } from "@/testing/second-factor";
import { sessionCookie, setCookieOf } from "@/testing/session-cookies";
import { useShop } from "@/testing/shop";
import type { CookieOptions } from "./guest-session";
import { setStaying } from "./stay-cookie";

const shop = useShop();
const home = "http://localhost:3000";
const email = "ada@example.com";
let door: Door;

beforeEach(() => {
  door = openDoor(shop(), { AUTH_GITHUB_ID: "an-id", AUTH_GITHUB_SECRET: "its secret" });
  const answers: Record<string, unknown> = {
    "https://github.com/login/oauth/access_token": { access_token: "a-token", token_type: "bearer" },
    "https://api.github.com/user": { id: 7, login: "ada", name: "Ada Byron" },
    "https://api.github.com/user/emails": [{ email, primary: true, verified: true }],
  };
  vi.stubGlobal("fetch", async (url: string | URL) => {
    const answer = answers[String(url)];
    if (!answer) throw new Error(`Nobody answers at ${url}`);
    return Response.json(answer);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** To GitHub and back, with what GitHub says; where that leads. */
async function thereAndBack(callbackUrl: string, said = "code=a-code"): Promise<string | null> {
  return (await comeBack(callbackUrl, said)).headers.get("location");
}

async function comeBack(callbackUrl: string, said = "code=a-code"): Promise<HttpAnswer> {
  const there = await door.auth("signin/github", { callbackUrl });
  const state = new URL(there.headers.get("location") ?? "").searchParams.get("state");
  return door.auth(`callback/github?${said}${state ? `&state=${state}` : ""}`);
}
/** What a page's action leaves with the browser. */
function choose(isRemembered: boolean) {
  const options: CookieOptions[] = [];
  setStaying(
    {
      ...{ readCookie: () => undefined, readHeader: () => null },
      setCookie: (name, value, given) => {
        options.push(given);
        if (given.maxAge === 0) door.cookies.delete(name);
        else door.cookies.set(name, value);
      },
    },
    isRemembered,
  );
  return options;
}
const whoIsThere = async () =>
  ((await door.auth("session")).json as { user: { name: string } } | null)?.user.name ?? null;

describe("coming back from GitHub", () => {
  test("somebody new is signed in, and is where they wanted to go", async () => {
    expect(await thereAndBack("/zh/cart")).toBe(`${home}/zh/cart`);
    expect(await whoIsThere()).toBe("Ada Byron");
    expect(await shop().db.select().from(users)).toMatchObject([{ emailNormalised: email, locale: "zh" }]);
  });

  test.each([
    ["/cart", "/sign-in", "/cart"],
    ["/zh/cart", "/zh/sign-in", "/zh/cart"],
  ])(
    "a refusal on the way to %s is told in that language, and the way isn't forgotten",
    async (wanted, page, returnTo) => {
      await makeAccount(shop().context(), { email });
      const { pathname, searchParams } = new URL((await thereAndBack(wanted)) ?? "", home);
      expect([pathname, Object.fromEntries(searchParams)]).toEqual([
        ...[page, { code: "PROVIDER_ACCOUNT_UNLINKED", returnTo }],
      ]);
      expect(await whoIsThere()).toBeNull();
    },
  );

  test.each([
    ["/account", "/sign-in"],
    ["/zh/account", "/zh/sign-in"],
  ])("who says no there, on the way to %s, comes back to %s", async (wanted, page) => {
    const { pathname, searchParams } = new URL(
      (await thereAndBack(wanted, "error=access_denied")) ?? "",
      home,
    );
    expect([pathname, searchParams.get("error")]).toEqual([page, "OAuthCallbackError"]);
  });

  test("nobody stays signed in who didn't ask for it", async () => {
    const cookie = setCookieOf(await comeBack("/cart"), sessionCookie);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).not.toMatch(/expires|max-age/i);
    expect(await shop().db.select().from(sessions)).toMatchObject([{ isRemembered: false }]);
  });

  test("who did stays, for this way alone", async () => {
    const base = { httpOnly: true, secure: false, sameSite: "lax", path: "/" };
    expect(choose(true)).toEqual([{ ...base, maxAge: 900 }]);
    const cookie = setCookieOf(await comeBack("/cart"), sessionCookie);
    const days = (Date.parse(/expires=([^;]+)/i.exec(cookie)?.[1] ?? "") - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    expect(await shop().db.select().from(sessions)).toMatchObject([{ isRemembered: true }]);
    await door.auth("signout", {});
    expect(setCookieOf(await comeBack("/cart"), sessionCookie)).not.toMatch(/expires|max-age/i);
  });

  test("a choice that was taken back doesn't count, nor one of somebody's who never came back", async () => {
    choose(true);
    choose(false);
    expect(setCookieOf(await comeBack("/cart"), sessionCookie)).not.toMatch(/expires|max-age/i);
  });

  test("the choice outlasts the second factor that is asked for", async () => {
    const account = await makeAccount(shop().context(), { email });
    await door.signIn(account);
    await thereAndBack("/account/security");
    await door.auth("signout", {});
    await giveSecondFactor(shop(), account);
    choose(true);
    await comeBack("/cart");
    expect(door.cookies.get("gomall_second_factor")).toMatch(/\.1$/);
    await comeBack("/cart");
    expect(door.cookies.get("gomall_second_factor")).toMatch(/\.0$/);
  });

  test("somebody who is signed in has the account connected, and stays who they are", async () => {
    const account = await makeAccount(shop().context(), { email, name: "Ada" });
    await door.signIn(account);
    expect(await thereAndBack("/zh/account/security")).toBe(`${home}/zh/account/security`);
    expect(await whoIsThere()).toBe("Ada");
    expect(await shop().db.select().from(oauthAccounts)).toMatchObject([{ userId: account.userId }]);
  });

  test("or is told on the page that led there why not, still signed in", async () => {
    const other = await makeAccount(shop().context(), { email: "other@example.com", name: "Byron" });
    await door.signIn(other);
    const address = new URL((await thereAndBack("/zh/account/security")) ?? "", home);
    expect(address.href).toBe(`${home}/zh/account/security?code=PROVIDER_EMAIL_DIFFERENT#connections`);
    expect(await whoIsThere()).toBe("Byron");
  });

  test("who has a second factor is asked for it, and isn't signed in before", async () => {
    const account = await makeAccount(shop().context(), { email });
    await door.signIn(account);
    await thereAndBack("/account/security");
    await door.auth("signout", {});
    await giveSecondFactor(shop(), account);
    const address = new URL((await thereAndBack("/zh/cart")) ?? "", home);
    expect([address.pathname, address.searchParams.get("returnTo")]).toEqual([
      "/zh/sign-in/code",
      "/zh/cart",
    ]);
    expect([await whoIsThere(), door.cookies.has("gomall_second_factor")]).toEqual([null, true]);
  });
});
