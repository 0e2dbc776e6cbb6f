import { decode } from "next-auth/jwt";
import { beforeEach, describe, expect, test } from "vitest";
import { sessions } from "@/db/schema";
import { readSession } from "@/server/identity";
import { makeAccount, type TestAccount } from "@/testing/accounts";
import { type Door, openDoor } from "@/testing/http";
import { isSignedIn, sessionCookie, sessionIn, setCookieOf } from "@/testing/session-cookies";
import { useShop } from "@/testing/shop";

const shop = useShop();
let door: Door;
let account: TestAccount;

beforeEach(async () => {
  door = openDoor(shop());
  account = await makeAccount(shop().context(), { name: "Ada" });
});

const name = sessionCookie;
const sessionOf = (browser: Door) => sessionIn(browser, shop());

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
