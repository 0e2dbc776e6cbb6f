import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditEvents, oauthAccounts, outbox, sessions, userRoles, users } from "@/db/schema";
import { aBrowser, makeAccount, newestSecret, roleId, signInAs, type TestAccount } from "@/testing/accounts";
import { outcomeOf, tally } from "@/testing/refusals";
import { giveSecondFactor } from "@/testing/second-factor";
import { useShop } from "@/testing/shop";
import { confirmSignIn } from "./confirm-sign-in";
import { identityEvents } from "./events";
import { readSession } from "./sessions";
import { type ProviderIdentity, signInWithProvider } from "./sign-in-with-provider";

const shop = useShop();

const email = "ada@example.com";
const ada = {
  ...{ provider: "github", providerAccountId: "7", verifiedEmail: "Ada@Example.com" },
  ...{ name: "Ada Byron", locale: "zh" },
} as const satisfies ProviderIdentity;

const stranger = { viewer: null, isRemembered: false };
const enter = (identity: Partial<ProviderIdentity> = {}, browser = {}, visit = stranger) =>
  signInWithProvider(shop().context(), aBrowser(browser), { ...ada, ...identity }, visit);
const accounts = () => shop().db.select().from(users);
const ties = () => shop().db.select().from(oauthAccounts);
const actionsOf = async () => (await shop().db.select().from(auditEvents)).map(({ action }) => action);

/** Comes back from a provider to a browser in which this account is signed in. */
async function connect(account: TestAccount, identity: Partial<ProviderIdentity> = {}) {
  const { sessionToken } = await signInAs(shop(), account);
  const viewer = await readSession(shop().context(), sessionToken);
  // What was ticked on a page that somebody had left open before.
  const visit = { viewer, isRemembered: true };
  const call = signInWithProvider(
    ...([shop().context(), aBrowser({ sessionToken }), { ...ada, ...identity }, visit] as const),
  );
  return { call, sessionToken };
}

