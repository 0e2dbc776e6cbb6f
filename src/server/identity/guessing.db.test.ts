import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents, sessions } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { aBrowser, makeAccount, signInAtOnce, type TestAccount } from "@/testing/accounts";
import { frozen, movable } from "@/testing/frozen";
import { outcomeOf, refusalOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { statementsOf } from "@/testing/statements";
import type { BoundedWork } from "./bounded-work";
import { forgetTurns, limitFor, takeTurns } from "./limits";

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

describe("guessing", () => {
  test("at one account from one place is free five times, then waits for twice as long each time, up to an hour", async () => {
    const { ctx, wait } = movable(shop().context());
    for (let tries = 0; tries < 6; tries += 1)
      expect(await outcomeOf(tryAs(wrong, {}, ctx))).toBe("SIGN_IN_REFUSED");
    const delays: unknown[] = [];
    for (let tries = 0; tries < 11; tries += 1) {
      const { params } = await refusalOf(tryAs({}, {}, ctx));
      delays.push(params.retryAfterSeconds);
      wait(Number(params.retryAfterSeconds));
      expect(await outcomeOf(tryAs(wrong, {}, ctx))).toBe("SIGN_IN_REFUSED");
    }
    expect(delays).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
  });

  test("is over with the right password, and begins anew after it", async () => {
    for (let tries = 0; tries < 4; tries += 1) await outcomeOf(tryAs(wrong));
    await tryAs();
    for (let tries = 0; tries < 5; tries += 1) expect(await outcomeOf(tryAs(wrong))).toBe("SIGN_IN_REFUSED");
  });

  test("a hundred times at once gets no more tries than one after the other", async () => {
    const outcomes = await tally(Array.from({ length: 100 }, () => tryAs(wrong)));
    // The sixth begins the first delay.
    expect(outcomes).toEqual({ SIGN_IN_REFUSED: 6, TOO_MANY_ATTEMPTS: 94 });
    expect(await auditOf("sign_in.refused")).toHaveLength(6);
  });

  test("is written down when a delay begins and each time it doubles, never for a try that has to wait", async () => {
    const { ctx, wait } = movable(shop().context());
    for (let tries = 0; tries < 5; tries += 1) await outcomeOf(tryAs(wrong, {}, ctx));
    expect(await auditOf("sign_in.limited")).toEqual([]);
    for (let delays = 0; delays < 3; delays += 1) {
      expect(await outcomeOf(tryAs(wrong, {}, ctx))).toBe("SIGN_IN_REFUSED");
      const { params } = await refusalOf(tryAs(wrong, {}, ctx));
      await tally(Array.from({ length: 10 }, () => tryAs(wrong, {}, ctx)));
      wait(Number(params.retryAfterSeconds));
    }
    const limit = "sign-in:both";
    const rows = await auditOf("sign_in.limited");
    expect(rows.map(({ details }) => details)).toEqual([6, 7, 8].map((attempts) => ({ limit, attempts })));
    for (const row of rows)
      expect(row).toMatchObject({ actor: "guest", userId: account.userId, networkAddress: "192.0.2.1" });
  });

  test("is written down for the network as well, also where the account's limit refuses the try", async () => {
    await tally(Array.from({ length: 100 }, () => tryAs(wrong)));
    const rows = await auditOf("sign_in.limited");
    expect(rows.map(({ details }) => details)).toEqual(
      expect.arrayContaining([
        { limit: "sign-in:both", attempts: 6 },
        { limit: "sign-in:network", attempts: 51 },
      ]),
    );
    expect(rows).toHaveLength(2);
  });

  test("that found no turn to be verified wasn't one: it is given back, and nothing is written down", async () => {
    const key = Symbol.for("gomall.password-turns");
    const before = Reflect.get(globalThis, key);
    const busy: BoundedWork = async () => {
      throw new DomainError("SIGN_IN_BUSY", "Too many");
    };
    for (let tries = 0; tries < 5; tries += 1) await outcomeOf(tryAs(wrong));
    const rowsBefore = await shop().db.$count(auditEvents);
    Reflect.set(globalThis, key, busy);
    try {
      for (let tries = 0; tries < 10; tries += 1) expect(await outcomeOf(tryAs(wrong))).toBe("SIGN_IN_BUSY");
      const known = await statementsOf(shop(), () => outcomeOf(tryAs(wrong)));
      const nobody = { ...wrong, email: "nobody@example.com" };
      expect(await statementsOf(shop(), () => outcomeOf(tryAs(nobody)))).toEqual(known);
    } finally {
      Reflect.set(globalThis, key, before);
    }
    expect(await shop().db.$count(auditEvents)).toBe(rowsBefore);
    expect(await outcomeOf(tryAs(wrong))).toBe("SIGN_IN_REFUSED");
    expect((await auditOf("sign_in.limited")).map(({ details }) => details)).toEqual([
      { limit: "sign-in:both", attempts: 6 },
    ]);
    expect(await outcomeOf(tryAs(wrong))).toBe("TOO_MANY_ATTEMPTS");
  });

  test("isn't held up by another's success at the same moment", async () => {
    const limit = limitFor(still, "a kind", ["a name"], { freeAttempts: 5, firstDelaySeconds: 10 });
    await takeTurns(still, [limit]);
    const { db } = still;
    const execute = async (...statement: Parameters<typeof db.execute>) => {
      await forgetTurns(db, limit);
      return db.execute(...statement);
    };
    const late = Object.create(db, { execute: { value: execute } });
    expect(await outcomeOf(takeTurns({ ...still, db: late }, [limit]))).toBe("done");
  });

  test("tries at once don't hold one another up, whichever of their times comes first", async () => {
    const { ctx, later } = frozen(shop().context());
    const slow = { ...wrong, email: "slow@example.com" };
    await outcomeOf(tryAs(slow, {}, later(0.005)));
    expect(await outcomeOf(tryAs(slow, {}, ctx))).toBe("SIGN_IN_REFUSED");
  });

  test("from a thousand places at one account locks strangers out, but not the browser that the person has used", async () => {
    const { deviceToken } = await tryAs();
    const from = (index: number) => ({ networkAddress: `198.51.${index >> 8}.${index & 255}` });
    const outcomes: string[] = [];
    for (let index = 0; index < 30; index += 1) outcomes.push(await outcomeOf(tryAs(wrong, from(index))));
    expect(outcomes.filter((outcome) => outcome === "SIGN_IN_REFUSED")).toHaveLength(21);
    expect(await outcomeOf(tryAs({}, from(999)))).toBe("TOO_MANY_ATTEMPTS");
    expect(await outcomeOf(tryAs({}, { ...from(999), deviceToken }))).toBe("done");
  });

  test("with a browser that the person has used has a limit of its own", async () => {
    const { deviceToken } = await tryAs();
    for (let tries = 0; tries < 11; tries += 1)
      expect(await outcomeOf(tryAs(wrong, { deviceToken }))).toBe("SIGN_IN_REFUSED");
    expect(await outcomeOf(tryAs(wrong, { deviceToken }))).toBe("TOO_MANY_ATTEMPTS");
  });

  test("one password at a thousand accounts from one place comes to an end", async () => {
    const outcomes: string[] = [];
    for (let index = 0; index < 60; index += 1)
      outcomes.push(await outcomeOf(tryAs({ email: `person${index}@example.org`, ...wrong })));
    expect(outcomes.filter((outcome) => outcome === "SIGN_IN_REFUSED")).toHaveLength(51);
    // What its network is refused takes nothing off an account.
    expect(await outcomeOf(tryAs({}, { networkAddress: "203.0.113.9" }))).toBe("done");
  });

  test("another's known browser is a stranger here", async () => {
    const other = await makeAccount(shop().context());
    const { deviceToken } = await tryAs(other);
    for (let tries = 0; tries < 6; tries += 1) await outcomeOf(tryAs(wrong, { deviceToken }));
    expect(await outcomeOf(tryAs(wrong, { deviceToken }))).toBe("TOO_MANY_ATTEMPTS");
  });

  // The row of a limit, and the conditional UPDATE that decides.
  test.each(["insert", "execute"])("finds no way in while the limits can't be written: %s", async (write) => {
    const failing = new Proxy(still.db, {
      get: (db, name) =>
        name === write
          ? () => {
              throw new Error("the database is away");
            }
          : Reflect.get(db, name),
    });
    await expect(tryAs({}, {}, { ...still, db: failing })).rejects.toThrow("the database is away");
    expect(await shop().db.select().from(sessions)).toEqual([]);
  });
});
