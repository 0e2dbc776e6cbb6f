import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents, rolePermissions, sessions, users } from "@/db/schema";
import {
  aBrowser,
  makeAccount,
  signInAs,
  signInAtOnce,
  type TestAccount,
  takeRoles,
} from "@/testing/accounts";
import { movable } from "@/testing/frozen";
import { outcomeOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { statementsOf } from "@/testing/statements";
import { signOut } from "./end-sessions";
import { readSession } from "./sessions";

const shop = useShop();
let account: TestAccount;

beforeEach(async () => {
  account = await makeAccount(shop().context());
});

/** Signed in at a clock that the test moves. */
async function begin(isRemembered: boolean) {
  const { ctx, wait } = movable(shop().context());
  const { email, password } = account;
  const { sessionToken } = await signInAtOnce(ctx, aBrowser(), { email, password, isRemembered });
  return { ctx, wait, token: sessionToken, read: () => readSession(ctx, sessionToken) };
}

const minutes = 60;
const hours = 60 * minutes;

describe("a session", () => {
  test("is read by one statement", async () => {
    const { ctx, token } = await begin(false);
    const statements = await statementsOf(shop(), () => readSession(ctx, token));
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatch(/^select .* from `sessions` inner join `users`/);
  });

  test("rests an hour at most, and twelve hours it lasts, however busy", async () => {
    const { wait, read } = await begin(false);
    for (let passed = 0; passed < 12 * hours - 59 * minutes; passed += 59 * minutes) {
      expect(await read()).not.toBeNull();
      wait(59 * minutes);
    }
    expect(await read()).not.toBeNull();
    wait(59 * minutes);
    expect(await read()).toBeNull();
  });

  test("that rested too long is over", async () => {
    const { wait, read } = await begin(false);
    wait(60 * minutes);
    expect(await read()).toBeNull();
  });

  test("that stays lasts thirty days", async () => {
    const { wait, read } = await begin(true);
    wait(30 * 24 * hours - 1);
    expect(await read()).not.toBeNull();
    wait(1);
    expect(await read()).toBeNull();
  });

  test("notes that it was seen at most once a minute, and not when somebody only looks", async () => {
    const { ctx, wait, token, read } = await begin(false);
    wait(59);
    expect(await statementsOf(shop(), read)).toHaveLength(1);
    wait(1);
    expect(await statementsOf(shop(), () => readSession(ctx, token, { isSeen: false }))).toHaveLength(1);
    expect(await statementsOf(shop(), read)).toHaveLength(2);
    expect(await statementsOf(shop(), read)).toHaveLength(1);
    const [row] = await shop().db.select().from(sessions);
    expect(row?.lastSeenAt).toEqual(ctx.clock.now());
  });

  test("of a made-up secret is nobody's", async () => {
    expect(await readSession(shop().context(), "A".repeat(43))).toBeNull();
  });
});

describe("with the next request", () => {
  test("a shut account is out", async () => {
    const { read } = await begin(true);
    await shop().db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, account.userId));
    expect(await read()).toBeNull();
  });

  test("a role that was taken away is gone, and its permissions with it", async () => {
    const manager = await makeAccount(shop().context(), { roles: ["manager", "support"] });
    const { sessionToken } = await signInAs(shop(), manager);
    const permissions = async () => (await readSession(shop().context(), sessionToken))?.permissions;
    expect(await permissions()).toEqual(["orders.fulfil", "orders.refund"]);
    await shop().db.delete(rolePermissions).where(eq(rolePermissions.permission, "orders.refund"));
    expect(await permissions()).toEqual(["orders.fulfil"]);
    await takeRoles(shop(), manager.userId);
    expect(await permissions()).toEqual([]);
  });

  test("a session that was signed out is over, and signing out twice is no more", async () => {
    const { ctx, token, read } = await begin(true);
    await signOut(ctx, aBrowser(), token);
    await signOut(ctx, aBrowser(), token);
    expect(await read()).toBeNull();
    const events = await shop().db.select().from(auditEvents);
    expect(events.filter(({ action }) => action === "sign_in.ended")).toHaveLength(1);
  });
});

describe("one's own sessions", () => {
  test("are listed, this one first, without what opens them", async () => {
    const first = await signInAs(shop(), account);
    await signInAs(shop(), account);
    await signInAs(shop(), await makeAccount(shop().context()));
    const list = await first.api.identity.listSessions();
    expect(list.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(Object.keys(list[0] ?? {}).sort()).toEqual(
      ["createdAt", "id", "isCurrent", "isRemembered", "lastSeenAt", "networkAddress", "userAgent"].sort(),
    );
  });

  test("can be ended, one or all others", async () => {
    const [first, second, third] = [
      await signInAs(shop(), account),
      await signInAs(shop(), account),
      await signInAs(shop(), account),
    ];
    const other = (await first.api.identity.listSessions()).find(({ isCurrent }) => !isCurrent);
    await first.api.identity.endSession({ sessionId: other?.id ?? "" });
    const open = async () =>
      Promise.all([second, third].map(({ sessionToken }) => readSession(shop().context(), sessionToken)));
    expect((await open()).filter(Boolean)).toHaveLength(1);
    expect(await first.api.identity.endOtherSessions()).toEqual({ ended: 1 });
    expect((await open()).filter(Boolean)).toHaveLength(0);
    expect(await first.api.identity.getAccount()).toMatchObject({ email: account.email });
  });

  test("another person's can't be ended, nor one that is over", async () => {
    const mine = await signInAs(shop(), account);
    const theirs = await signInAs(shop(), await makeAccount(shop().context()));
    const [session] = await theirs.api.identity.listSessions();
    const sessionId = session?.id ?? "";
    expect(await outcomeOf(mine.api.identity.endSession({ sessionId }))).toBe("SESSION_NOT_FOUND");
    await theirs.api.identity.endSession({ sessionId });
    expect(await outcomeOf(theirs.api.identity.endSession({ sessionId }))).toBe("SIGN_IN_REQUIRED");
  });
});
