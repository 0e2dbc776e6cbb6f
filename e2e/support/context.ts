import pino from "pino";
import type { Database } from "@/db/client";
import type { Context } from "@/server/platform/context";
import { parseEnv } from "@/server/platform/env";
import { newId } from "@/shared/ids";

/** What writes get, on the database of the shop under test, for what a test needs to be there before it begins. */
export function contextOn(db: Database): Context {
  const env = parseEnv({
    DATABASE_URL: "mysql://nobody:nothing@localhost/none",
    APP_SECRET: "of nobody, since nothing is signed here",
    AUTH_SECRET: "of nobody either, since nothing is signed here",
    TOTP_KEY: "YSBrZXkgb2YgdGhlIHRlc3RzYSBrZXkgb2YgdGhlIHQ=",
    STRIPE_SECRET_KEY: "sk_test_none",
    STRIPE_WEBHOOK_SECRET: "whsec_none",
    SMTP_URL: "smtp://127.0.0.1",
    MAIL_FROM: "hello@shop.example",
  });
  const log = pino({ level: "silent" });
  return { db, env, newId, clock: { now: () => new Date() }, log, actor: { kind: "guest" } };
}
