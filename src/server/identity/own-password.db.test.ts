import { describe, expect, test } from "vitest";
import { auditEvents, userTokens } from "@/db/schema";
import { aBrowser, makeAccount, newestSecret, signInAs } from "@/testing/accounts";
import { outcomeOf, tally } from "@/testing/refusals";
import { eventNames, registration, trySignIn } from "@/testing/registering";
import { useShop } from "@/testing/shop";
import { limitForNetwork, takeTurns } from "./limits";
import { readSession } from "./sessions";

const shop = useShop();
const { password } = registration;

describe("asking for the link to one's own password", () => {
  test("signed in is none of those that strangers ask for, nor another's in the same network", async () => {
    const account = await makeAccount(shop().context());
    const { email: own } = account;
    const { api } = await signInAs(shop(), account);
    const stranger = shop().guest().api.identity;
    for (let tries = 0; tries < 6; tries += 1) {
      await outcomeOf(stranger.requestReset({ email: own, locale: "en" }));
      await outcomeOf(stranger.register({ ...registration, email: own }));
    }
    expect(await outcomeOf(stranger.requestReset({ email: own, locale: "en" }))).toBe("TOO_MANY_ATTEMPTS");
    const neighbours = limitForNetwork(shop().context(), "mail:network", aBrowser(), {
      ...{ freeAttempts: 0, firstDelaySeconds: 3_600 },
    });
    await takeTurns(shop().context(), [neighbours]);
    expect(await outcomeOf(api.identity.requestOwnReset({ locale: "zh" }))).toBe("done");
    await api.identity.requestOwnReset({ locale: "zh" });
    const mine = (await shop().db.select().from(userTokens)).filter(({ locale }) => locale === "zh");
    expect(mine.map(({ userId }) => userId)).toEqual([account.userId, account.userId]);
    const [secret, other] = [await newestSecret(shop(), "reset"), await newestSecret(shop(), "reset")];
    await stranger.resetPassword({ secret, password });
    expect(await outcomeOf(stranger.resetPassword({ secret: other, password }))).toBe("LINK_NOT_VALID");
  });

  test("sends so many and no more", async () => {
    const { api } = await signInAs(shop(), await makeAccount(shop().context()));
    const outcomes = [];
    for (let tries = 0; tries < 5; tries += 1)
      outcomes.push(await outcomeOf(api.identity.requestOwnReset({ locale: "en" })));
    expect(outcomes.slice(-2)).toEqual(["done", "TOO_MANY_ATTEMPTS"]);
  });
});

