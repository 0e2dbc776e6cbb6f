import { afterAll, beforeAll } from "vitest";
import { parseEnv } from "@/server/platform/env";

/** Runs a file's tests in a process whose shop the world reaches at `url`. */
export function usePublicUrl(url: string): void {
  // Where `platform/env` keeps what it has parsed.
  const key = Symbol.for("gomall.env");
  beforeAll(() => {
    const env = parseEnv({
      PUBLIC_URL: url,
      DATABASE_URL: "mysql://nobody:nothing@localhost/none",
      APP_SECRET: "a secret of the tests, 32 characters long",
      AUTH_SECRET: "another secret of the tests, 32 characters long",
      TOTP_KEY: "YSBrZXkgb2YgdGhlIHRlc3RzYSBrZXkgb2YgdGhlIHQ=",
      STRIPE_SECRET_KEY: "sk_test_none",
      STRIPE_WEBHOOK_SECRET: "whsec_none",
      SMTP_URL: "smtp://127.0.0.1",
      MAIL_FROM: "hello@shop.example",
    });
    Reflect.set(globalThis, key, env);
  });
  afterAll(() => Reflect.deleteProperty(globalThis, key));
}
