import { and, desc, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import { auditEvents, outbox, recoveryCodes, sessions, users } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { permissions } from "@/server/platform/permissions";
import type { UserId } from "@/shared/ids";
import {
  aBrowser,
  makeAccount,
  makeRole,
  type SignedInGuest,
  signInAs,
  type TestAccount,
  takeRoles,
} from "@/testing/accounts";
import { holdBefore } from "@/testing/interleaving";
import { mailsIn } from "@/testing/mail";
import { deliverMails } from "@/testing/mailing";
import { connectPausable, type PausableConnection } from "@/testing/pausable";
import { outcomeOf, tally } from "@/testing/refusals";
import { giveSecondFactor } from "@/testing/second-factor";
import { useShop } from "@/testing/shop";
import { confirmSignIn } from "./confirm-sign-in";
import { removeSecondFactor } from "./remove-second-factor";
import { readSession } from "./sessions";
import { signIn } from "./sign-in";

const shop = useShop();
let admin: TestAccount;
let boss: SignedInGuest;

beforeEach(async () => {
  admin = await makeAccount(shop().context(), { roles: ["admin"] });
  boss = await signInAs(shop(), admin);
});

const person = (...roles: string[]) => makeAccount(shop().context(), { roles });
const remove = ({ api }: SignedInGuest, userId: UserId) =>
  outcomeOf(api.staff.removeSecondFactor({ userId }));
/** Somebody who manages staff and may no more than that. */
async function clerk() {
  const { code } = await makeRole(shop(), ["staff.manage"]);
  const account = await person(code);
  return { ...account, code, guest: await signInAs(shop(), account) };
}
async function firstStep({ email, password }: TestAccount) {
  const step = await signIn(shop().context(), aBrowser(), { email, password, isRemembered: false });
  if (step.kind !== "code_asked") throw new Error("Nobody asked for a code");
  return step;
}
const secondStep = (secret: string, code: string) =>
  confirmSignIn(shop().context(), aBrowser(), { secret, code, isRemembered: false });
const rowOf = async ({ userId }: TestAccount) =>
  (await shop().db.select().from(users).where(eq(users.id, userId)))[0];
const removals = () =>
  shop()
    .db.select()
    .from(auditEvents)
    .where(eq(auditEvents.action, "second_factor.disabled"))
    .orderBy(desc(auditEvents.id));

describe("somebody who has lost phone and recovery codes", () => {
  test("gets in with the password alone once staff has taken the second factor off, and no app or code counts any more", async () => {
    const someone = await person();
    const { guest, recoveryCodes: codes } = await giveSecondFactor(shop(), someone);
    const waiting = await firstStep(someone);
    expect(await remove(boss, someone.userId)).toBe("done");
    expect(await rowOf(someone)).toMatchObject({ totpSecret: null, totpEnabledAt: null, totpLastStep: null });
    expect(await shop().db.$count(recoveryCodes)).toBe(0);
    expect(await readSession(shop().context(), guest.sessionToken)).toBeNull();
    expect(await outcomeOf(secondStep(waiting.secret, String(codes[0])))).toBe("SIGN_IN_REQUIRED");
    const { api } = await signInAs(shop(), someone);
    expect(await api.identity.getSecondFactor()).toMatchObject({ isOn: false, recoveryCodesLeft: 0 });
    expect(await readSession(shop().context(), boss.sessionToken)).not.toBeNull();
  });

  test("is told by mail, and who did it from where is written down", async () => {
    const someone = await person();
    const { recoveryCodes: codes } = await giveSecondFactor(shop(), someone);
    await secondStep((await firstStep(someone)).secret, String(codes[0]));
    await deliverMails(shop());
    await remove(boss, someone.userId);
    const [row, ...more] = await removals();
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      ...{ actor: `staff:${admin.userId}`, userId: someone.userId, networkAddress: "192.0.2.1" },
      details: { ended: 2 },
    });
    await deliverMails(shop());
    const told = (await mailsIn(shop().mail)).map(({ subject, to }) => [subject, to]);
    expect(told.at(-1)).toEqual(["Two-step sign-in is off", [someone.email]]);
    expect(told).toHaveLength(2);
  });

  test("sets it up anew before they work in a shop that has its staff show one", async () => {
    const settings = { STAFF_SECOND_FACTOR: "required" } as const;
    const colleague = await person("admin");
    await giveSecondFactor(shop(), colleague);
    const { guest } = await giveSecondFactor(shop(), admin);
    const { api } = shop().guest(settings, { sessionToken: guest.sessionToken });
    expect(await outcomeOf(api.staff.removeSecondFactor({ userId: colleague.userId }))).toBe("done");
    const { sessionToken } = await signInAs(shop(), colleague);
    const theirs = shop().guest(settings, { sessionToken });
    expect(await outcomeOf(theirs.api.staff.listUsers({}))).toBe("SECOND_FACTOR_REQUIRED");
    const anew = await giveSecondFactor(shop(), colleague);
    const after = shop().guest(settings, { sessionToken: anew.guest.sessionToken });
    expect(await outcomeOf(after.api.staff.listUsers({}))).toBe("done");
  });
});

