import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents, oauthAccounts, users } from "@/db/schema";
import { aBrowser, makeAccount, signInAs, type TestAccount } from "@/testing/accounts";
import { outcomeOf, tally } from "@/testing/refusals";
import { giveSecondFactor } from "@/testing/second-factor";
import { useShop } from "@/testing/shop";
import { confirmSignIn } from "./confirm-sign-in";
import { signInWithProvider } from "./sign-in-with-provider";

const shop = useShop();
const github = { AUTH_GITHUB_ID: "a", AUTH_GITHUB_SECRET: "b" };
const both = { ...github, AUTH_GOOGLE_ID: "c", AUTH_GOOGLE_SECRET: "d" };
let account: TestAccount;

beforeEach(async () => {
  account = await makeAccount(shop().context());
});

async function tie(provider: "github" | "google", { userId } = account) {
  const row = { provider, providerAccountId: `of ${userId}`, userId, createdAt: new Date() };
  await shop().db.insert(oauthAccounts).values(row);
}
const signedIn = async (settings = {}) => (await signInAs(shop(), account, { settings })).api.identity;
const ties = () => shop().db.select().from(oauthAccounts);
const unlinked = async () =>
  (await shop().db.select().from(auditEvents)).filter(({ action }) => action === "provider.unlinked");

/** Whoever came from elsewhere has none; the session is one from before. */
const forgetPassword = () => shop().db.update(users).set({ passwordHash: null });

describe("the list", () => {
  test("tells of what the shop offers and nothing else, and which of it is one's own", async () => {
    await tie("google");
    await tie("github", await makeAccount(shop().context()));
    const offered = { isConnected: false, canDisconnect: true };
    const list = async (settings = {}) => (await signedIn(settings)).listConnections();
    expect(await list()).toEqual({ hasPassword: true, connections: [] });
    expect(await list(github)).toEqual({
      ...{ hasPassword: true, connections: [{ provider: "github", ...offered }] },
    });
    expect((await list(both)).connections).toEqual([
      { provider: "github", ...offered },
      { provider: "google", isConnected: true, canDisconnect: true },
    ]);
  });
});

describe("disconnecting", () => {
  test("unties the one that is named, shown the password, and is written down", async () => {
    await tie("github");
    await tie("google");
    const { disconnectProvider } = await signedIn(both);
    for (const password of ["not the password", ""])
      expect(await outcomeOf(disconnectProvider({ provider: "github", password }))).toBe("PASSWORD_WRONG");
    expect([(await ties()).length, await unlinked()]).toEqual([2, []]);
    await disconnectProvider({ provider: "github", password: account.password });
    expect(await ties()).toMatchObject([{ provider: "google" }]);
    expect(await unlinked()).toMatchObject([
      { userId: account.userId, actor: `customer:${account.userId}`, details: { provider: "github" } },
    ]);
  });

  test("twice, or what was never tied, does nothing and says nothing", async () => {
    await tie("github");
    const { disconnectProvider } = await signedIn(both);
    const { password } = account;
    const twice = [0, 1].map(() => disconnectProvider({ provider: "github", password }));
    expect(await tally(twice)).toEqual({ done: 2 });
    expect(await outcomeOf(disconnectProvider({ provider: "google", password }))).toBe("done");
    expect(await unlinked()).toHaveLength(1);
  });

  test("nobody else's is touched", async () => {
    const other = await makeAccount(shop().context());
    await tie("github");
    await tie("github", other);
    const { disconnectProvider } = await signedIn(github);
    await disconnectProvider({ provider: "github", password: account.password });
    expect(await ties()).toMatchObject([{ userId: other.userId }]);
  });

  test("leaves the only way in, also where the keys of another are missing", async () => {
    await tie("github");
    await tie("google");
    const { disconnectProvider, listConnections } = await signedIn(github);
    await forgetPassword();
    const call = disconnectProvider({ provider: "github", password: "" });
    expect(await outcomeOf(call)).toBe("LAST_WAY_IN");
    expect(await ties()).toHaveLength(2);
    expect(await listConnections()).toEqual({
      ...{
        hasPassword: false,
        connections: [{ provider: "github", isConnected: true, canDisconnect: false }],
      },
    });
  });

  test("of two ways in at once leaves one", async () => {
    await tie("github");
    await tie("google");
    const { disconnectProvider } = await signedIn(both);
    await forgetPassword();
    const calls = (["github", "google"] as const).map((provider) =>
      disconnectProvider({ provider, password: "" }),
    );
    expect(await tally(calls)).toEqual({ done: 1, LAST_WAY_IN: 1 });
    expect(await ties()).toHaveLength(1);
  });

  test("ends a first step that was taken by it", async () => {
    const { code, guest } = await giveSecondFactor(shop(), account);
    await tie("github");
    const identity = { provider: "github", providerAccountId: `of ${account.userId}` } as const;
    const facts = { verifiedEmail: null, name: null, locale: "en" } as const;
    const visit = { viewer: null, isRemembered: false };
    const step = await signInWithProvider(shop().context(), aBrowser(), { ...identity, ...facts }, visit);
    if (step.kind !== "code_asked") throw new Error("Nobody asked for a code");
    const { password } = account;
    await guest.api.identity.disconnectProvider({ provider: "github", password });
    const input = { secret: step.secret, code: code(), isRemembered: false };
    expect(await outcomeOf(confirmSignIn(shop().context(), aBrowser(), input))).toBe("SIGN_IN_REQUIRED");
  });
});