describe("changing one's password", () => {
  test("needs the old one, ends every other session and keeps this", async () => {
    const account = await makeAccount(shop().context());
    const [here, elsewhere] = [await signInAs(shop(), account), await signInAs(shop(), account)];
    const change = (currentPassword: string) =>
      outcomeOf(here.api.identity.changePassword({ currentPassword, password }));
    expect(await change("not the old one")).toBe("PASSWORD_WRONG");
    expect(await readSession(shop().context(), elsewhere.sessionToken)).not.toBeNull();
    expect(await change(account.password)).toBe("done");
    expect(await readSession(shop().context(), elsewhere.sessionToken)).toBeNull();
    expect(await readSession(shop().context(), (await here.session()) ?? "")).not.toBeNull();
    expect(await trySignIn(shop(), { ...account, password })).toBe("done");
    expect(await eventNames(shop())).toEqual(["identity/password_changed"]);
    const changed = (await shop().db.select().from(auditEvents)).find(
      ({ action }) => action === "password.changed",
    );
    expect(changed).toMatchObject({ actor: `customer:${account.userId}`, details: null });
  });

  test("leaves whoever has copied this session's cookie outside", async () => {
    const account = await makeAccount(shop().context());
    const here = await signInAs(shop(), account, { isRemembered: true });
    const before = await readSession(shop().context(), here.sessionToken);
    await here.api.identity.changePassword({ currentPassword: account.password, password });
    expect(await readSession(shop().context(), here.sessionToken)).toBeNull();
    expect(await readSession(shop().context(), (await here.session()) ?? "")).toMatchObject({
      ...{ sessionId: before?.sessionId, isRemembered: true },
    });
  });

  test("twice at once does it once", async () => {
    const account = await makeAccount(shop().context());
    const { api } = await signInAs(shop(), account);
    const change = (to: string) =>
      api.identity.changePassword({ currentPassword: account.password, password: to });
    expect(await tally([change("one quilted zeppelin"), change("two quilted zeppelins")])).toEqual({
      done: 1,
      PASSWORD_WRONG: 1,
    });
  });

  test("doesn't let whoever found the browser open guess at it", async () => {
    const account = await makeAccount(shop().context());
    const { api } = await signInAs(shop(), account);
    const outcomes = [];
    for (let tries = 0; tries < 7; tries += 1) {
      const guess = { currentPassword: `guess ${tries}`, password };
      outcomes.push(await outcomeOf(api.identity.changePassword(guess)));
    }
    expect(outcomes.slice(-2)).toEqual(["PASSWORD_WRONG", "TOO_MANY_ATTEMPTS"]);
  });

  test("guessed at with a stolen session can still be changed in a browser that the account was signed in with", async () => {
    const account = await makeAccount(shop().context());
    const { api, sessionToken } = await signInAs(shop(), account);
    const thief = shop().guest({}, { sessionToken }).api.identity;
    const guess = () => thief.setUpSecondFactor({ password: "not the old one" });
    for (let tries = 0; tries < 6; tries += 1) expect(await outcomeOf(guess())).toBe("PASSWORD_WRONG");
    expect(await outcomeOf(guess())).toBe("TOO_MANY_ATTEMPTS");
    const change = { currentPassword: account.password, password };
    expect(await outcomeOf(api.identity.changePassword(change))).toBe("done");
    expect(await outcomeOf(guess())).toBe("SIGN_IN_REQUIRED");
  });

  test("or asking for anything else that needs it, has each wrong one written down, and none that has to wait", async () => {
    const account = await makeAccount(shop().context());
    const { api } = await signInAs(shop(), account);
    const wrong = "not the old one";
    const rows = async () =>
      (await shop().db.select().from(auditEvents)).filter(({ action }) => action === "password.refused");
    await outcomeOf(api.identity.changePassword({ currentPassword: wrong, password }));
    const asking = [
      () => api.identity.setUpSecondFactor({ password: wrong }),
      () => api.identity.requestEmailChange({ email: "new@example.com", password: wrong }),
      () => api.identity.disconnectProvider({ provider: "github", password: wrong }),
    ];
    for (const ask of asking) expect(await outcomeOf(ask())).toBe("PASSWORD_WRONG");
    expect(await rows()).toHaveLength(4);
    for (let tries = 0; tries < 6; tries += 1)
      await outcomeOf(api.identity.setUpSecondFactor({ password: wrong }));
    expect(await rows()).toHaveLength(6);
    for (const row of await rows())
      expect(row).toMatchObject({
        ...{ actor: `customer:${account.userId}`, userId: account.userId, details: null },
        ...{ requestId: expect.any(String), networkAddress: expect.any(String) },
      });
    await api.identity.setUpSecondFactor({ password: account.password }).catch(() => {});
    expect(await rows()).toHaveLength(6);
  });

  test("makes a reset link that is under way void", async () => {
    const account = await makeAccount(shop().context());
    const { api } = await signInAs(shop(), account);
    await api.identity.requestReset({ email: account.email, locale: "en" });
    const secret = await newestSecret(shop(), "reset");
    await api.identity.changePassword({ currentPassword: account.password, password });
    expect(await outcomeOf(api.identity.resetPassword({ secret, password: "attackers own words" }))).toBe(
      "LINK_NOT_VALID",
    );
  });
});

test("somebody who isn't signed in has no account to look at or change", async () => {
  const { api } = shop().guest();
  for (const call of [
    api.identity.getAccount(),
    api.identity.listSessions(),
    api.identity.endOtherSessions(),
    api.identity.changePassword({ currentPassword: password, password }),
  ])
    expect(await outcomeOf(call)).toBe("SIGN_IN_REQUIRED");
});
