import { NextRequest } from "next/server";
import pino from "pino";
import { GET as getTrpc, POST as postTrpc } from "@/app/api/trpc/[trpc]/route";
import { POST as postWebhook } from "@/app/api/webhooks/payments/route";
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
  /** Lines of the log, from the door's opening on. */
  readonly logged: Record<string, unknown>[];
}

/**
 * The shop's route handlers, called with real requests: they run on what a process holds once, so this puts the
 * test's database, environment and log there.
 */
export function openDoor(shop: TestShop): Door {
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  holdOnce({ env: shop.env, connection: { db: shop.db, pool: shop.pool }, log });
  const cookies = new Map<string, string>();
  const api = async (
    path: string,
    init: { method: string; headers?: Record<string, string | null>; body?: string },
  ) => {
    const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const given = { cookie: jar, "x-forwarded-for": "192.0.2.1", ...init.headers };
    const headers = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== null);
    const request = new NextRequest(`${shop.env.PUBLIC_URL}/api/trpc/${path}`, { ...init, headers });
    const answer = await (init.method === "GET" ? getTrpc : postTrpc)(request);
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      cookies.set(name, decodeURIComponent(value));
    }
    return read(answer);
  };
  const postRaw: Door["postRaw"] = (path, body, headers) =>
    api(path, { method: "POST", body, headers: { ...jsonHeaders(body), ...headers } });
  return {
    ...{ logged, postRaw },
    call: (path, json, meta) => postRaw(path, JSON.stringify({ json, ...(meta !== undefined && { meta }) })),
    get: (path, headers) => api(path, { method: "GET", ...(headers && { headers }) }),
    async webhook(body, signature) {
      const headers = { ...jsonHeaders(body), ...(signature && { "stripe-signature": signature }) };
      const url = `${shop.env.PUBLIC_URL}/api/webhooks/payments`;
      return read(await postWebhook(new Request(url, { method: "POST", body, headers })));
    },
  };
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
