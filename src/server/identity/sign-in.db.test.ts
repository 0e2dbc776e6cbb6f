import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents, knownDevices, rateLimits, sessions, users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { aBrowser, makeAccount, signInAtOnce, type TestAccount } from "@/testing/accounts";
import { frozen } from "@/testing/frozen";
import { outcomeOf, refusalOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { statementsOf } from "@/testing/statements";
import type { BoundedWork } from "./bounded-work";
import { readSession } from "./sessions";

const shop = useShop();
let account: TestAccount;
/** Time stands still: a slow machine must not let a delay pass. */
let still: Context;

beforeEach(async () => {
  account = await makeAccount(shop().context());
  still = frozen(shop().context()).ctx;
});

const tryAs = (who: Partial<TestAccount> = {}, browser = {}, ctx = still) => {
  const { email, password } = { ...account, ...who };
  return signInAtOnce(ctx, aBrowser(browser), { email, password, isRemembered: false });
};
const wrong = { password: "not the password" };
const auditOf = async (action: string) =>
  (await shop().db.select().from(auditEvents)).filter((event) => event.action === action);

describe("signing in", () => {
  test("begins a session of the account, and writes down who, how and from where", async () => {
    const signedIn = await tryAs({ email: account.email.toUpperCase() }, { userAgent: "Firefox" });
    expect(await readSession(shop().context(), signedIn.sessionToken)).toMatchObject({
      ...{ userId: account.userId, email: account.email, permissions: [], isRemembered: false },
    });
    expect(await auditOf("sign_in.done")).toMatchObject([
      {
        ...{ actor: `customer:${account.userId}`, userId: account.userId, subject: signedIn.sessionId },
        ...{ networkAddress: "192.0.2.1", userAgent: "Firefox", details: { method: "password" } },
      },
    ]);
  });

  test("keeps neither secret: tables hold their hashes", async () => {
    const { sessionToken, deviceToken } = await tryAs();
    const kept = JSON.stringify([
      await shop().db.select().from(sessions),
      await shop().db.select().from(knownDevices),
      await shop().db.select().from(auditEvents),
      await shop().db.select().from(rateLimits),
    ]);
    for (const secret of [sessionToken, deviceToken, account.password, account.email])
      expect(kept).not.toContain(secret);
    // A limit knows whom it is for, and nobody can read that from it.
    const limits = JSON.stringify(await shop().db.select().from(rateLimits));
    expect(limits).toContain("sign-in:network");
    expect(limits).not.toContain("192.0.2");
  });

  test("is refused when the password is changed between its check and the session", async () => {
    const { db } = still;
    const getConnection = async () => {
      await db.update(users).set({ passwordHash: "changed" });
      return db.$client.getConnection();
    };
    /** The first thing that a transaction asks for. */
    const late = Object.create(db, { $client: { value: { getConnection } } });
    expect(await outcomeOf(tryAs({}, {}, { ...still, db: late }))).toBe("SIGN_IN_REFUSED");
    expect(await db.$count(sessions)).toBe(0);
  });

  test("gives a new session each time, and ends the one that the browser was in", async () => {
    const first = await tryAs();
    const second = await tryAs({}, { sessionToken: first.sessionToken, deviceToken: first.deviceToken });
    expect(second.sessionToken).not.toBe(first.sessionToken);
    expect(second.deviceToken).toBe(first.deviceToken);
    expect(await readSession(shop().context(), first.sessionToken)).toBeNull();
    expect(await readSession(shop().context(), second.sessionToken)).not.toBeNull();
    expect(await auditOf("sign_in.replaced")).toMatchObject([
      { userId: account.userId, subject: first.sessionId, details: { by: second.sessionId } },
    ]);
  });

  test("in another's session ends that, which is written down as whose it was and who did it", async () => {
    const other = await makeAccount(shop().context());
    const { sessionToken, sessionId } = await tryAs(other);
    await tryAs({}, { sessionToken });
    await tryAs({}, { sessionToken });
    expect(await auditOf("sign_in.replaced")).toMatchObject([
      { actor: `customer:${account.userId}`, userId: other.userId, subject: sessionId },
    ]);
  });

  test("makes the hash anew when it was made with other parameters", async () => {
    const stronger = shop().context({ PASSWORD_MEMORY_KIB: 128 });
    await tryAs({}, {}, stronger);
    const [row] = await shop().db.select().from(users).where(eq(users.id, account.userId));
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=128,t=1,p=1\$/);
    await tryAs({}, {}, stronger);
  });
});

describe("a refusal tells nothing of the account", () => {
  const unknown = { email: "nobody@example.com" };

  test("its code is the same for a wrong password, nobody's address, an unconfirmed and a shut account", async () => {
    const unconfirmed = await makeAccount(shop().context(), { isVerified: false });
    const shut = await makeAccount(shop().context(), { isDisabled: true });
    for (const who of [wrong, unknown, unconfirmed, shut])
      expect(await refusalOf(tryAs(who))).toEqual({ code: "SIGN_IN_REFUSED", params: {}, fields: {} });
  });

  test("it takes the same statements", async () => {
    const unconfirmed = await makeAccount(shop().context(), { isVerified: false });
    const shut = await makeAccount(shop().context(), { isDisabled: true });
    const of = (who: Partial<TestAccount>) => statementsOf(shop(), () => outcomeOf(tryAs(who)));
    const known = await of(wrong);
    expect(known.length).toBeGreaterThan(4);
    for (const who of [unknown, unconfirmed, shut]) expect(await of(who)).toEqual(known);
  });

  test("the try that has the next ones wait takes the same statements, and its row names nobody", async () => {
    const sixth = async (who: Partial<TestAccount>) => {
      for (let tries = 0; tries < 5; tries += 1) await outcomeOf(tryAs(who));
      return statementsOf(shop(), () => outcomeOf(tryAs(who)));
    };
    const known = await sixth(wrong);
    expect(known.length).toBeGreaterThan(
      (await statementsOf(shop(), () => outcomeOf(tryAs({ ...wrong, email: "one@example.com" })))).length,
    );
    expect(await sixth({ ...unknown, ...wrong })).toEqual(known);
    const rows = await auditOf("sign_in.limited");
    expect(rows).toMatchObject([{ userId: account.userId }, { userId: null, subject: null }]);
    expect(JSON.stringify(rows)).not.toContain(unknown.email);
  });

  test("it takes one verification, also where there is nothing to verify against", async () => {
    const invited = await makeAccount(shop().context());
    await shop().db.update(users).set({ passwordHash: null }).where(eq(users.id, invited.userId));
    let verifications = 0;
    const key = Symbol.for("gomall.password-turns");
    const before = Reflect.get(globalThis, key);
    const counting: BoundedWork = (work) => {
      verifications += 1;
      return work();
    };
    Reflect.set(globalThis, key, counting);
    for (const who of [wrong, unknown, { ...invited, ...wrong }]) await outcomeOf(tryAs(who));
    Reflect.set(globalThis, key, before);
    expect(verifications).toBe(3);
  });

  test("and so it is past the limit", async () => {
    const of = async (who: Partial<TestAccount>) => {
      for (let tries = 0; tries < 6; tries += 1) await outcomeOf(tryAs(who));
      return statementsOf(shop(), async () =>
        expect(await refusalOf(tryAs(who))).toMatchObject({ code: "TOO_MANY_ATTEMPTS" }),
      );
    };
    expect(await of({ ...unknown, ...wrong })).toEqual(await of(wrong));
  });
});
