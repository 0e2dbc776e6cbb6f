import { describe, expect, test } from "vitest";
import { mayBeIndexed, parseEnv } from "./env";

const needed = {
  DATABASE_URL: "mysql://user:hunter2@127.0.0.1:3306/gomall",
  APP_SECRET: "a secret of the tests, 32 characters long",
  AUTH_SECRET: "another secret of the tests, 32 characters long",
  TOTP_KEY: "YSBrZXkgb2YgdGhlIHRlc3RzYSBrZXkgb2YgdGhlIHQ=",
  STRIPE_SECRET_KEY: "sk_test_hunter2",
  STRIPE_WEBHOOK_SECRET: "whsec_hunter2",
  MAIL_FROM: "GoMall <hello@shop.example>",
  SMTP_URL: "smtps://user:hunter2@mail.example",
};

/** What a person is told, line by line, without the heading. */
function linesFor(wrong: Record<string, string | undefined>): string[] {
  try {
    parseEnv({ ...needed, ...wrong });
    return [];
  } catch (error) {
    return (error as Error).message.split("\n").slice(1);
  }
}

describe("the environment", () => {
  test("needs seven values; the others have what holds for most shops", () => {
    expect(parseEnv(needed)).toMatchObject({
      ...{
        PUBLIC_URL: "http://localhost:3000",
        SHOP_CURRENCY: "EUR",
        SHOP_PRICES_INCLUDE_TAX: true,
        GOMALL_DEMO: false,
      },
      ...{ ORDER_PAYMENT_WINDOW_SECONDS: 600, EXPIRY_INTERVAL_SECONDS: 10, GATEWAY_TIMEOUT_MS: 5000 },
      ...{
        STRIPE_API_URL: "https://api.stripe.com",
        PAYMENT_PAGE_ORIGIN: "https://checkout.stripe.com",
        TRUSTED_PROXIES: 0,
        MAIL_FROM: { name: "GoMall", address: "hello@shop.example" },
      },
    });
  });

  test("takes Resend's key instead of a mail server", () => {
    expect(linesFor({ SMTP_URL: undefined, RESEND_API_KEY: "re_hunter2" })).toEqual([]);
  });

  test.each(["hello@shop.example", "<hello@shop.example>", " hello@shop.example "])(
    "takes a sender without a name: %j",
    (MAIL_FROM) => {
      const sender = { name: "", address: "hello@shop.example" };
      expect(parseEnv({ ...needed, MAIL_FROM }).MAIL_FROM).toEqual(sender);
    },
  );

  test("with nothing in it is refused with one line for each value that is missing", () => {
    const missing = Object.fromEntries(Object.keys(needed).map((name) => [name, undefined]));
    expect(linesFor(missing)).toEqual(Object.keys(needed).map((name) => `${name} is not set.`));
  });

  test("takes an empty value as not set", () => {
    expect(linesFor({ APP_SECRET: "" })).toEqual(["APP_SECRET is not set."]);
    expect(parseEnv({ ...needed, LOG_LEVEL: "" }).LOG_LEVEL).toBe("info");
  });

  test.each([
    ["DATABASE_URL", "postgres://localhost/gomall"],
    ["DATABASE_URL", "localhost"],
    ["DATABASE_POOL_SIZE", "0"],
    ["PUBLIC_URL", "ftp://shop.example"],
    ["PUBLIC_URL", "shop.example"],
    ["APP_SECRET", "too short"],
    ["AUTH_SECRET", "too short"],
    ["TOTP_KEY", "a key of no length"],
    ["TOTP_KEY", "c2hvcnQ="],
    ["STAFF_SECOND_FACTOR", "sometimes"],
    ["ORDER_RETENTION_DAYS", "for ever"],
    ["ORDER_RETENTION_DAYS", "0"],
    ["AUTH_SECRET_PREVIOUS", "too short"],
    ["PASSWORD_MEMORY_KIB", "63"],
    ["SESSION_HOURS", "0"],
    ["SESSION_IDLE_MINUTES", "4"],
    ["GOMALL_DEMO", "yes"],
    ["SHOP_CURRENCY", "EURO"],
    ["SHOP_CURRENCY", "eur"],
    ["SHOP_CURRENCY", "ZZZ"],
    ["SHOP_PRICES_INCLUDE_TAX", "maybe"],
    ["SHOP_CONTACT_EMAIL", "hello"],
    ["ORDER_PAYMENT_WINDOW_SECONDS", "0"],
    ["ORDER_PAYMENT_WINDOW_SECONDS", "ten"],
    ["ORDER_PAYMENT_WINDOW_SECONDS", "1.5"],
    ["EXPIRY_INTERVAL_SECONDS", "61"],
    ["GATEWAY_TIMEOUT_MS", "-1"],
    ["MAX_QUANTITY_PER_LINE", "0"],
    ["MAX_UNPAID_ORDERS_PER_CART", "-1"],
    ["MAX_UNPAID_ORDERS_PER_CART", " "],
    ["TRUSTED_PROXIES", "all"],
    ["LOG_LEVEL", "loud"],
    ["STRIPE_API_URL", "localhost:4242"],
    ["SMTP_URL", "https://mail.example"],
    ["MAIL_FROM", "GoMall"],
    ["MAIL_FROM", "GoMall <hello>"],
    ["MAIL_FROM", "a@shop.example, b@shop.example"],
    ["MAIL_FROM", "GoMall\r\nBcc: all@example.com <hello@shop.example>"],
    ["MAIL_TIMEOUT_MS", "60000"],
  ])("refuses %s=%j with one line that names it", (name, value) => {
    expect(linesFor({ [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} is wrong: .+\\.$`)),
    ]);
  });

  test("tells of every wrong value at once, and of none what it was", () => {
    const lines = linesFor({
      DATABASE_URL: "redis://:hunter2@db",
      APP_SECRET: "hunter2",
      LOG_LEVEL: "hunter2",
    });
    expect(lines).toHaveLength(3);
    expect(lines.join("\n")).not.toContain("hunter2");
  });

  test.each([
    ["AUTH_GITHUB_ID", "AUTH_GITHUB_SECRET"],
    ["AUTH_GITHUB_SECRET", "AUTH_GITHUB_ID"],
    ["AUTH_GOOGLE_ID", "AUTH_GOOGLE_SECRET"],
    ["AUTH_GOOGLE_SECRET", "AUTH_GOOGLE_ID"],
  ])("refuses %s without %s", (given, missing) => {
    expect(linesFor({ [given]: "x" })).toEqual([`${missing} is not set.`]);
  });

  test("refuses cheap hashes for a shop that others reach, and takes them on this machine", () => {
    expect(linesFor({ PASSWORD_MEMORY_KIB: "64" })).toEqual([]);
    expect(linesFor({ PASSWORD_MEMORY_KIB: "64", PUBLIC_URL: "https://shop.example" })).toEqual([
      expect.stringMatching(/^PASSWORD_MEMORY_KIB is wrong: /),
    ]);
  });

  test("keeps only the origin of an address", () => {
    expect(parseEnv({ ...needed, PUBLIC_URL: "https://shop.example/path/?a=1" }).PUBLIC_URL).toBe(
      "https://shop.example",
    );
  });

  test("takes a limit of 0 for no limit", () => {
    expect(parseEnv({ ...needed, MAX_UNPAID_ORDERS_PER_NETWORK: "0" }).MAX_UNPAID_ORDERS_PER_NETWORK).toBe(0);
  });
});

describe("Inngest", () => {
  const production = { NODE_ENV: "production", PUBLIC_URL: "https://shop.example" };

  test("is trusted without a signature by no shop that others can reach", () => {
    expect(linesFor({ ...production, INNGEST_DEV: "1" })).toEqual([
      "INNGEST_DEV is wrong: only a shop on this machine may trust a development server.",
    ]);
  });

  test.each([
    { NODE_ENV: "production", PUBLIC_URL: "http://localhost:3000" },
    { NODE_ENV: "development", PUBLIC_URL: "https://shop.example" },
  ])("may be a development server for %o", (where) => {
    expect(parseEnv({ ...needed, ...where, INNGEST_DEV: "1" }).INNGEST_DEV).toBe(true);
  });

  test("takes both of its keys or none", () => {
    expect(linesFor({ INNGEST_EVENT_KEY: "key" })).toEqual(["INNGEST_SIGNING_KEY is not set."]);
    expect(linesFor({ INNGEST_SIGNING_KEY: "signkey-test-1" })).toEqual(["INNGEST_EVENT_KEY is not set."]);
    expect(parseEnv({ ...needed, INNGEST_EVENT_KEY: "key", INNGEST_SIGNING_KEY: "k" })).toBeTruthy();
  });
});

describe("search engines may list", () => {
  const may = (values: Record<string, string>) => mayBeIndexed(parseEnv({ ...needed, ...values }));

  test("a shop that sells", () => {
    expect(may({ PUBLIC_URL: "https://shop.example" })).toBe(true);
  });

  test("no demo, wherever it stands", () => {
    expect(may({ PUBLIC_URL: "https://shop.example", GOMALL_DEMO: "1" })).toBe(false);
  });

  test.each(["http://localhost:3000", "http://127.0.0.1", "http://[::1]:3000", "http://shop.localhost"])(
    "no shop that only this machine can reach: %s",
    (address) => {
      expect(may({ PUBLIC_URL: address })).toBe(false);
    },
  );

  test("a shop whose name only begins like this machine's", () => {
    expect(may({ PUBLIC_URL: "https://localhost.example" })).toBe(true);
  });
});