describe("nobody takes it off", () => {
  test("who may not manage staff, nor whose right to it is gone by then", async () => {
    const someone = await person();
    await giveSecondFactor(shop(), someone);
    expect(await remove(await signInAs(shop(), await person("manager")), someone.userId)).toBe(
      "PERMISSION_DENIED",
    );
    const guest = shop().guest().api.staff.removeSecondFactor({ userId: someone.userId });
    expect(await outcomeOf(guest)).toBe("SIGN_IN_REQUIRED");
    await takeRoles(shop(), admin.userId);
    expect(await remove(boss, someone.userId)).toBe("PERMISSION_DENIED");
    expect((await rowOf(someone))?.totpEnabledAt).not.toBeNull();
  });

  test("their own account", async () => {
    const { guest } = await giveSecondFactor(shop(), admin);
    expect(await remove(guest, admin.userId)).toBe("OWN_ACCOUNT");
    expect((await rowOf(admin))?.totpEnabledAt).not.toBeNull();
    expect(await readSession(shop().context(), guest.sessionToken)).not.toBeNull();
  });

  test("somebody who may more than they do, while whoever may as much or less is theirs to help", async () => {
    const { guest, code } = await clerk();
    for (const roles of [["support"], ["admin"], [code, "support"]]) {
      const above = await person(...roles);
      const { guest: theirs } = await giveSecondFactor(shop(), above);
      expect(await remove(guest, above.userId)).toBe("RIGHTS_EXCEEDED");
      expect((await rowOf(above))?.totpEnabledAt).not.toBeNull();
      expect(await readSession(shop().context(), theirs.sessionToken)).not.toBeNull();
    }
    expect(await removals()).toEqual([]);
    for (const roles of [[], [code]]) {
      const { userId } = await person(...roles);
      await shop().db.update(users).set({ totpEnabledAt: new Date() }).where(eq(users.id, userId));
      expect(await remove(guest, userId)).toBe("done");
    }
  });

  test("an account that has none, or has only begun to set one up: nothing changes", async () => {
    const [without, begun] = [await person(), await person()];
    const setUp = await signInAs(shop(), begun);
    await setUp.api.identity.setUpSecondFactor({ password: begun.password });
    const before = await shop().db.$count(outbox);
    for (const someone of [without, begun])
      expect(await remove(boss, someone.userId)).toBe("SECOND_FACTOR_OFF");
    expect(await readSession(shop().context(), setUp.sessionToken)).not.toBeNull();
    expect((await rowOf(begun))?.totpSecret).not.toBeNull();
    expect(await shop().db.$count(outbox)).toBe(before);
    expect(await removals()).toEqual([]);
    await shop().db.update(users).set({ deletedAt: new Date() }).where(eq(users.id, without.userId));
    expect(await remove(boss, without.userId)).toBe("USER_NOT_FOUND");
  });
});

describe("at the same moment", () => {
  test("two of staff take it off once, and it is told once", async () => {
    const someone = await person();
    await giveSecondFactor(shop(), someone);
    const colleague = await signInAs(shop(), await person("admin"));
    const { userId } = someone;
    const both = [boss, colleague].map(({ api }) => api.staff.removeSecondFactor({ userId }));
    expect(await tally(both)).toEqual({ done: 1, SECOND_FACTOR_OFF: 1 });
    expect(await removals()).toHaveLength(1);
  });

  describe("whoever shows a good code is signed out with the others, or refused:", () => {
    let held: PausableConnection;
    let watcher: Connection;
    beforeAll(() => {
      held = connectPausable(shop().env.DATABASE_URL);
      watcher = connect(shop().env.DATABASE_URL, 1);
    });
    afterAll(async () => {
      await Promise.all([held.pool.end(), watcher.pool.end()]);
    });

    type Work = (ctx: Context) => Promise<unknown>;
    /** How showing a code ends, by which of the two is held before each of its statements. */
    async function endsWhile(isHeld: "code" | "removal"): Promise<Set<string>> {
      const shown = new Set<string>();
      for (let n = 1; ; n += 1) {
        const someone = await person();
        const { recoveryCodes: codes } = await giveSecondFactor(shop(), someone);
        const { secret } = await firstStep(someone);
        const input = { secret, code: String(codes[0]), isRemembered: false };
        const show: Work = (ctx) => confirmSignIn(ctx, aBrowser(), input);
        const actor = { kind: "staff", id: admin.userId, permissions } as const;
        const takeOff: Work = (ctx) => removeSecondFactor({ ...ctx, actor }, aBrowser(), someone.userId);
        const [first, second] = isHeld === "code" ? [show, takeOff] : [takeOff, show];
        const ctx = shop().context();
        const two = [(db: Context["db"]) => first({ ...ctx, db }), () => second(ctx)] as const;
        const ends = await holdBefore({ held, watcher }, n, two);
        if (!ends) return shown;
        const [codeEnd, removalEnd] = isHeld === "code" ? ends : ends.toReversed();
        expect(removalEnd).toBe("done");
        shown.add(String(codeEnd));
        const isTheirs = and(eq(sessions.userId, someone.userId), isNull(sessions.endedAt));
        expect(await shop().db.$count(sessions, isTheirs), `held before statement ${n}`).toBe(0);
      }
    }

    test("while the code is being looked at", async () => {
      expect([...(await endsWhile("code"))]).toEqual(expect.arrayContaining(["done", "SECOND_FACTOR_WRONG"]));
    });

    test("while the second factor is being taken off", async () => {
      expect([...(await endsWhile("removal"))]).toEqual(
        expect.arrayContaining(["done", "SECOND_FACTOR_WRONG"]),
      );
    });
  });
});