describe("the first time", () => {
  test("makes an account: confirmed, without a password, in the provider's words and one's own language", async () => {
    const step = await enter();
    expect(step).toMatchObject({ kind: "signed_in", isRemembered: false });
    const [account] = await accounts();
    expect(account).toMatchObject({
      ...{ email: "Ada@Example.com", emailNormalised: email, name: "Ada Byron", locale: "zh" },
      ...{ verifiedAt: expect.any(Date), passwordHash: null },
    });
    expect(await ties()).toMatchObject([{ provider: "github", providerAccountId: "7", userId: account?.id }]);
    expect((await actionsOf()).sort()).toEqual(["account.created", "provider.linked", "sign_in.done"]);
    const events = await shop().db.select().from(outbox);
    expect(events).toMatchObject([
      { name: identityEvents.verified, subjectId: account?.id, payload: { userId: account?.id } },
    ]);
  });

  test.each([true, false])(
    "stays signed in for long only where somebody asked for it: %s",
    async (isRemembered) => {
      expect(await enter({}, {}, { viewer: null, isRemembered })).toMatchObject({ isRemembered });
      const [session] = await shop().db.select().from(sessions);
      const hours = ((session?.absoluteExpiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
      expect([session?.isRemembered, hours > 24]).toEqual([isRemembered, isRemembered]);
    },
  );

  test("is written down as that account's own doing, with where", async () => {
    await enter();
    const [account] = await accounts();
    for (const row of await shop().db.select().from(auditEvents))
      expect(row, row.action).toMatchObject({
        ...{ actor: `customer:${account?.id}`, userId: account?.id, networkAddress: "192.0.2.1" },
      });
  });

  test("by two at once makes one account, and signs both in", async () => {
    expect(await tally([enter(), enter()])).toEqual({ done: 2 });
    expect([await accounts(), await ties()].map(({ length }) => length)).toEqual([1, 1]);
  });

  test("with no address that the provider has verified is refused, and nothing is kept", async () => {
    expect(await outcomeOf(enter({ verifiedEmail: null }))).toBe("PROVIDER_EMAIL_UNVERIFIED");
    expect([...(await accounts()), ...(await ties()), ...(await actionsOf())]).toEqual([]);
  });

  test("doesn't take an account over that has this address: it stays as it was", async () => {
    await makeAccount(shop().context(), { email: "aDa@example.com" });
    const before = await accounts();
    expect(await outcomeOf(enter())).toBe("PROVIDER_ACCOUNT_UNLINKED");
    expect(await accounts()).toEqual(before);
    expect([await ties(), await shop().db.select().from(sessions)]).toEqual([[], []]);
  });

  test("takes over what nobody has confirmed: password and links of whoever had begun it are void", async () => {
    const password = "somebody else's otter";
    await shop().guest().api.identity.register({ email, password, name: "Eve", locale: "en" });
    await shop().guest().api.identity.requestReset({ email, locale: "en" });
    const secret = await newestSecret(shop(), "verify");
    const reset = { secret: await newestSecret(shop(), "reset"), password };
    const { userId } = (await enter()) as { userId: string };
    expect(await accounts()).toMatchObject([{ id: userId, name: "Ada Byron", passwordHash: null }]);
    const { api } = shop().guest();
    expect(await outcomeOf(api.identity.verifyEmail({ secret, password }))).toBe("LINK_NOT_VALID");
    expect(await outcomeOf(api.identity.resetPassword(reset))).toBe("LINK_NOT_VALID");
    expect(await outcomeOf(signInAs(shop(), { ...{ email, password }, userId: userId as never }))).toBe(
      "SIGN_IN_REFUSED",
    );
  });

  test("gives no roles that the address was invited to", async () => {
    const boss = await signInAs(shop(), await makeAccount(shop().context(), { roles: ["admin"] }));
    const roleIds = [await roleId(shop(), "support")];
    await boss.api.staff.invite({ email, locale: "en", roleIds });
    const { userId } = (await enter()) as { userId: string };
    const theirs = (await shop().db.select().from(userRoles)).filter((row) => row.userId === userId);
    expect(theirs).toEqual([]);
    expect(await actionsOf()).toContain("invitation.dropped");
  });
});

describe("the next time", () => {
  test("finds the same account, though its address has changed there or is verified no more", async () => {
    const first = await enter();
    const moved = await enter({ verifiedEmail: "byron@example.com" });
    const unverified = await enter({ verifiedEmail: null });
    expect([moved, unverified]).toMatchObject(
      [first, first].map((step) => ({ kind: "signed_in", userId: "userId" in step && step.userId })),
    );
    expect((await accounts()).map((account) => account.email)).toEqual(["Ada@Example.com"]);
  });

  test("tells accounts of different providers with the same id apart", async () => {
    await enter();
    expect(await outcomeOf(enter({ provider: "google" }))).toBe("PROVIDER_ACCOUNT_UNLINKED");
    expect(await outcomeOf(enter({ provider: "google", verifiedEmail: "eve@example.com" }))).toBe("done");
    expect(await accounts()).toHaveLength(2);
  });

  test.each(["disabledAt", "deletedAt"] as const)("is refused once the account is shut: %s", async (shut) => {
    await enter();
    const before = await shop().db.$count(sessions);
    await shop()
      .db.update(users)
      .set({ [shut]: new Date() });
    expect(await outcomeOf(enter())).toBe("SIGN_IN_REFUSED");
    expect(await shop().db.$count(sessions)).toBe(before);
  });

  test("a registration that was shut before anybody confirmed it isn't opened by it", async () => {
    await makeAccount(shop().context(), { email, isVerified: false, isDisabled: true });
    expect(await outcomeOf(enter())).toBe("SIGN_IN_REFUSED");
    expect([(await accounts())[0]?.verifiedAt, await ties()]).toEqual([null, []]);
  });
});

describe("in a browser that is signed in", () => {
  test("it is tied to that account, which keeps its password; the session gets a new secret", async () => {
    const account = await makeAccount(shop().context(), { email });
    const { call, sessionToken } = await connect(account);
    const step = await call;
    expect(step).toMatchObject({ kind: "signed_in", userId: account.userId, isRemembered: false });
    expect(await ties()).toMatchObject([{ userId: account.userId }]);
    expect(await actionsOf()).toContain("provider.linked");
    expect(await readSession(shop().context(), sessionToken)).toBeNull();
    expect(await enter()).toMatchObject({ userId: account.userId });
    expect(await outcomeOf(signInAs(shop(), account))).toBe("done");
  });

  test("one with another address isn't tied, and makes no account of its own", async () => {
    const account = await makeAccount(shop().context(), { email: "other@example.com" });
    const { call, sessionToken } = await connect(account);
    expect(await outcomeOf(call)).toBe("PROVIDER_EMAIL_DIFFERENT");
    expect([await ties(), (await accounts()).length]).toEqual([[], 1]);
    expect(await readSession(shop().context(), sessionToken)).toMatchObject({ userId: account.userId });
  });

  test("one that opens somebody else's account is refused, and nobody becomes somebody else", async () => {
    await enter();
    const account = await makeAccount(shop().context(), { email: "other@example.com" });
    const { call, sessionToken } = await connect(account);
    expect(await outcomeOf(call)).toBe("PROVIDER_ACCOUNT_TAKEN");
    expect(await readSession(shop().context(), sessionToken)).toMatchObject({ userId: account.userId });
  });

  test("a second one of the same provider is refused: which one is it, later on?", async () => {
    const account = await makeAccount(shop().context(), { email });
    await (await connect(account)).call;
    const { call } = await connect(account, { providerAccountId: "8" });
    expect(await outcomeOf(call)).toBe("PROVIDER_ALREADY_CONNECTED");
    expect(await ties()).toMatchObject([{ providerAccountId: "7" }]);
  });

  test("the same one again signs the same account in", async () => {
    const account = await makeAccount(shop().context(), { email });
    await (await connect(account)).call;
    expect(await (await connect(account)).call).toMatchObject({ userId: account.userId });
    expect((await actionsOf()).filter((action) => action === "provider.linked")).toHaveLength(1);
  });
});

describe("where the account has a second factor", () => {
  test("the code is asked for, and counts in the second step as after a password", async () => {
    const account = await makeAccount(shop().context(), { email });
    await (await connect(account)).call;
    const { code } = await giveSecondFactor(shop(), account);
    const before = await shop().db.$count(sessions);
    const step = await enter();
    if (step.kind !== "code_asked") throw new Error("Nobody asked for a code");
    expect(await shop().db.$count(sessions)).toBe(before);
    const input = { secret: step.secret, code: code(), isRemembered: step.isRemembered };
    const { sessionToken } = await confirmSignIn(shop().context(), aBrowser(), input);
    expect(await readSession(shop().context(), sessionToken)).toMatchObject({ userId: account.userId });
  });

  test("a browser that has shown it needn't show it again to connect an account", async () => {
    const account = await makeAccount(shop().context(), { email });
    const { guest } = await giveSecondFactor(shop(), account);
    const { sessionToken } = guest;
    const viewer = await readSession(shop().context(), sessionToken);
    const visit = { viewer, isRemembered: false };
    const step = await signInWithProvider(shop().context(), aBrowser({ sessionToken }), ada, visit);
    if (step.kind !== "signed_in") throw new Error("A code was asked for");
    expect(await readSession(shop().context(), step.sessionToken)).toMatchObject({
      ...{ userId: account.userId, secondFactorAt: viewer?.secondFactorAt },
    });
    const others = await shop()
      .db.select()
      .from(oauthAccounts)
      .where(eq(oauthAccounts.userId, account.userId));
    expect(others).toHaveLength(1);
  });
});
