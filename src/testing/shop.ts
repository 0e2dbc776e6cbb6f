import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Connection } from "@/db/client";
import { readSession, type Viewer } from "@/server/identity";
import { databaseClock } from "@/server/platform/clock";
import type { Actor, Context } from "@/server/platform/context";
import { type Env, parseEnv } from "@/server/platform/env";
import type { Permission } from "@/server/platform/permissions";
import type { GuestSession } from "@/server/trpc/context";
import type { Caller } from "@/server/wiring/caller";
import { createCaller } from "@/server/wiring/root-router";
import { type CartId, newId } from "@/shared/ids";
import { emptyTables, openTestDatabase } from "./database";
import { emptyGateway, openTestGateway, secretKey, type TestGateway, webhookSecret } from "./gateway";
import { emptyMailbox, openTestMailServer, type TestMailServer } from "./mail";
import { someStaff } from "./viewer";

/** A shop for tests: the worker's real database, the sandbox gateway behind Stripe's real client, the mail sandbox. */
export interface TestShop extends Connection {
  readonly gateway: TestGateway;
  /** What the shop's mails go to. */
  readonly mail: TestMailServer;
  readonly env: Env;
  /** A context with the test's own settings. */
  context(settings?: Partial<Env>, actor?: Actor): Context;
  /** A browser of its own: it keeps the cart that it is told, or begins with one. */
  guest(settings?: Partial<Env>, browser?: TestBrowser): TestGuest;
  /** Somebody who works here and may do this, by default everything. */
  staff(allowed?: readonly Permission[]): Caller;
}

export interface TestBrowser {
  readonly cartId?: CartId;
  readonly networkAddress?: string;
  /** The session that its cookie names; see `signInAs`. */
  readonly sessionToken?: string;
  readonly deviceToken?: string;
}

export interface TestGuest {
  readonly api: Caller;
  cartId(): CartId | null;
  deviceToken(): string | null;
  /** The secret of the session that it is in now. */
  session(): Promise<string | null>;
}

/** What of a shop is the same wherever it runs: in the test's own process, or in one that is reached by HTTP. */
export type Premises = Pick<TestShop, "db" | "context" | "guest" | "staff">;

/** Settings of a shop that takes any number of unpaid orders from anybody. */
export const noLimits = {
  MAX_UNPAID_ORDERS_PER_CART: 0,
  MAX_UNPAID_ORDERS_PER_EMAIL: 0,
  MAX_UNPAID_ORDERS_PER_ADDRESS: 0,
  MAX_UNPAID_ORDERS_PER_NETWORK: 0,
} satisfies Partial<Env>;

/** Opens the shop before a file's tests and empties it before each of them, or once before them all. */
export function useShop({
  emptied = "before each",
}: {
  emptied?: "before each" | "before all";
} = {}): () => TestShop {
  let shop: TestShop | undefined;
  let close: () => Promise<void> = async () => {};
  beforeAll(async () => {
    const connection = await openTestDatabase();
    await databaseClock().synchronise(connection.db);
    const folder = await mkdtemp(join(tmpdir(), "gomall-test-"));
    const gateway = await openTestGateway(join(folder, "ledger.jsonl"));
    const mail = await openTestMailServer(join(folder, "mails.jsonl"));
    shop = makeShop(connection, gateway, mail);
    close = async () => {
      await Promise.all([gateway.close(), mail.close()]);
      await connection.pool.end();
      await rm(folder, { recursive: true, force: true });
    };
  });
  const empty = async () => {
    if (!shop) return;
    emptyGateway(shop.gateway);
    await emptyMailbox(shop.mail);
    await emptyTables(shop);
  };
  if (emptied === "before each") beforeEach(empty);
  else beforeAll(empty);
  afterAll(() => close());
  return () => {
    if (!shop) throw new Error("The shop opens before the first test");
    return shop;
  };
}

function makeShop(
  connection: Connection & { url: string },
  gateway: TestGateway,
  mail: TestMailServer,
): TestShop {
  const env = parseEnv({
    DATABASE_URL: connection.url,
    APP_SECRET: "a secret of the tests, 32 characters long",
    AUTH_SECRET: "another secret of the tests, 32 characters long",
    TOTP_KEY: "YSBrZXkgb2YgdGhlIHRlc3RzYSBrZXkgb2YgdGhlIHQ=",
    PASSWORD_MEMORY_KIB: "64",
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_URL: gateway.url,
    PAYMENT_PAGE_ORIGIN: gateway.url,
    SMTP_URL: mail.smtpUrl,
    MAIL_FROM: "GoMall <hello@shop.example>",
    LOG_LEVEL: "silent",
  });
  const log = pino({ level: "silent" });
  const context = (settings?: Partial<Env>, actor: Actor = { kind: "guest" }): Context => ({
    ...{ db: connection.db, clock: databaseClock(), newId, log, actor },
    // The same object where nothing differs: a gateway's client belongs to an environment.
    env: settings ? { ...env, ...settings } : env,
  });
  return {
    ...connection,
    ...{ gateway, mail },
    env,
    context,
    guest: (settings, browser) => makeGuest(context(settings), browser),
    staff: (allowed) => makeGuest(context(), {}, someStaff(allowed)).api,
  };
}

function makeGuest(ctx: Context, browser: TestBrowser = {}, somebody?: Viewer): TestGuest {
  const { networkAddress = "192.0.2.1" } = browser;
  let sessionToken = browser.sessionToken ?? null;
  let cartId = browser.cartId ?? null;
  let deviceToken = browser.deviceToken ?? null;
  const session: GuestSession = {
    ...{ networkAddress, userAgent: "a test" },
    get cartId() {
      return cartId;
    },
    get deviceToken() {
      return deviceToken;
    },
    sessionToken: async () => sessionToken,
    renewSession: async () => {},
    rememberSession: async (token) => {
      sessionToken = token;
    },
    rememberCart: (cart) => {
      cartId = cart.cartId ?? cartId;
    },
    rememberDevice: (token) => {
      deviceToken = token;
    },
  };
  const viewer = async (look = { isSeen: true }) =>
    somebody ?? (sessionToken ? readSession(ctx, sessionToken, look) : null);
  const api = createCaller({ ...ctx, requestId: "test", guest: session, viewer });
  return { api, cartId: () => cartId, deviceToken: () => deviceToken, session: async () => sessionToken };
}
