import { NextRequest } from "next/server";
import pino from "pino";
import { GET as getAuth, POST as postAuth } from "@/app/api/auth/[...nextauth]/route";
import { GET as getTrpc, POST as postTrpc } from "@/app/api/trpc/[trpc]/route";
import { POST as postWebhook } from "@/app/api/webhooks/payments/route";
import type { Env } from "@/server/platform/env";
import type { TestAccount } from "./accounts";
import type { TestShop } from "./shop";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body where it is JSON, else undefined. */
  readonly json: unknown;
}

export interface Door {
  /** A procedure's call as the browser's client sends it; `meta` is superjson's. Cookies are kept from call to call. */
  call(path: string, json?: unknown, meta?: unknown): Promise<HttpAnswer>;
  /** A POST to the API with exactly this body. A header that is null isn't sent. */
  postRaw(path: string, body: string, headers?: Record<string, string | null>): Promise<HttpAnswer>;
  get(path: string, headers?: Record<string, string>): Promise<HttpAnswer>;
  webhook(body: string, signature: string | null): Promise<HttpAnswer>;
  /** What NextAuth answers at /api/auth/<path>: to a GET, or to a POST of a form with its CSRF token. */
  auth(path: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<HttpAnswer>;
  /** Signs somebody in as a form of NextAuth's own does. */
  signIn(account: Pick<TestAccount, "email" | "password">, isRemembered?: boolean): Promise<HttpAnswer>;
  /** The browser's cookies. */
  readonly cookies: Map<string, string>;
  /** Lines of the log, from the door's opening on. */
  readonly logged: Record<string, unknown>[];
}

/**
 * The shop's route handlers, called with real requests: they run on what a process holds once, so this puts the
 * test's database, environment and log there.
 */
export function openDoor(shop: TestShop, settings: Partial<Env> = {}): Door {
  const env = { ...shop.env, ...settings };
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  holdOnce({ env, connection: { db: shop.db, pool: shop.pool }, log });
  const cookies = new Map<string, string>();
  const send = async (handle: Handle, path: string, init: RequestFacts) => {
    const jar = [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
    const given = { cookie: jar, "x-forwarded-for": "192.0.2.1", ...init.headers };
    const headers = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== null);
    const answer = await handle(new NextRequest(env.PUBLIC_URL + path, { ...init, headers }));
    for (const cookie of answer.headers.getSetCookie()) keep(cookies, cookie);
    return read(answer);
  };
  const api = (path: string, init: RequestFacts) =>
    send(init.method === "GET" ? getTrpc : postTrpc, `/api/trpc/${path}`, init);
  const auth: Door["auth"] = async (path, form, headers) => {
    if (!form) return send(getAuth, `/api/auth/${path}`, { method: "GET", ...(headers && { headers }) });
    const { json } = await send(getAuth, "/api/auth/csrf", { method: "GET" });
    const { csrfToken } = json as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, ...form }).toString();
    const type = { "content-type": "application/x-www-form-urlencoded" };
    const own = { ...type, "content-length": String(body.length), ...headers };
    return send(postAuth, `/api/auth/${path}`, { method: "POST", headers: own, body });
  };
  const postRaw: Door["postRaw"] = (path, body, headers) =>
    api(path, { method: "POST", body, headers: { ...jsonHeaders(body), ...headers } });
  return {
    ...{ logged, postRaw, auth, cookies },
    signIn: ({ email, password }, isRemembered = false) =>
      auth("callback/credentials", { email, password, isRemembered: String(isRemembered) }),
    call: (path, json, meta) => postRaw(path, JSON.stringify({ json, ...(meta !== undefined && { meta }) })),
    get: (path, headers) => api(path, { method: "GET", ...(headers && { headers }) }),
    async webhook(body, signature) {
      const headers = { ...jsonHeaders(body), ...(signature && { "stripe-signature": signature }) };
      const url = `${env.PUBLIC_URL}/api/webhooks/payments`;
      return read(await postWebhook(new Request(url, { method: "POST", body, headers })));
    },
  };
}

type Handle = (request: NextRequest) => Promise<Response>;

interface RequestFacts {
  readonly method: string;
  readonly headers?: Record<string, string | null>;
  readonly body?: string;
}

/** As a browser does: one that is over by its date is thrown away. */
function keep(cookies: Map<string, string>, cookie: string): void {
  const [pair = "", ...attributes] = cookie.split("; ");
  const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
  const isOver = attributes.some((each) => {
    const [key = "", given = ""] = each.split("=");
    if (key.toLowerCase() === "max-age") return Number(given) <= 0;
    return key.toLowerCase() === "expires" && Date.parse(given) <= Date.now();
  });
  if (isOver) cookies.delete(name);
  else cookies.set(name, decodeURIComponent(value));
}

/** What a browser says of a body of its own accord, and a request made here doesn't. */
function jsonHeaders(body: string): Record<string, string> {
  return { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) };
}

function holdOnce(values: Record<string, unknown>): void {
  const store = globalThis as unknown as Record<symbol, unknown>;
  for (const [name, value] of Object.entries(values)) store[Symbol.for(`gomall.${name}`)] = value;
}

async function read(answer: Response): Promise<HttpAnswer> {
  const { status, headers } = answer;
  const text = await answer.text();
  const isJson = headers.get("content-type")?.startsWith("application/json");
  return { status, headers, text, json: isJson ? JSON.parse(text) : undefined };
}
