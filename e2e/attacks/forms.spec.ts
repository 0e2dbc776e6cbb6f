import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sessions, users } from "@/db/schema";
import { routes } from "@/shared/routes";
import type { TestAccount } from "@/testing/accounts";
import { somebodyWithAccount } from "../support/accounts";
import { locationOf, signedInClient } from "../support/bare-client";
import { type PostedField, postForm, readForm } from "../support/page-form";
import { makeProduct } from "../support/products";
import type { RawAnswer } from "../support/raw-request";
import { expect, requiredVariable, test } from "../support/test";

const baseUrl = () => requiredVariable("E2E_BASE_URL");
const ours = () => ({ origin: baseUrl() });
const path = routes.accountDetails("en");
const typed = [
  ["name", "Eve"],
  ["phone", ""],
  ["language", "en"],
] as const;

const rowOf = async (db: Database, { userId }: TestAccount) =>
  (await db.select().from(users).where(eq(users.id, userId)))[0];

/** Somebody signed in, before the form of their own details. */
async function beforeForm(db: Database) {
  const account = await somebodyWithAccount(db, { name: "Ada" });
  const client = await signedInClient(baseUrl(), account);
  return { account, client, hidden: await readForm(client, path, "phone") };
}

/** The id of the action that a form calls. */
function actionOf(hidden: readonly PostedField[]): string {
  const [, id] = /(?:"id":"|\$ACTION_ID_)([0-9a-f]{40,})/.exec(hidden.flat().join("\n")) ?? [];
  if (!id) throw new Error("The form calls no action");
  return id;
}

test("a field that nobody asked for, a file for a text and a field sent twice change nothing else", async ({
  db,
}) => {
  const { account, client, hidden } = await beforeForm(db);
  const before = await rowOf(db, account);
  const more = ["role", "email", "id", "userId", "verifiedAt", "__proto__", "constructor", "permissions"];
  const extra = [...hidden, ...typed, ...more.map((name) => [name, "admin@evil.example"] as const)];
  expect((await postForm(client, path, extra, ours())).status).toBe(303);
  const after = await rowOf(db, account);
  expect({ ...after, updatedAt: null }).toEqual({ ...before, name: "Eve", updatedAt: null });
  expect(await client.isSignedIn()).toBe(true);

  const file = new Blob(["x".repeat(1_000)], { type: "image/svg+xml" });
  for (const [what, odd] of Object.entries({
    "a file": [
      ["name", "Eve"],
      ["phone", ""],
      ["language", file],
    ],
    "no field": [],
    "a language that is none": [
      ["name", "Eve"],
      ["phone", ""],
      ["language", "__proto__"],
    ],
    "a name that is too long": [
      ["name", "x".repeat(5_000)],
      ["phone", ""],
      ["language", "en"],
    ],
    "a number that is none": [
      ["name", "Eve"],
      ["phone", "１e308"],
      ["language", "en"],
    ],
    "NUL and half a character": [
      ["name", "\0\ud800"],
      ["phone", ""],
      ["language", "en"],
    ],
    "an array's name": [
      ["name[]", "Eve"],
      ["phone[0]", "1"],
      ["language", "fr"],
    ],
  } as Record<string, PostedField[]>)) {
    const { status, text } = await postForm(client, path, [...hidden, ...odd], ours());
    expect([what, status], text.slice(0, 200)).toEqual([what, 200]);
    expect(text, what).toContain('data-testid="error-summary"');
    expect(await rowOf(db, account), what).toEqual(after);
  }
  const big = [...hidden, ["name", "x".repeat(1_000_000)], ...typed.slice(1)] as const;
  expect((await postForm(client, path, big, ours())).status).toBe(413);
});

test("what the page has bound to its form is the browser's to change, and worth nothing then", async ({
  db,
}) => {
  const { account, client, hidden } = await beforeForm(db);
  for (const odd of ['"__proto__"', '{"then":1}', "null", '"$undefined"', '["zh"]', '"$F9"', '"$@9"', "7"]) {
    const bound = hidden.map(([name, value]) => {
      const isBound = typeof value === "string" && value.startsWith('["en"');
      return [name, isBound ? value.replace('"en"', odd) : value] as const;
    });
    expect(bound, "one field is changed").not.toEqual(hidden);
    const answer = await postForm(client, path, [...bound, ...typed], ours());
    const what = `${odd}: ${answer.text.slice(0, 200)}`;
    expect([200, 303, 400, 404], what).toContain(answer.status);
    if (answer.status === 303) expect(new URL(locationOf(answer), baseUrl()).origin).toBe(baseUrl());
  }
  const { email, locale } = (await rowOf(db, account)) ?? {};
  expect([email, locale]).toEqual([account.email, "en"]);
  expect(await client.isSignedIn()).toBe(true);
});

/** What React reads between the server and its pages has type tags of its own; these are none that a page sends. */
const payloads: string[] = [
  ...["", "null", "7", "{}", "[", '["$"]', '["$F1"]', '["$F0"]', '["$@0"]', '["$@1"]', '["$h1"]', '["$T"]'],
  ...['["$1:__proto__:then"]', '["$0:constructor:constructor"]', '["$K1"]', '["$Q1"]', '["$W1"]', '["$i1"]'],
  ...['["$B1"]', '["$A1"]', '["$r1"]', '["$D"]', '["$n1e9"]', '["$NaN"]', '["$-0"]', '["$Infinity"]'],
  ...['["$undefined"]', '[{"__proto__":{"polluted":1}}]', '[{"then":"$F1"}]', "[[".repeat(5_000)],
  ...['["en",null,null]', '["en",null,"x"]'],
];

/** The chains by which promises of the reader's own were once made to run code (CVE-2025-55182). */
const chains: Record<string, string>[] = [
  {
    0: '{"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B0\\"}","_response":{"_prefix":"process.exit(1);//","_formData":{"get":"$1:constructor:constructor"}}}',
    1: '"$@0"',
  },
  { 0: '["$1:a:a"]', 1: '{"id":"vm#runInThisContext","bound":["process.exit(1)"]}' },
  { 0: '["$F1"]', 1: '{"id":"child_process#execSync","bound":["true"]}' },
  { 0: '["$@1"]', 1: '"$@1"' },
  { 0: '["$K1"]', "1_a": "x" } as Record<string, string>,
];

test("an action's own serializer takes no type tag that its page doesn't send, and the shop goes on", async ({
  db,
}) => {
  const { account, client, hidden } = await beforeForm(db);
  const before = await rowOf(db, account);
  const product = routes.product("zh", (await makeProduct(db)).slug);
  const actions = {
    [path]: actionOf(hidden),
    [product]: actionOf(await readForm(client, product, "slug")),
    [routes.forgotPassword("en")]: actionOf(await readForm(client, routes.forgotPassword("en"), "email")),
  };
  for (const [page, action] of Object.entries(actions)) {
    const headers = { ...ours(), "next-action": action, accept: "text/x-component" };
    const expectRefused = ({ status, text }: RawAnswer, what: string) => {
      expect([400, 404, 409], `${page}: ${what}: ${status} ${text.slice(0, 200)}`).toContain(status);
      expect(text, what).not.toMatch(/node_modules|\/src\/|at .+:\d+:\d+|polluted/);
    };
    for (const body of payloads) {
      const plain = { ...headers, "content-type": "text/plain;charset=UTF-8" };
      expectRefused(await client.send(page, { method: "POST", body, headers: plain }), body.slice(0, 60));
      expectRefused(await postForm(client, page, [["0", body]], headers), `as a form, ${body.slice(0, 60)}`);
    }
    for (const fields of chains)
      expectRefused(await postForm(client, page, Object.entries(fields), headers), JSON.stringify(fields));
  }
  expect(await rowOf(db, account)).toEqual(before);
  expect(await db.$count(sessions, eq(sessions.userId, account.userId))).toBe(1);
  expect((await client.ask("cart.get", { locale: "en" })).text).toContain('"lines":[]');
  expect((await client.send("/api/health")).status).toBe(200);
});
