import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import { oauthAccounts, sessions, users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { aBrowser, makeAccount, type SignedInGuest, signInAs, type TestAccount } from "@/testing/accounts";
import { holdBefore } from "@/testing/interleaving";
import { connectPausable, type PausableConnection } from "@/testing/pausable";
import { giveSecondFactor } from "@/testing/second-factor";
import { useShop } from "@/testing/shop";
import { confirmSignIn } from "./confirm-sign-in";
import { endSessionsOf, readSession, type Viewer } from "./sessions";
import { signIn } from "./sign-in";
import { signInWithProvider } from "./sign-in-with-provider";

const shop = useShop();
let held: PausableConnection;
let watcher: Connection;
let boss: SignedInGuest;

beforeAll(() => {
  held = connectPausable(shop().env.DATABASE_URL);
  watcher = connect(shop().env.DATABASE_URL, 1);
});
beforeEach(async () => {
  boss = await signInAs(shop(), await makeAccount(shop().context(), { roles: ["admin"] }));
});
afterAll(async () => {
  await Promise.all([held.pool.end(), watcher.pool.end()]);
});

const isRemembered = false;
const identityOf = ({ userId }: TestAccount) =>
  ({ provider: "github", providerAccountId: userId, verifiedEmail: null, name: null, locale: "en" }) as const;

/** An account that can be signed in to by its password and from GitHub. */
async function somebody(): Promise<TestAccount> {
  const account = await makeAccount(shop().context());
  await tie(account);
  return account;
}
const tie = (account: TestAccount) =>
  shop()
    .db.insert(oauthAccounts)
    .values({ ...identityOf(account), userId: account.userId, createdAt: new Date() });

type Step = (account: TestAccount, ctx: Context) => Promise<unknown>;

/** The ways to take the first step of signing in. */
const firstSteps: Readonly<Record<string, Step>> = {
  "by password": (account, ctx) => signIn(ctx, aBrowser(), { ...account, isRemembered }),
  "from GitHub": (account, ctx) =>
    signInWithProvider(ctx, aBrowser(), identityOf(account), { viewer: null, isRemembered }),
};

const openSessions = ({ userId }: TestAccount) =>
  shop()
    .db.select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt)));

interface Overlap {
  /** What each round begins with. */
  readonly prepare: () => Promise<TestAccount>;
  readonly first: Step;
  readonly second: (account: TestAccount) => Promise<unknown>;
  /** What must be so when both have ended. */
  readonly check: (account: TestAccount) => Promise<void>;
}

/** Does the second before each statement of the first in turn; returns how the first ended each time. */
async function everywhere({ prepare, first, second, check }: Overlap): Promise<Set<string>> {
  const outcomes = new Set<string>();
  for (let n = 1; ; n += 1) {
    const account = await prepare();
    const ended = await holdBefore({ held, watcher }, n, [
      (db) => first(account, { ...shop().context(), db }),
      () => second(account),
    ]);
    if (!ended) break;
    expect([n, ended[1]]).toEqual([n, "done"]);
    outcomes.add(ended[0]);
    await check(account);
  }
  return outcomes;
}

/** Shut and opened again: whoever was in is out. */
const shut = ({ userId }: TestAccount) => boss.api.staff.disable({ userId });
async function nobodyIsIn(account: TestAccount) {
  await boss.api.staff.enable({ userId: account.userId });
  expect(await openSessions(account)).toEqual([]);
}

/** As the link does that takes a change of address back. */
const loosen = ({ userId }: TestAccount) =>
  withTransaction(shop().db, async (tx) => {
    await tx.update(users).set({ updatedAt: new Date() }).where(eq(users.id, userId));
    await tx.delete(oauthAccounts).where(eq(oauthAccounts.userId, userId));
    await endSessionsOf(tx, shop().context(), userId);
  });

describe.each(Object.entries(firstSteps))("a sign-in %s", (_, first) => {
  test("that overlaps the account's being shut leaves no session behind for when it is open again", async () => {
    const outcomes = await everywhere({ prepare: somebody, first, second: shut, check: nobodyIsIn });
    expect(outcomes).toEqual(new Set(["SIGN_IN_REFUSED", "done"]));
  });

  test("that overlaps switching a second factor on leaves no session without one", async () => {
    const guests = new Map<TestAccount, SignedInGuest>();
    const codes = new Map<TestAccount, string>();
    const outcomes = await everywhere({
      first,
      async prepare() {
        const account = await somebody();
        const { guest, code } = await giveSecondFactor(shop(), account);
        // Set up, and not yet switched on.
        const off = { totpEnabledAt: null, totpLastStep: null };
        await shop().db.update(users).set(off).where(eq(users.id, account.userId));
        guests.set(account, guest);
        codes.set(account, code());
        return account;
      },
      second: async (account) =>
        guests.get(account)?.api.identity.enableSecondFactor({ code: codes.get(account) ?? "" }),
      async check(account) {
        const without = (await openSessions(account)).filter(({ secondFactorAt }) => !secondFactorAt);
        expect(without).toEqual([]);
        expect(await openSessions(account)).toHaveLength(1);
      },
    });
    expect(outcomes).toEqual(new Set(["done"]));
  });
});

test("a second step that overlaps the account's being shut leaves no session behind either", async () => {
  const steps = new Map<TestAccount, { secret: string; code: string }>();
  const outcomes = await everywhere({
    async prepare() {
      const account = await somebody();
      const { recoveryCodes } = await giveSecondFactor(shop(), account);
      const step = await signIn(shop().context(), aBrowser(), { ...account, isRemembered });
      if (step.kind !== "code_asked") throw new Error("Nobody asked for a code");
      steps.set(account, { secret: step.secret, code: recoveryCodes[0] ?? "" });
      return account;
    },
    first: (account, ctx) =>
      confirmSignIn(ctx, aBrowser(), { ...(steps.get(account) ?? { secret: "", code: "" }), isRemembered }),
    second: shut,
    check: nobodyIsIn,
  });
  expect(outcomes).toEqual(new Set(["SIGN_IN_REQUIRED", "done"]));
});

test("an account elsewhere isn't connected by a session that is ended meanwhile", async () => {
  const viewers = new Map<TestAccount, Viewer | null>();
  const outcomes = await everywhere({
    async prepare() {
      const account = await makeAccount(shop().context());
      const { sessionToken } = await signInAs(shop(), account);
      viewers.set(account, await readSession(shop().context(), sessionToken));
      return account;
    },
    first: (account, ctx) => {
      const viewer = viewers.get(account) ?? null;
      const identity = { ...identityOf(account), verifiedEmail: account.email };
      return signInWithProvider(ctx, aBrowser(), identity, { viewer, isRemembered });
    },
    second: loosen,
    async check(account) {
      expect(await openSessions(account)).toEqual([]);
      const ties = eq(oauthAccounts.userId, account.userId);
      expect(await shop().db.$count(oauthAccounts, ties)).toBe(0);
    },
  });
  expect([...outcomes]).toEqual(expect.arrayContaining(["SIGN_IN_REFUSED", "done"]));
});

test("a sign-in from an account elsewhere that overlaps its being loosened leaves no session behind", async () => {
  const outcomes = await everywhere({
    prepare: somebody,
    first: firstSteps["from GitHub"] as Step,
    second: loosen,
    check: async (account) => expect(await openSessions(account)).toEqual([]),
  });
  expect([...outcomes]).toEqual(expect.arrayContaining(["SIGN_IN_REFUSED", "done"]));
});
