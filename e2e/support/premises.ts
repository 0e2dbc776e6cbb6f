import { createTRPCUntypedClient } from "@trpc/client";
import pino from "pino";
import type { Database } from "@/db/client";
import { readCartId } from "@/server/cart";
import type { Context } from "@/server/platform/context";
import { type Env, parseEnv } from "@/server/platform/env";
import { type Caller, nobody } from "@/server/wiring/caller";
import { appRouter, createCaller } from "@/server/wiring/root-router";
import { openSessionCookie, sealSession, shopCookies } from "@/server/wiring/session-cookie";
import { newId } from "@/shared/ids";
import type { Premises, TestBrowser, TestGuest } from "@/testing/shop";
import { someStaff } from "@/testing/viewer";
import type { Stack } from "../../scripts/bootstrap/stack.mjs";
import { fetchWithCookies, linkTo } from "./api";

/** A shop that runs, as tests of the shop's own parts know theirs: each browser's calls go there by HTTP. */
export function premisesOf({ env: variables, baseUrl }: Stack, db: Database): Premises {
  const env = parseEnv(variables);
  const log = pino({ level: "silent" });
  const context: Premises["context"] = (settings, actor = { kind: "guest" }): Context => ({
    ...{ db, newId, log, actor, clock: { now: () => new Date() } },
    env: settings ? { ...env, ...settings } : env,
  });
  return {
    ...{ db, context },
    guest: (_settings, browser) => guestBy(env, baseUrl, browser),
    // Past HTTP: for what has to be there before a call.
    staff: (allowed) =>
      createCaller({
        ...{ ...context(), requestId: "e2e", guest: nobody, viewer: async () => someStaff(allowed) },
      }),
  };
}

/** A browser that begins with the cookies of a session. */
function guestBy(env: Env, baseUrl: string, { sessionToken, deviceToken }: TestBrowser = {}): TestGuest {
  const names = shopCookies(env);
  const jar = new Map<string, string>();
  if (deviceToken) jar.set(names.device, deviceToken);
  const sealing = sessionToken ? sealSession(env, sessionToken) : null;
  const send = fetchWithCookies(jar);
  const link = linkTo(async (url, init) => {
    if (sealing && !jar.has(names.session)) jar.set(names.session, await sealing);
    return send(url, init);
  }, baseUrl);
  return {
    api: callerBy(createTRPCUntypedClient({ links: [link] })),
    cartId: () => readCartId(jar.get(names.cart), env.APP_SECRET),
    deviceToken: () => jar.get(names.device) ?? null,
    session: async () => (await openSessionCookie(env, jar.get(names.session)))?.sessionToken ?? null,
  };
}

/** By their whole names, which tRPC's types have nested. */
const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;

type Client = Pick<ReturnType<typeof createTRPCUntypedClient>, "query" | "mutation">;

/** Calls procedures by HTTP in the words of a caller of the same process: `api.cart.get(input)`. */
function callerBy(client: Client): Caller {
  const domains: Record<string, Record<string, (input: unknown) => Promise<unknown>>> = {};
  for (const [path, { _def }] of Object.entries(procedures)) {
    const [domain = "", name = ""] = path.split(".");
    domains[domain] ??= {};
    domains[domain][name] = (input) =>
      _def.type === "query" ? client.query(path, input) : client.mutation(path, input);
  }
  return domains as unknown as Caller;
}
