import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { signCartId } from "@/server/cart";
import { parseEnv } from "@/server/platform/env";
import { newId } from "@/shared/ids";
import { type CookieOptions, guestSession } from "./guest-session";

const secret = "a secret of the tests, 32 characters long";
const store = globalThis as unknown as Record<symbol, unknown>;
const cartId = newId<"cart">();

/** A shop at this address, and a browser with these cookies and headers. */
function browser(
  publicUrl: string,
  cookies: Record<string, string> = {},
  headers: Record<string, string> = {},
) {
  store[Symbol.for("gomall.env")] = parseEnv({
    ...{
      DATABASE_URL: "mysql://x@localhost/x",
      APP_SECRET: secret,
      AUTH_SECRET: `${secret}!`,
      TOTP_KEY: "YSBrZXkgb2YgdGhlIHRlc3RzYSBrZXkgb2YgdGhlIHQ=",
      PUBLIC_URL: publicUrl,
    },
    ...{ STRIPE_SECRET_KEY: "sk", STRIPE_WEBHOOK_SECRET: "whsec" },
    ...{ SMTP_URL: "smtp://127.0.0.1", MAIL_FROM: "hello@shop.example" },
  });
  const set: Record<string, CookieOptions & { value: string }> = {};
  const session = guestSession({
    readCookie: (name) => cookies[name],
    readHeader: (name) => headers[name] ?? null,
    setCookie: (name, value, options) => {
      set[name] = { value, ...options };
    },
  });
  return { session, set };
}

beforeEach(() => {
  delete store[Symbol.for("gomall.env")];
});

describe("a session's cookie", () => {
  const name = "__Host-gomall_session";
  const sid = "A".repeat(43);

  /** The cookie of somebody who signed in so long ago, and what becomes of it when it is renewed. */
  async function renewed(minutes: number, isRemembered: boolean) {
    vi.useFakeTimers({ now: Date.now() - minutes * 60_000, toFake: ["Date"] });
    const value = await encode({ token: { sid }, secret: `${secret}!`, salt: name });
    vi.useRealTimers();
    const { session, set } = browser("https://shop.example", { [name]: value });
    expect(await session.sessionToken()).toBe(sid);
    await session.renewSession(isRemembered);
    return { before: value, after: set[name] };
  }

  test("is made anew when it is older than an hour, with the life that it had", async () => {
    const base = { httpOnly: true, secure: true, sameSite: "lax", path: "/" };
    const { before, after } = await renewed(61, true);
    expect(after).toEqual({ ...base, value: expect.any(String), maxAge: 30 * 86_400 });
    expect(after?.value).not.toBe(before);
    const again = browser("https://shop.example", { [name]: after?.value ?? "" }).session;
    expect(await again.sessionToken()).toBe(sid);
    expect(Object.keys((await renewed(61, false)).after ?? {})).not.toContain("maxAge");
  });

  test("has the new secret of its session at once", async () => {
    const { session, set } = browser("https://shop.example");
    await session.rememberSession(sid, { isRemembered: true });
    expect(set[name]).toMatchObject({ httpOnly: true, secure: true, sameSite: "lax", maxAge: 30 * 86_400 });
    const after = browser("https://shop.example", { [name]: set[name]?.value ?? "" }).session;
    expect(await after.sessionToken()).toBe(sid);
    await session.rememberSession(sid, { isRemembered: false });
    expect(Object.keys(set[name] ?? {})).not.toContain("maxAge");
  });

  test("is left alone within the hour, and when it is nobody's", async () => {
    expect((await renewed(59, true)).after).toBeUndefined();
    const { session, set } = browser("https://shop.example", { [name]: "forged" });
    await session.renewSession(true);
    expect(set).toEqual({});
  });
});

describe("a guest", () => {
  test("has the cart that a signed cookie names, and no other", () => {
    const signed = signCartId(cartId, secret);
    expect(browser("http://localhost", { gomall_cart: signed }).session.cartId).toBe(cartId);
    expect(browser("http://localhost", { gomall_cart: cartId }).session.cartId).toBeNull();
    expect(browser("http://localhost").session.cartId).toBeNull();
  });

  test("comes from the address that the server itself saw", () => {
    const { session } = browser("http://localhost", {}, { "x-forwarded-for": " 192.0.2.1 , 6.6.6.6" });
    expect(session.networkAddress).toBe("192.0.2.1");
    expect(browser("http://localhost").session.networkAddress).toBeNull();
  });

  test("is given a signed cookie that no script reads and no other site sends, and a count that scripts read", () => {
    const { session, set } = browser("https://shop.example");
    session.rememberCart({ cartId, itemCount: 3 });
    expect(set).toMatchObject({
      "__Host-gomall_cart": {
        value: signCartId(cartId, secret),
        httpOnly: true,
        secure: true,
        sameSite: "lax",
        path: "/",
      },
      "__Host-gomall_cart_count": { value: "3", httpOnly: false, secure: true, sameSite: "lax", path: "/" },
    });
  });

  test("on this machine is given cookies that http carries", () => {
    const { session, set } = browser("http://localhost:3000");
    session.rememberCart({ cartId, itemCount: 1 });
    expect(Object.values(set).map(({ secure }) => secure)).toEqual([false, false]);
    expect(Object.keys(set)).toEqual(["gomall_cart", "gomall_cart_count"]);
  });

  test("under https has no cart of a cookie that another host could have set", () => {
    const signed = signCartId(cartId, secret);
    expect(browser("https://shop.example", { gomall_cart: signed }).session.cartId).toBeNull();
    expect(browser("https://shop.example", { "__Host-gomall_cart": signed }).session.cartId).toBe(cartId);
  });
});
