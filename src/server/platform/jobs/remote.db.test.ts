import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eventType } from "inngest";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { useShop } from "@/testing/shop";
import { openRemoteJobs, type RemoteJobs } from "./remote";
import type { DefineJobs } from "./setup";

const shop = useShop();
const signingKey = "signkey-test-0123456789abcdef0123456789abcdef";
const happened = eventType("test/happened", { schema: z.object({ subject: z.string() }) });
const event = { id: "the-event", name: "test/happened", data: { subject: "a" }, ts: 1_700_000_000_000 };

let server: Server;
let received: { url: string; body: unknown }[];
let answer: (respond: (status: number, body: unknown) => void) => void;
let heard: string[];
let jobs: RemoteJobs;

const define: DefineJobs = ({ inngest }) => [
  inngest.createFunction({ id: "listener", triggers: [happened] }, async ({ event: { data } }) => {
    heard.push(data.subject);
  }),
];

/** Stands for Inngest: keeps what it is sent. */
beforeEach(async () => {
  received = [];
  heard = [];
  answer = (respond) => respond(200, { ids: [event.id], status: 200 });
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      received.push({ url: request.url ?? "", body: JSON.parse(body) });
      answer((status, answered) => response.writeHead(status).end(JSON.stringify(answered)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  jobs = openRemoteJobs(
    shop().context({
      INNGEST_EVENT_KEY: "an-event-key",
      INNGEST_SIGNING_KEY: signingKey,
      INNGEST_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    }),
    define,
  );
});
afterEach(async () => {
  vi.useRealTimers();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe("an event", () => {
  test("is handed over with the outbox row's own id", async () => {
    await jobs.send([event]);
    expect(received).toEqual([{ url: "/e/an-event-key", body: [expect.objectContaining(event)] }]);
  });

  test("that Inngest refuses is not delivered", async () => {
    answer = (respond) => respond(401, { error: "no such key" });
    await expect(jobs.send([event])).rejects.toThrow();
  });

  test("that Inngest never answers is given up in time", async () => {
    answer = () => {};
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const sending = expect(jobs.send([event])).rejects.toThrow("took no events in within");
    await vi.advanceTimersByTimeAsync(10_000);
    await sending;
  });
});

describe("a call of a function", () => {
  /** Keys in their order, as Inngest signs them. */
  const call = {
    ctx: { attempt: 0, run_id: "r", stack: { current: 0, stack: [] }, use_api: false },
    event,
    events: [event],
    steps: {},
    version: 2,
  };
  const canonical = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(canonical)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, inner]) => [key, canonical(inner)]),
          )
        : value;
  const body = JSON.stringify(canonical(call));

  function sign(text: string, key = signingKey, at = Math.round(Date.now() / 1_000)): string {
    const secret = key.replace(/^signkey-\w+-/, "");
    return `t=${at}&s=${createHmac("sha256", secret).update(text).update(String(at)).digest("hex")}`;
  }

  function request(method: string, signature: string | null): Promise<Response> {
    const url = "http://localhost/api/inngest?fnId=gomall-listener&stepId=step";
    const headers = { host: "localhost", ...(signature && { "x-inngest-signature": signature }) };
    return jobs.handler(new Request(url, { method, headers, ...(method !== "GET" && { body }) }));
  }

  test("that Inngest has signed runs it", async () => {
    expect((await request("POST", sign(body))).status).toBe(200);
    expect(heard).toEqual(["a"]);
  });

  test.each([
    ["no signature", () => null],
    ["another key's signature", () => sign(body, "signkey-test-ffffffffffffffffffffffffffffffff")],
    ["a signature of something else", () => sign("{}")],
    ["a signature of an hour ago", () => sign(body, signingKey, Math.round(Date.now() / 1_000) - 3_600)],
  ])("with %s is refused, whatever it asks for", async (_, signature) => {
    for (const method of ["POST", "PUT", "GET"])
      expect((await request(method, signature())).status).toBe(401);
    expect([heard, received]).toEqual([[], []]);
  });
});
