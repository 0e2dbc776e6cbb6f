import { and, eq } from "drizzle-orm";
import { auditEvents } from "@/db/schema";
import { somebodyWithAccount } from "../support/accounts";
import { bareClient, signInOutcome } from "../support/bare-client";
import { mostTries, prolongDelays } from "../support/limits";
import { postForm, readForm } from "../support/page-form";
import { uniqueMark } from "../support/people";
import { forwardedFor, test } from "../support/proxied-shop";
import { readShopLog } from "../support/shop-log";
import { expect } from "../support/test";
import { wordsIn } from "../support/words";

const networkOf = (index: number) => `10.${index >> 8}.${index & 255}.7`;
const aPassword = "gramophone otter lantern";

/** Tries so many at a time; how many ended in which way, and how long it took. */
async function tallyOf(count: number, attempt: (index: number) => Promise<string>, atOnce = 20) {
  const tally = { SIGN_IN_REFUSED: 0, TOO_MANY_ATTEMPTS: 0 } as Record<string, number>;
  const startedAt = performance.now();
  for (let from = 0; from < count; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => attempt(from + index));
    for (const outcome of await Promise.all(some)) tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  const { SIGN_IN_REFUSED: tried = 0, TOO_MANY_ATTEMPTS: heldUp = 0, ...others } = tally;
  return { tried, heldUp, others, elapsedMs: performance.now() - startedAt };
}

test("a thousand passwords at one account, each from another network, are some twenty tries; its person gets in", async ({
  stack,
  db,
}) => {
  const account = await somebodyWithAccount(db);
  const person = bareClient(stack.baseUrl, forwardedFor("192.0.2.1"));
  expect(signInOutcome(await person.signIn(account))).toBe("signed in");
  const stranger = bareClient(stack.baseUrl);
  const guess = async (password: string, index: number) =>
    signInOutcome(await stranger.signIn({ ...account, password }, forwardedFor(networkOf(index))));

  const { tried, heldUp, others, elapsedMs } = await tallyOf(1_000, (index) =>
    guess(`guess number ${index}`, index),
  );
  expect([others, tried + heldUp]).toEqual([{}, 1_000]);
  expect(tried).toBeGreaterThan(20);
  expect(tried).toBeLessThanOrEqual(mostTries(20, elapsedMs));
  await prolongDelays(db, "sign-in:account");
  // What was held up was no try: nobody looked at the password, the right one included.
  expect(await guess(account.password, 1_000)).toBe("TOO_MANY_ATTEMPTS");
  const refusals = and(eq(auditEvents.userId, account.userId), eq(auditEvents.action, "sign_in.refused"));
  expect(await db.$count(auditEvents, refusals)).toBe(tried);
  const reached = () =>
    readShopLog(stack.logFolder).filter(({ security, kind }) => security && kind === "sign-in:account");
  await expect.poll(() => reached().length).toBeGreaterThanOrEqual(heldUp);
  expect(JSON.stringify(reached())).not.toContain(account.email.toLowerCase());

  expect(await person.isSignedIn()).toBe(true);
  await person.auth("signout", {});
  expect(await person.isSignedIn()).toBe(false);
  expect(signInOutcome(await person.signIn(account))).toBe("signed in");
});

test("one password at a thousand accounts from one network comes to an end before the one that has it", async ({
  stack,
  db,
}) => {
  const easyPrey = await somebodyWithAccount(db);
  const spray = bareClient(stack.baseUrl, forwardedFor("198.51.100.1"));
  const mark = uniqueMark();
  const { tried, heldUp, others, elapsedMs } = await tallyOf(1_000, async (index) => {
    const email = index === 500 ? easyPrey.email : `nobody-${mark}-${index}@example.com`;
    return signInOutcome(await spray.signIn({ email, password: easyPrey.password }));
  });
  expect([others, tried + heldUp]).toEqual([{}, 1_000]);
  expect(tried).toBeGreaterThan(50);
  expect(tried).toBeLessThanOrEqual(mostTries(50, elapsedMs));
  // Nobody else is held up, and what was sprayed at the account took nothing off its own limit.
  const elsewhere = bareClient(stack.baseUrl, forwardedFor("192.0.2.2"));
  expect(signInOutcome(await elsewhere.signIn(easyPrey))).toBe("signed in");
});

test("a client that invents hops in X-Forwarded-For is the one network that the proxy saw", async ({
  stack,
}) => {
  const client = bareClient(stack.baseUrl);
  const mark = uniqueMark();
  const { tried, heldUp, others, elapsedMs } = await tallyOf(120, async (index) => {
    const headers = forwardedFor(networkOf(index), `203.0.113.${index}`, "198.51.100.2");
    const account = { email: `nobody-${mark}-${index}@example.com`, password: aPassword };
    return signInOutcome(await client.signIn(account, headers));
  });
  expect([others, tried + heldUp]).toEqual([{}, 120]);
  expect(tried).toBeLessThanOrEqual(mostTries(50, elapsedMs));
});

test("a hundred tries at once at the limit, by the page's form and by NextAuth's, are no more than may be", async ({
  stack,
  db,
}) => {
  const { email } = await somebodyWithAccount(db);
  const wrong = { email, password: aPassword };
  const client = bareClient(stack.baseUrl, forwardedFor("198.51.100.3"));
  const hidden = await readForm(client, "/sign-in", "password");
  const t = wordsIn("en");
  const byPage = async () => {
    const fields = [...hidden, ...Object.entries(wrong)];
    const { status, text } = await postForm(client, "/sign-in", fields, { origin: stack.baseUrl });
    expect(status, text.slice(0, 300)).toBe(200);
    expect(text).toContain('data-testid="form-failure"');
    return text.includes(t("errors.SIGN_IN_REFUSED")) ? "SIGN_IN_REFUSED" : "TOO_MANY_ATTEMPTS";
  };
  const byNextAuth = async () => signInOutcome(await client.signIn(wrong));
  const attempt = (index: number) => (index % 4 === 0 ? byPage() : byNextAuth());
  const { tried, heldUp, others, elapsedMs } = await tallyOf(100, attempt, 100);
  expect([others, tried + heldUp]).toEqual([{}, 100]);
  expect(tried).toBeGreaterThan(5);
  expect(tried).toBeLessThanOrEqual(mostTries(5, elapsedMs));
});
