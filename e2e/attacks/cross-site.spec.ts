import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sessions, users } from "@/db/schema";
import { appRouter } from "@/server/wiring/root-router";
import { routes } from "@/shared/routes";
import type { TestAccount } from "@/testing/accounts";
import { somebodyWithAccount } from "../support/accounts";
import { bareClient, locationOf, signedInClient } from "../support/bare-client";
import { postForm, readForm } from "../support/page-form";
import { expect, requiredVariable, test } from "../support/test";

const baseUrl = () => requiredVariable("E2E_BASE_URL");

/** How a browser marks what a page of another site has it send. */
const foreign: Record<string, string>[] = [
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { "sec-fetch-site": "cross-site", origin: "null" },
  { origin: "https://evil.example" },
  { origin: "null" },
  { origin: "nonsense" },
  { origin: "http://localhost.evil.example" },
  { origin: "http://localhost:1" },
];

const writes = Object.entries(appRouter._def.procedures)
  .filter(([, procedure]) => (procedure as unknown as { _def: { type: string } })._def.type === "mutation")
  .map(([path]) => path);

const signedIn = (account: TestAccount) => signedInClient(baseUrl(), account);

const rowOf = async (db: Database, { userId }: TestAccount) =>
  (await db.select().from(users).where(eq(users.id, userId)))[0];

test("every write of the API is refused from a page of another site, whatever it would have done", async ({
  db,
}) => {
  expect(writes.length).toBeGreaterThan(40);
  const account = await somebodyWithAccount(db);
  const client = await signedIn(account);
  const before = await rowOf(db, account);
  const outcomes = await Promise.all(
    writes.flatMap((path) =>
      foreign.map(async (headers) => (await client.callRaw(path, '{"json":{}}', headers)).status),
    ),
  );
  expect(new Set(outcomes)).toEqual(new Set([403]));
  expect(await rowOf(db, account)).toEqual(before);
  expect(await client.isSignedIn()).toBe(true);
});

test("every write of the API is refused as a link, as plain text and as a form", async ({ db }) => {
  const account = await somebodyWithAccount(db);
  const client = await signedIn(account);
  const before = await rowOf(db, account);
  const types = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""];
  for (const path of writes) {
    const linked = [
      await client.ask(path),
      await client.ask(path, {}),
      await client.send(`/api/trpc/${path},${path}?batch=1`),
    ];
    expect([path, ...linked.map(({ status }) => status)]).toEqual([path, 405, 405, 405]);
    const posted = types.map((type) => client.callRaw(path, '{"json":{}}', { "content-type": type }));
    for (const { status } of await Promise.all(posted)) expect([path, status]).toEqual([path, 415]);
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      const { status } = await client.send(`/api/trpc/${path}`, { method, body: "{}" });
      expect([path, method, status]).toEqual([path, method, 405]);
    }
  }
  expect(await rowOf(db, account)).toEqual(before);
  expect(await client.isSignedIn()).toBe(true);
});

test("nothing personal is read for a page of another site", async ({ db }) => {
  const account = await somebodyWithAccount(db);
  const client = await signedIn(account);
  for (const path of ["/api/account/data", "/api/trpc/identity.getAccount", "/api/trpc/privacy.exportData"]) {
    expect((await client.send(path)).status, path).toBe(200);
    for (const headers of foreign) {
      const answer = await client.send(path, { headers });
      expect([path, headers, answer.status]).toEqual([path, headers, 403]);
      expect(answer.text).not.toContain(account.email);
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    }
    const preflight = { origin: "https://evil.example", "access-control-request-method": "GET" };
    const { headers } = await client.send(path, { method: "OPTIONS", headers: preflight });
    expect(headers["access-control-allow-origin"], path).toBeUndefined();
  }
});

test("a form of a page does nothing for another site, and its work for the page itself", async ({ db }) => {
  const account = await somebodyWithAccount(db, { name: "Ada" });
  const client = await signedIn(account);
  const path = routes.accountDetails("en");
  const hidden = await readForm(client, path, "phone");
  const fields = [...hidden, ["name", "Eve"], ["phone", ""], ["language", "en"]] as const;
  const actionId = /\$ACTION_(?:ID_)?.*?"id":"([0-9a-f]+)"/.exec(JSON.stringify(hidden).replaceAll("\\", ""));
  for (const headers of [...foreign, {}]) {
    expect([headers, (await postForm(client, path, fields, headers)).status]).toEqual([headers, 403]);
    const asScript = { ...headers, "next-action": actionId?.[1] ?? "", accept: "text/x-component" };
    expect([headers, (await postForm(client, path, fields, asScript)).status]).toEqual([headers, 403]);
  }
  expect((await rowOf(db, account))?.name).toBe("Ada");
  const own = await postForm(client, path, fields, { origin: baseUrl(), "sec-fetch-site": "same-origin" });
  expect(own.status).toBe(303);
  expect((await rowOf(db, account))?.name).toBe("Eve");
});

