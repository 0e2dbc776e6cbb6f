import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { outbox, sessions, users, userTokens } from "@/db/schema";
import { appRouter } from "@/server/wiring/root-router";
import { makeAccount, newestSecret, signInAs, type TestAccount } from "@/testing/accounts";
import { type Door, type HttpAnswer, openDoor } from "@/testing/http";
import { useShop } from "@/testing/shop";

const shop = useShop();
let door: Door;
let account: TestAccount;

beforeEach(async () => {
  account = await makeAccount(shop().context());
  door = openDoor(shop());
});

const status = ({ status }: HttpAnswer) => status;
const isSignedIn = async (browser: Door) => (await browser.get("identity.getAccount")).status === 200;
/** What an answer says that could tell one account from another; request ids and dates differ always. */
const said = ({ status, text }: HttpAnswer) => ({ status, text: text.replace(/[0-9a-f-]{36}/g, "id") });
const codeOf = ({ headers }: HttpAnswer) =>
  new URL(headers.get("location") ?? "", shop().env.PUBLIC_URL).searchParams.get("code");

describe("whether there is an account", () => {
  test("isn't told by registering or by asking for a reset", async () => {
    const password = "quilted zeppelin";
    const register = (email: string) => door.call("identity.register", { email, password, locale: "en" });
    expect(said(await register(account.email))).toEqual(said(await register("nobody@example.com")));
    const reset = (email: string) => door.call("identity.requestReset", { email, locale: "en" });
    expect(said(await reset(account.email))).toEqual(said(await reset("nobody@example.net")));
    expect((await reset(account.email)).status).toBe(200);
  });

  test("isn't told by how soon the limit comes, nor by what it says", async () => {
    const tries = async (email: string) => {
      const own = openDoor(shop());
      const answers: (string | null)[] = [];
      for (let count = 0; count < 8; count += 1)
        answers.push(codeOf(await own.signIn({ email, password: "not the password" })));
      return answers;
    };
    const known = await tries(account.email);
    expect(known).toEqual(await tries("nobody@example.com"));
    expect(known.slice(-2)).toEqual(["TOO_MANY_ATTEMPTS", "TOO_MANY_ATTEMPTS"]);
  });

  test("isn't told by a link that opens nothing: one that never was, ran out, was used, or is for something else", async () => {
    await door.call("identity.requestReset", { email: account.email, locale: "en" });
    const secret = await newestSecret(shop(), "reset");
    const password = "quilted zeppelin";
    const verify = () => door.call("identity.verifyEmail", { secret, password });
    const reset = (given = secret) => door.call("identity.resetPassword", { secret: given, password });
    const never = said(await reset("A".repeat(43)));
    expect(never).toMatchObject({ status: 404 });
    expect((await verify()).status).toBe(404);
    await shop()
      .db.update(userTokens)
      .set({ expiresAt: new Date(0) });
    expect(said(await reset())).toEqual(never);
    await shop()
      .db.update(userTokens)
      .set({ expiresAt: new Date("2100-01-01") });
    expect((await reset()).status).toBe(200);
    expect(said(await reset())).toEqual(never);
  });
});

test("a reset's link sets the password of its own account alone", async () => {
  const other = await makeAccount(shop().context());
  await door.call("identity.requestReset", { email: other.email, locale: "en" });
  const secret = await newestSecret(shop(), "reset");
  const input = { secret, password: "quilted zeppelin" };
  expect((await door.call("identity.resetPassword", { ...input, userId: account.userId })).status).toBe(400);
  expect((await door.call("identity.resetPassword", { ...input, email: account.email })).status).toBe(400);
  expect((await door.call("identity.resetPassword", input)).status).toBe(200);
  await door.signIn(account);
  expect(await isSignedIn(door)).toBe(true);
});

test("a hundred who sign in at once at the limit are no more tries than may be", async () => {
  // All at one moment, however long they take: the first delay would be over in ten seconds.
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const wrong = { ...account, password: "not the password" };
  const answers = await Promise.all(Array.from({ length: 100 }, () => door.signIn(wrong)));
  const codes = answers.map(codeOf);
  expect(codes.filter((code) => code === "SIGN_IN_REFUSED")).toHaveLength(6);
  expect(codes.filter((code) => code === "TOO_MANY_ATTEMPTS")).toHaveLength(94);
});

