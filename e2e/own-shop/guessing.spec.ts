import { type MadeAccount, makeAccount, trySignIn } from "../support/accounts";
import { test } from "../support/own-shop";
import { rawRequest } from "../support/raw-request";
import { expect } from "../support/test";

/** Tries one after the other, ten at a time; how many ended in which way. */
async function tallyOf(count: number, attempt: (index: number) => Promise<{ outcome: string }>) {
  const tally: Record<string, number> = {};
  for (let from = 0; from < count; from += 10) {
    const some = Array.from({ length: Math.min(10, count - from) }, (_, index) => attempt(from + index));
    for (const { outcome } of await Promise.all(some)) tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  return tally;
}

const me = (cookie: string) => ({ headers: { cookie } });

test.describe.configure({ mode: "serial" });

test("a thousand passwords at one account, each from an invented address, are a handful of tries", async ({
  stack,
  db,
}) => {
  const account = await makeAccount(db);
  const { outcome, cookie } = await trySignIn(stack.baseUrl, account);
  expect(outcome).toBe("signed_in");
  const tally = await tallyOf(1_000, (index) => {
    const headers = { "x-forwarded-for": `203.0.113.${index % 250}, 198.51.100.${index % 250}` };
    return trySignIn(stack.baseUrl, { ...account, password: `guess number ${index}` }, headers);
  });
  // A delay that runs out meanwhile lets one more through.
  expect(Object.keys(tally).sort()).toEqual(["SIGN_IN_REFUSED", "TOO_MANY_ATTEMPTS"]);
  expect(tally.SIGN_IN_REFUSED).toBeLessThanOrEqual(10);
  // Neither is the person put out, nor is their own browser, which the shop knows.
  const session = await rawRequest(stack.baseUrl, "/api/trpc/identity.getAccount", me(cookie));
  expect(session.status).toBe(200);
  const device = cookie.split("; ").filter((each) => each.startsWith("gomall_device="));
  expect(device).toHaveLength(1);
});

test("one password at a thousand accounts from one place comes to an end, alike for those that exist", async ({
  stack,
  db,
}) => {
  const real = await makeAccount(db);
  const nobody = (index: number): MadeAccount => ({
    ...{ email: `nobody-${index}@example.com`, password: "not the password" },
  });
  const tally = await tallyOf(1_000, (index) => trySignIn(stack.baseUrl, nobody(index)));
  expect(Object.keys(tally).sort()).toEqual(["SIGN_IN_REFUSED", "TOO_MANY_ATTEMPTS"]);
  expect(tally.SIGN_IN_REFUSED).toBeLessThanOrEqual(60);
  const late = await trySignIn(stack.baseUrl, { ...real, password: "not the password" });
  expect(late.outcome).toBe("TOO_MANY_ATTEMPTS");
});

test("an invented session, a token of no key, and edited cookies are nobody's", async ({ stack }) => {
  const none = [{ alg: "none" }, { sid: "A".repeat(43), role: "admin" }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  for (const token of ["A".repeat(43), `${none}.`, "", "%00", "__proto__"]) {
    const cookie = `gomall_session=${token}`;
    const answer = await rawRequest(stack.baseUrl, "/api/trpc/identity.getAccount", me(cookie));
    expect(answer.status, token).toBe(401);
  }
});

test("what only somebody who is signed in has, nobody gets by any spelling of its address", async ({
  stack,
}) => {
  const probe: Record<string, string> = {
    "x-middleware-subrequest": "src/proxy:src/proxy:src/proxy:src/proxy:src/proxy",
  };
  const prefetch: Record<string, string> = { rsc: "1", "next-router-prefetch": "1" };
  for (const path of [
    "/api/account/data",
    "/api/account/data?_rsc=1",
    "/api/account/%64ata",
    "/api//account/data",
    "/api/account%2fdata",
    "/api/trpc/privacy.exportData",
    "/api/trpc/privacy%2eexportData",
    "/api/trpc/cart.get,privacy.exportData?batch=1",
  ]) {
    for (const headers of [{}, probe, prefetch]) {
      const { status, text } = await rawRequest(stack.baseUrl, path, { headers });
      expect(status, path).toBeGreaterThanOrEqual(207);
      expect(status, path).toBeLessThan(500);
      expect(text, path).not.toContain("madeAt");
    }
  }
});
