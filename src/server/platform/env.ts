import { z } from "zod";
import { singleton } from "./singleton";

const wholeNumber = (fallback: number, min: number, max: number) =>
  // Digits and nothing else: JavaScript's own reading makes 0 of a blank, and 0 means "no limit" below.
  z
    .string()
    .trim()
    .regex(/^\d+$/, "must be a whole number")
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .default(fallback);
const flag = (fallback: boolean) =>
  z
    .enum(["true", "false", "1", "0"])
    .default(fallback ? "true" : "false")
    .transform((value) => value === "true" || value === "1");
const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);

/** "GoMall <hello@shop.example>" or the address alone. Nothing in it can begin another header or recipient. */
const mailbox = z
  .string()
  .trim()
  .transform((text) => {
    const [, name = "", inBrackets, alone] = /^(?:([^<>"]*?)\s*<([^<>\s]+)>|(\S+))$/.exec(text) ?? [];
    return { name: name.trim(), address: inBrackets ?? alone ?? "" };
  })
  .pipe(
    z.object({
      name: z
        .string()
        .max(100)
        .regex(/^[^\p{Cc}]*$/u),
      address: z.email(),
    }),
  );

/** OWASP's first choice for Argon2id: 46 MiB, one pass, one lane. */
const strongPasswordMemoryKib = 47_104;

const variables = z.object({
  /** Set by Next. */
  NODE_ENV: z.string().default("development"),
  DATABASE_URL: z.url({ protocol: /^mysql$/ }),
  DATABASE_POOL_SIZE: wholeNumber(10, 1, 500),
  PUBLIC_URL: origin.default("http://localhost:3000"),
  GOMALL_DEMO: flag(false),
  APP_SECRET: z.string().min(32),
  /** Encrypts the cookies of people who are signed in; the one before is still read while they are changed. */
  AUTH_SECRET: z.string().min(32),
  AUTH_SECRET_PREVIOUS: z.string().min(32).optional(),
  /** AES-256 key of what second factors are made from: base64 of 32 bytes. */
  TOTP_KEY: z.string().regex(/^[A-Za-z0-9+/]{43}=$/, "must be base64 of 32 bytes"),
  /** Whether staff may work without a second factor. */
  STAFF_SECOND_FACTOR: z.enum(["optional", "required"]).default("optional"),
  /** Both of a pair set: people may sign in with their account there. */
  AUTH_GITHUB_ID: z.string().min(1).optional(),
  AUTH_GITHUB_SECRET: z.string().min(1).optional(),
  AUTH_GOOGLE_ID: z.string().min(1).optional(),
  AUTH_GOOGLE_SECRET: z.string().min(1).optional(),
  /** A session that isn't to outlive its browser: how long it may rest, and how long it lasts at most. */
  SESSION_IDLE_MINUTES: wholeNumber(60, 5, 10_080),
  SESSION_HOURS: wholeNumber(12, 1, 720),
  /** How long "stay signed in" lasts. */
  SESSION_REMEMBERED_DAYS: wholeNumber(30, 1, 365),
  /** The memory that a password's hash takes. Less is for tests alone. */
  PASSWORD_MEMORY_KIB: wholeNumber(strongPasswordMemoryKib, 64, 1_048_576),
  STRIPE_SECRET_KEY: z.string().min(1),
  STRIPE_WEBHOOK_SECRET: z.string().min(1),
  STRIPE_API_URL: origin.default("https://api.stripe.com"),
  /** How long one try of a call to the gateway may take; there are three, and an order must end within a minute. */
  GATEWAY_TIMEOUT_MS: wholeNumber(5_000, 10, 10_000),
  PAYMENT_PAGE_ORIGIN: origin.default("https://checkout.stripe.com"),
  SHOP_CURRENCY: z
    .string()
    .refine((code) => Intl.supportedValuesOf("currency").includes(code), "must be an ISO 4217 code")
    .default("EUR"),
  SHOP_PRICES_INCLUDE_TAX: flag(true),
  /** Where shoppers write to. */
  SHOP_CONTACT_EMAIL: z.email().optional(),
  /** Name and address of who sells, in one line. */
  SHOP_OPERATOR: z.string().trim().min(1).max(300).optional(),
  ORDER_PAYMENT_WINDOW_SECONDS: wholeNumber(600, 1, 86_400),
  /** How long after its delivery something may be sent back. */
  RETURN_WINDOW_DAYS: wholeNumber(30, 1, 3650),
  /**
   * How long orders of deleted accounts name who bought, for bookkeeping. Not 0: that reads like "no limit", and would
   * blank them the next night.
   */
  ORDER_RETENTION_DAYS: wholeNumber(3_650, 1, 36_500),
  EXPIRY_INTERVAL_SECONDS: wholeNumber(10, 1, 60),
  QUOTE_LIFETIME_SECONDS: wholeNumber(3600, 1, 86_400),
  MAX_QUANTITY_PER_LINE: wholeNumber(10, 1, 10_000),
  MAX_QUANTITY_PER_ORDER: wholeNumber(50, 1, 100_000),
  MAX_UNPAID_ORDERS_PER_CART: wholeNumber(3, 0, 1_000_000),
  MAX_UNPAID_ORDERS_PER_EMAIL: wholeNumber(3, 0, 1_000_000),
  MAX_UNPAID_ORDERS_PER_ADDRESS: wholeNumber(3, 0, 1_000_000),
  MAX_UNPAID_ORDERS_PER_NETWORK: wholeNumber(20, 0, 1_000_000),
  /** Both set: durable functions run on Inngest. Neither: in the shop's own processes. */
  INNGEST_EVENT_KEY: z.string().min(1).optional(),
  INNGEST_SIGNING_KEY: z.string().min(1).optional(),
  /** The key before, while keys are changed. */
  INNGEST_SIGNING_KEY_FALLBACK: z.string().min(1).optional(),
  /** A self-hosted Inngest; not set: Inngest Cloud, or the development server on this machine. */
  INNGEST_BASE_URL: origin.optional(),
  /** Durable functions run on Inngest's development server, which signs nothing. */
  INNGEST_DEV: flag(false),
  /** How long what is no longer needed is kept. A cart's cookie lives for 180 days. */
  CART_RETENTION_DAYS: wholeNumber(180, 1, 3_650),
  QUOTE_RETENTION_HOURS: wholeNumber(24, 1, 8_760),
  IDEMPOTENCY_RETENTION_HOURS: wholeNumber(48, 24, 8_760),
  OUTBOX_RETENTION_HOURS: wholeNumber(168, 1, 8_760),
  JOB_RETENTION_HOURS: wholeNumber(168, 24, 8_760),
  /** Who mails come from. */
  MAIL_FROM: mailbox,
  /** "smtps://user:password@mail.example", or smtp:// with TLS as soon as there is a password. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Set, mails go through Resend's API instead. */
  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_API_URL: origin.default("https://api.resend.com"),
  MAIL_TIMEOUT_MS: wholeNumber(10_000, 10, 15_000),
  MEDIA_DIR: z.string().default(".gomall/media"),
  TRUSTED_PROXIES: wholeNumber(0, 0, 10),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** Neither is of use alone. */
const pairs = [
  ["AUTH_GITHUB_ID", "AUTH_GITHUB_SECRET"],
  ["AUTH_GOOGLE_ID", "AUTH_GOOGLE_SECRET"],
] as const;

const envSchema = variables
  .refine(({ SMTP_URL, RESEND_API_KEY }) => SMTP_URL || RESEND_API_KEY, {
    path: ["SMTP_URL"],
    // Said together with all other lines, not after them.
    when: () => true,
  })
  .superRefine((env, check) => {
    const refuse = (name: keyof typeof env, message: string) =>
      check.addIssue({ code: "custom", path: [name], message });
    // It switches signatures off: whoever reaches the shop could run its functions.
    if (env.INNGEST_DEV && env.NODE_ENV === "production" && !isOnLoopback(env.PUBLIC_URL))
      refuse("INNGEST_DEV", "only a shop on this machine may trust a development server");
    if (env.PASSWORD_MEMORY_KIB < strongPasswordMemoryKib && !isOnLoopback(env.PUBLIC_URL))
      refuse("PASSWORD_MEMORY_KIB", `a shop that others reach needs ${strongPasswordMemoryKib} at least`);
    for (const [one, other] of pairs) {
      if (env[one] && !env[other]) refuse(other, `${one} needs it`);
      if (env[other] && !env[one]) refuse(one, `${other} needs it`);
    }
    if (env.INNGEST_EVENT_KEY && !env.INNGEST_SIGNING_KEY)
      refuse("INNGEST_SIGNING_KEY", "the event key needs it");
    if (env.INNGEST_SIGNING_KEY && !env.INNGEST_EVENT_KEY)
      refuse("INNGEST_EVENT_KEY", "the signing key needs it");
  });

export type Env = z.infer<typeof variables>;

/**
 * Reads and checks the environment. Throws an Error whose message has one line for each wrong value; an empty
 * value counts as not set.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = envSchema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return given[name] === undefined ? `${name} is not set.` : `${name} is wrong: ${message}.`;
  });
  throw new Error(`The environment is not right (see .env.example):\n${[...new Set(lines)].join("\n")}`);
}

/** The environment of this process, parsed once at first use. */
export function env(): Env {
  return singleton("env", () => parseEnv(process.env));
}

/** Whether the shop runs with demo data, stand-ins and test cards; every page then says so. */
export function isDemo(): boolean {
  return env().GOMALL_DEMO;
}

/** Whether search engines may list the shop: it sells, and others than this machine can reach it. */
export function mayBeIndexed({ GOMALL_DEMO, PUBLIC_URL }: Env = env()): boolean {
  return !GOMALL_DEMO && !isOnLoopback(PUBLIC_URL);
}

function isOnLoopback(publicUrl: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(publicUrl).hostname);
}

/** A path of the shop as the world names it. */
export function publicUrl(path: string): string {
  return env().PUBLIC_URL + path;
}