describe("an address that could become two", () => {
  test.each([
    `"a@evil"@victim.example`,
    "a@b.example,c@d.example",
    "a@b.example;c@d.example",
    "a@b.example\r\nBcc: c@d.example",
    "a@b.example\0",
    "a＠b.example",
    "A <a@b.example>",
    [["a@b.example"]],
    { email: "a@b.example" },
  ])("%j registers nobody and is sent nothing", async (email) => {
    const password = "quilted zeppelin";
    expect((await door.call("identity.register", { email, password, locale: "en" })).status).toBe(400);
    expect((await door.call("identity.requestReset", { email, locale: "en" })).status).toBe(400);
    expect(await shop().db.$count(outbox)).toBe(0);
    expect(await shop().db.$count(users)).toBe(1);
  });
});

test("where a request says that it came from isn't written down for the mail", async () => {
  const headers = {
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    forwarded: "host=evil.example",
  };
  const body = JSON.stringify({ json: { email: account.email, locale: "en" } });
  expect((await door.postRaw("identity.requestReset", body, headers)).status).toBe(200);
  expect(JSON.stringify(await shop().db.select().from(outbox))).not.toContain("evil.example");
});

describe("a cookie is worth nothing", () => {
  beforeEach(async () => {
    await door.signIn(account);
    expect(await isSignedIn(door)).toBe(true);
  });

  test("from the next request on once the password was changed elsewhere", async () => {
    const { api } = await signInAs(shop(), account);
    await api.identity.changePassword({ currentPassword: account.password, password: "quilted zeppelin" });
    expect(await isSignedIn(door)).toBe(false);
  });

  test("once the account is shut", async () => {
    await shop().db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, account.userId));
    expect(await isSignedIn(door)).toBe(false);
    await door.signIn(account);
    expect(await isSignedIn(door)).toBe(false);
  });

  test("once its session has rested for too long or lasted for long enough", async () => {
    for (const expiry of ["idleExpiresAt", "absoluteExpiresAt"] as const) {
      await door.signIn(account);
      await shop()
        .db.update(sessions)
        .set({ [expiry]: new Date(0) });
      expect(await isSignedIn(door), expiry).toBe(false);
    }
  });
});

test("somebody else's session can't be ended, and nobody is told that it is one", async () => {
  const other = await signInAs(shop(), await makeAccount(shop().context()));
  const [foreign] = await other.api.identity.listSessions();
  await door.signIn(account);
  const end = (sessionId: unknown) => door.call("identity.endSession", { sessionId });
  const refused = await end(foreign?.id);
  expect(said(refused)).toEqual(said(await end("0192f0c1-0000-7000-8000-000000000001")));
  expect(refused.status).toBe(404);
  expect(await other.api.identity.listSessions()).toHaveLength(1);
});

describe("every write of the whole API", () => {
  const writes = Object.entries(appRouter._def.procedures)
    .filter(([, procedure]) => (procedure as unknown as { _def: { type: string } })._def.type === "mutation")
    .map(([path]) => path);

  test("is refused as a link, as a form, and from a page of another site", async () => {
    expect(writes.length).toBeGreaterThan(20);
    await door.signIn(account);
    const before = await shop().db.select().from(users);
    const body = JSON.stringify({ json: {} });
    for (const path of writes) {
      const post = async (headers: Record<string, string>) => status(await door.postRaw(path, body, headers));
      expect(status(await door.get(`${path}?input=${encodeURIComponent(body)}`)), path).toBe(405);
      for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
        expect(await post({ "content-type": type }), `${path} as ${type}`).toBe(415);
      for (const site of ["cross-site", "same-site"])
        expect(await post({ "sec-fetch-site": site }), `${path} from ${site}`).toBe(403);
      for (const origin of ["https://evil.example", "null", "nonsense"])
        expect(await post({ origin }), `${path} from ${origin}`).toBe(403);
    }
    expect(await shop().db.select().from(users)).toEqual(before);
    expect(await isSignedIn(door)).toBe(true);
  });
});
