import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import pino from "pino";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { databaseClock } from "@/server/platform/clock";
import { DomainError } from "@/server/platform/domain-error";
import { errorCodes } from "@/server/platform/error-codes";
import { newId } from "@/shared/ids";
import type { RequestContext } from "./context";
import { publicProcedure, router } from "./init";

const secret = "SELECT password FROM people";
const input = z.strictObject({
  name: z.string("NAME_WRONG"),
  address: z.strictObject({ code: z.string().max(3, "CODE_LONG") }),
});

const testRouter = router({
  refuse: publicProcedure.input(z.string()).query(({ input: code }) => {
    throw new DomainError(
      code as keyof typeof errorCodes,
      `for logs: ${secret}`,
      { max: 3 },
      { cause: new Error(secret) },
    );
  }),
  fail: publicProcedure.query(() => {
    throw new Error(secret, { cause: { sql: secret } });
  }),
  failOddly: publicProcedure.query(() => {
    throw secret;
  }),
  read: publicProcedure.input(input).query(({ input: { name } }) => name),
});

interface Answer {
  status: number;
  text: string;
  error: { message: string; data: { code: string; details: Record<string, unknown> } };
}

/** Calls a procedure over HTTP, and keeps what was logged. */
async function call(path: string, json: unknown): Promise<Answer & { logged: string[] }> {
  const logged: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void logged.push(line) });
  const ctx = { clock: databaseClock(), newId, log, actor: { kind: "guest" }, requestId: "req-1" };
  const query = new URLSearchParams({ input: JSON.stringify({ json }) });
  const answer = await fetchRequestHandler({
    ...{ endpoint: "/t", router: testRouter, req: new Request(`http://localhost/t/${path}?${query}`) },
    createContext: () => ctx as unknown as RequestContext, // What these procedures touch of it.
  });
  const text = await answer.text();
  const { error } = JSON.parse(text) as { error: { json: Answer["error"] } };
  return { status: answer.status, text, error: error?.json, logged };
}

describe("a refusal", () => {
  const statuses = {
    BAD_REQUEST: 400,
    UNAUTHORIZED: 401,
    FORBIDDEN: 403,
    NOT_FOUND: 404,
    CONFLICT: 409,
    TOO_MANY_REQUESTS: 429,
    SERVICE_UNAVAILABLE: 503,
  };

  test.each(Object.entries(errorCodes))(
    "%s is answered as %s, with its code and parameters",
    async (code, kind) => {
      const { status, error } = await call("refuse", code);
      expect(status).toBe(statuses[kind]);
      expect(error).toMatchObject({
        message: code,
        data: { code: kind, details: { code, params: { max: 3 }, fields: {} } },
      });
    },
  );

  test("keeps its message and its cause for the log", async () => {
    const { text, logged } = await call("refuse", "CART_EMPTY");
    expect(text).not.toContain(secret);
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? "")).toMatchObject({
      code: "CART_EMPTY",
      path: "refuse",
      requestId: "req-1",
      level: 30,
    });
  });
});

describe.each(["fail", "failOddly"])("an error that nobody foresaw (%s)", (path) => {
  test("is answered with the request's id and nothing else", async () => {
    const { status, text, error } = await call(path, null);
    expect(status).toBe(500);
    expect(error.message).toBe("Internal error (request req-1)");
    expect(error.data.details).toEqual({ code: "INTERNAL", params: {}, fields: {}, requestId: "req-1" });
    for (const part of [secret, "stack", "init.ts", "node_modules"]) expect(text).not.toContain(part);
  });

  test("is logged once, with its cause", async () => {
    const { logged } = await call(path, null);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(secret);
    expect(JSON.parse(logged[0] ?? "")).toMatchObject({ level: 50, requestId: "req-1" });
  });
});

describe("input that the schema refuses", () => {
  test("is told field by field, by path, with the first problem of each", async () => {
    const { status, error, logged } = await call("read", { name: 7, address: { code: "four" } });
    expect(status).toBe(400);
    expect(error.data.details).toMatchObject({
      ...{ code: "INPUT_INVALID", fields: { name: "NAME_WRONG", "address.code": "CODE_LONG" } },
    });
    expect(logged).toEqual([]);
  });

  test("with a key too many is refused", async () => {
    const { status } = await call("read", { name: "a", address: { code: "x" }, role: "admin" });
    expect(status).toBe(400);
  });
});

test("a procedure that isn't there is not found", async () => {
  expect((await call("no.such.thing", null)).status).toBe(404);
});

test("an error from outside any procedure is mapped, too", async () => {
  const { describeError } = await import("./init");
  expect(describeError(new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: secret }), null)).toEqual({
    ...{ code: "INTERNAL", params: {}, fields: {}, requestId: null },
  });
});
