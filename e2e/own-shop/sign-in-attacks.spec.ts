import { eq } from "drizzle-orm";
import { outbox, users, userTokens } from "@/db/schema";
import { makeAccount } from "@/testing/accounts";
import { somebodyWithAccount } from "../support/accounts";
import { type BareClient, codeIn, locationOf, signInOutcome } from "../support/bare-client";
import { contextOn } from "../support/context";
import { mailsTo } from "../support/mail";
import { uniqueMark } from "../support/people";
import { submit, test } from "../support/proxied-shop";
import type { RawAnswer } from "../support/raw-request";
import { expect } from "../support/test";
import { wordsIn } from "../support/words";

const newPassword = "quilted zeppelin";
const t = wordsIn("en");

/** All of an answer that could tell one account from another: without what differs from one request to the next. */
function said({ status, headers, text }: RawAnswer, email: string) {
  const { date: _, "x-request-id": _id, "set-cookie": cookies, ...others } = headers;
  const same = (value: string) =>
    [email, encodeURIComponent(email)]
      .reduce((sofar, written) => sofar.replaceAll(written, "EMAIL"), value)
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID")
      // Where the answer's stream was cut says how busy the machine was.
      .replace(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, "")
      .replace(/'?nonce-[\w+/=]+'?|nonce(=|\\?":)\\?"[\w+/=]+\\?"/g, "NONCE");
  const names = [cookies ?? []].flat().map((line) => line.replace(/=[^;]*/, ""));
  return { status, cookies: names, headers: same(JSON.stringify(others)), text: same(text) };
}

test("whether there is an account isn't told by any word of what answers signing in, registering, or asking for a reset", async ({
  stack,
  db,
  newClient,
}) => {
  const ctx = contextOn(db);
  const anEmail = (kind: string) => `${kind}-${uniqueMark()}@example.com`;
  const make = async (options: object, kind: string) =>
    (await makeAccount(ctx, { email: anEmail(kind), ...options })).email;
  const doors: Record<string, (client: BareClient, email: string) => Promise<RawAnswer>> = {
    "NextAuth's form": (client, email) => client.signIn({ email, password: newPassword }),
    "the form to sign in": (client, email) =>
      submit(client, stack.baseUrl, "/sign-in", { password: newPassword, email }),
    "the form to register": (client, email) =>
      submit(client, stack.baseUrl, "/register", { password: newPassword, email }),
    "the form to reset": (client, email) => submit(client, stack.baseUrl, "/zh/forgot-password", { email }),
    "the API's register": (client, email) =>
      client.call("identity.register", { email, password: newPassword, locale: "en" }),
    "the API's requestReset": (client, email) =>
      client.call("identity.requestReset", { email, locale: "en" }),
  };
  for (const [name, open] of Object.entries(doors)) {
    const unknown = anEmail("nobody");
    const answer = await open(newClient(), unknown);
    expect(answer.status, name).toBeLessThan(400);
    for (const [kind, options] of [
      ["person", {}],
      ["unsure", { isVerified: false }],
      ["closed", { isDisabled: true }],
      ["worker", { roles: ["admin"] }],
    ] as const) {
      const email = await make(options, kind);
      expect(said(await open(newClient(), email), email), `${name}, ${kind}`).toEqual(said(answer, unknown));
    }
  }
});

test("a password of a megabyte is read by nobody; one with a NUL or with its accents apart is what it is", async ({
  stack,
  db,
  newClient,
}) => {
  const email = `accents-${uniqueMark()}@example.com`;
  const account = await makeAccount(contextOn(db), {
    email,
    password: "café au lait, très".normalize("NFC"),
  });
  const client = newClient();
  const megabyte = "x".repeat(1_000_000);
  expect((await client.signIn({ email, password: megabyte })).status).toBe(413);
  const page = submit(client, stack.baseUrl, "/sign-in", { password: megabyte, email });
  expect((await page).status).toBe(413);
  const register = (password: string) => client.call("identity.register", { email, password, locale: "en" });
  expect((await register(megabyte)).status).toBe(413);
  for (const odd of ["nul\0nul-nul-nul", "half \ud800 a character"])
    expect(codeIn(await register(odd)), odd).toBe("INPUT_INVALID");

  // Where C would stop reading, the password goes on.
  for (const wrong of [`${account.password}\0`, `${account.password}\0more`, "\0", " "]) {
    const answer = await client.signIn({ email, password: wrong });
    expect([answer.status, await client.isSignedIn()], JSON.stringify(wrong)).toEqual([302, false]);
  }
  const apart = account.password.normalize("NFD");
  expect(apart).not.toBe(account.password);
  expect(signInOutcome(await newClient().signIn({ email, password: apart }))).toBe("signed in");
});

test("an address that could become two gets no account, no link and no mail", async ({
  stack,
  db,
  newClient,
}) => {
  const counts = async () => [await db.$count(users), await db.$count(userTokens), await db.$count(outbox)];
  const before = await counts();
  for (const email of [
    `"a@evil"@victim.example`,
    "a@b.example,c@d.example",
    "a@b.example;c@d.example",
    "a@b.example c@d.example",
    "a@b.example\r\nBcc: c@d.example",
    "a@b.example\0",
    "a＠b.example",
    "a@ｂ.example",
    "A <a@b.example>",
  ]) {
    const client = newClient();
    const input = { email, locale: "en" };
    const calls = [
      client.call("identity.register", { ...input, password: newPassword }),
      client.call("identity.requestReset", input),
    ];
    for (const answer of await Promise.all(calls)) expect(codeIn(answer), email).toBe("INPUT_INVALID");
    expect(signInOutcome(await client.signIn({ email, password: newPassword })), email).not.toBe("signed in");
    const forms = [
      await submit(client, stack.baseUrl, "/register", { password: newPassword, email }),
      await submit(client, stack.baseUrl, "/forgot-password", { email }),
    ];
    for (const { status, text } of forms)
      expect([status, text.includes(t("errors.EMAIL_INVALID"))], email).toEqual([200, true]);
  }
  expect(await counts()).toEqual(before);
  for (const somebody of ["a@b.example", "c@d.example", "a@evil"])
    expect(await mailsTo(somebody, stack.mailUrl)).toEqual([]);
});

test("a session that somebody else has planted isn't the one that is signed in to", async ({
  db,
  newClient,
}) => {
  const [attacker, victim] = [newClient(), newClient()];
  const account = await somebodyWithAccount(db);
  await attacker.signIn(await somebodyWithAccount(db));
  for (const planted of [attacker.cookies.get("gomall_session") ?? "", "A".repeat(43)]) {
    victim.cookies.set("gomall_session", planted);
    expect(signInOutcome(await victim.signIn(account))).toBe("signed in");
    expect((await victim.ask("identity.getAccount")).text).toContain(account.email);
    expect(victim.cookies.get("gomall_session")).not.toBe(planted);
    attacker.cookies.set("gomall_session", planted);
    expect(await attacker.isSignedIn(), "what was planted opens nothing").toBe(false);
  }
});

test("whoever asks to have their session changed gets neither a role, nor another address, nor another's id", async ({
  db,
  newClient,
}) => {
  const client = newClient();
  const admin = await makeAccount(contextOn(db), { email: `a-${uniqueMark()}@x.example`, roles: ["admin"] });
  const account = await somebodyWithAccount(db);
  await client.signIn(account);
  const { userId: id, email } = admin;
  const claims = { id, email, role: "admin", roles: ["admin"], permissions: ["staff.manage"], sub: id };
  const before = (await client.ask("identity.getAccount")).text;
  for (const data of [claims, { user: claims }, { token: claims, sid: "A".repeat(43) }])
    for (const text of [JSON.stringify(data), "{", ""]) {
      const answer = await client.auth("session", { data: text });
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toMatch(/admin|staff\.manage|x\.example/);
    }
  const { csrfToken } = JSON.parse((await client.send("/api/auth/csrf")).text);
  const json = { method: "POST", headers: { "content-type": "application/json" } };
  await client.send("/api/auth/session", { ...json, body: JSON.stringify({ csrfToken, data: claims }) });
  expect((await client.ask("identity.getAccount")).text).toBe(before);
  expect((await client.ask("staff.listUsers", {})).status).toBe(403);
  const [row] = await db.select({ email: users.email }).from(users).where(eq(users.id, account.userId));
  expect(row?.email).toBe(account.email);
  expect(locationOf(await client.send("/admin/staff"))).toMatch(/denied/);
});
