import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test } from "vitest";
import { makeAccount, signInAs, type TestAccount } from "@/testing/accounts";
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