test("nobody is signed in, signed out, or given another session by another site, nor by a link", async ({
  db,
}) => {
  const account = await somebodyWithAccount(db);
  const { email, password } = account;
  const client = await signedIn(account);
  const cookie = client.cookies.get("gomall_session");
  const stranger = bareClient(baseUrl());
  const isIts = eq(sessions.userId, account.userId);
  const before = await db.$count(sessions, isIts);
  for (const headers of foreign) {
    const tries = {
      in: await stranger.auth("callback/credentials", { email, password }, headers),
      out: await client.auth("signout", {}, headers),
      update: await client.auth("session", { data: "{}" }, headers),
    };
    for (const [what, { status }] of Object.entries(tries)) expect([what, status]).toEqual([what, 403]);
  }
  // Without the form's own token, from a client that says nothing of where it comes from.
  await stranger.auth("callback/credentials", { email, password, csrfToken: "forged" });
  await client.auth("signout", { csrfToken: "forged" });
  await client.send("/api/auth/signout");
  const query = new URLSearchParams({ email, password });
  expect((await stranger.send(`/api/auth/callback/credentials?${query}`)).status).toBeLessThan(500);
  expect(await stranger.isSignedIn()).toBe(false);
  expect(client.cookies.get("gomall_session")).toBe(cookie);
  expect(await client.isSignedIn()).toBe(true);
  expect(await db.$count(sessions, isIts)).toBe(before);
});

/** Where somebody would like to have others led: browsers read all of these as elsewhere, or as a script. */
const elsewhere = (origin: string) => [
  ...["https://evil.example/", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example"],
  ...["/\t/evil.example", "\t//evil.example", "/\n/evil.example", "/.//evil.example", "/..//evil.example"],
  ...[
    "https:evil.example",
    "http:\\\\evil.example",
    "%2f%2fevil.example",
    "/%09/evil.example",
    "evil.example",
  ],
  ...["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "\u0000//e"],
  ...[`${origin}.evil.example/`, `${origin}@evil.example/`, `${origin}//evil.example`, `${origin}\\@evil.ex`],
];

test("nobody is led elsewhere by signing in or out, whatever the address says", async ({ db }) => {
  const account = await somebodyWithAccount(db);
  const { email, password } = account;
  const client = await signedIn(account);
  const expectHere = (answer: Parameters<typeof locationOf>[0], what: string) => {
    const location = locationOf(answer);
    expect([302, 303, 307], `${what}: ${location}`).toContain(answer.status);
    expect(new URL(location, baseUrl()).origin, what).toBe(baseUrl());
    expect(location, what).not.toMatch(/\p{Cc}/u);
  };
  const form = await readForm(bareClient(baseUrl()), routes.signIn("en"), "password");
  for (const callbackUrl of elsewhere(baseUrl())) {
    const returnTo = encodeURIComponent(callbackUrl);
    const wanted = JSON.stringify(callbackUrl);
    expectHere(await client.send(`/sign-in?returnTo=${returnTo}`), `a page's, ${wanted}`);
    expectHere(await client.send(`/zh/sign-in?returnTo=${returnTo}`), `a page's, ${wanted}`);
    expectHere(await client.send(`/api/auth/signin?callbackUrl=${returnTo}`), `a link's, ${wanted}`);
    const posted = await client.auth("callback/credentials", { email, password, callbackUrl });
    expectHere(posted, `NextAuth's, ${wanted}`);
    // What the page bound to its form is the browser's to change.
    const bound = form.map(([name, value]) => {
      const isBound = typeof value === "string" && value.includes('"en",null');
      return [name, isBound ? String(value).replace("null", wanted) : value] as const;
    });
    expect(bound, "one field is changed").not.toEqual(form);
    const guest = bareClient(baseUrl());
    const fields = [...bound, ["email", email], ["password", password]] as const;
    expectHere(
      await postForm(guest, routes.signIn("en"), fields, { origin: baseUrl() }),
      `a form's, ${wanted}`,
    );
    expectHere(await guest.auth("signout", { callbackUrl }), `signing out, ${wanted}`);
  }
  const kept = await client.send(`/sign-in?returnTo=${encodeURIComponent(routes.accountOrders("zh"))}`);
  expect(locationOf(kept)).toBe(routes.accountOrders("zh"));
});

test("what NextAuth is asked for is answered or refused, whatever stands in the address, the cookies and the body", async () => {
  const paths = ["csrf", "session", "providers", "signin", "signout", "error", "callback/credentials"];
  const others = [
    "nonsense",
    "callback/none",
    "signin/none",
    "callback/github",
    "__proto__",
    "csrf/more",
    "%00",
  ];
  const odd = [
    "nonsense",
    "http://[",
    "//evil.example",
    "javascript:alert(1)",
    "/sign-in",
    "%00",
    "a%0d%0ab:c",
  ];
  for (const path of [...paths, ...others])
    for (const value of odd)
      for (const method of ["GET", "POST"]) {
        const query = encodeURIComponent(value);
        const requests: [string, Record<string, string>, string?][] = [
          [`/api/auth/${path}?callbackUrl=${query}&callbackUrl=b&error=${query}`, {}],
          [`/api/auth/${path}`, { cookie: `gomall_callback=${query}; gomall_csrf=${query}; gomall_state=x` }],
          [`/api/auth/${path}`, { "content-type": "application/json" }, "{"],
          [
            `/api/auth/${path}`,
            { "content-type": "application/x-www-form-urlencoded" },
            `callbackUrl=${value}`,
          ],
        ];
        for (const [address, headers, body] of requests) {
          if (method === "GET" && body) continue;
          const answer = await bareClient(baseUrl()).send(address, {
            ...{ method, headers, ...(method === "POST" && { body: body ?? "" }) },
          });
          const what = `${method} ${address} ${JSON.stringify(headers)}: ${answer.text.slice(0, 200)}`;
          expect(answer.status, what).toBeLessThan(500);
          if (locationOf(answer)) expect(new URL(locationOf(answer), baseUrl()).origin, what).toBe(baseUrl());
        }
      }
});
