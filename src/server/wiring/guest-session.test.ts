import { beforeEach, describe, expect, test } from "vitest";
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
      gomall_cart: {
        value: signCartId(cartId, secret),
        httpOnly: true,
        secure: true,
        sameSite: "lax",
        path: "/",
      },
      gomall_cart_count: { value: "3", httpOnly: false, secure: true, sameSite: "lax", path: "/" },
    });
  });

  test("on this machine is given cookies that http carries", () => {
    const { session, set } = browser("http://localhost:3000");
    session.rememberCart({ cartId, itemCount: 1 });
    expect(Object.values(set).map(({ secure }) => secure)).toEqual([false, false]);
  });
});
