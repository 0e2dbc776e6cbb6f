import { describe, expect, test } from "vitest";
import { auditEvents, outbox, users, userTokenSecrets, userTokens } from "@/db/schema";
import { aBrowser, makeAccount, newestSecret, signInAs, type TestAccount } from "@/testing/accounts";
import { outcomeOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { statementsOf } from "@/testing/statements";
import { limitForNetwork, takeTurns } from "./limits";
import { readSession } from "./sessions";
import { signIn } from "./sign-in";
import { getToken } from "./user-tokens";

const shop = useShop();
const password = "quilted zeppelin";
const email = "Ada@example.com";
const registration = { email, password, locale: "en" } as const;

const canSignIn = async (who: Pick<TestAccount, "email" | "password">, browser = {}) =>
  outcomeOf(signIn(shop().context(), aBrowser(browser), { ...who, isRemembered: false }));
const eventNames = async () => (await shop().db.select().from(outbox)).map(({ name }) => name);

describe("registering", () => {
  test("gives an account once its link is confirmed with its password", async () => {
    const { api } = shop().guest();
    await api.identity.register({ ...registration, name: "Ada" });
    expect(await canSignIn({ email, password })).toBe("SIGN_IN_REFUSED");
    const secret = await newestSecret(shop(), "verify");
    expect(await outcomeOf(api.identity.verifyEmail({ secret, password: "another one" }))).toBe(
      "PASSWORD_WRONG",
    );
    expect(await api.identity.verifyEmail({ secret, password })).toEqual({ email });
    expect(await canSignIn({ email, password })).toBe("done");
    expect(await eventNames()).toEqual(["identity/registration_requested", "identity/verified"]);
    const [user] = await shop().db.select().from(users);
    expect(user).toMatchObject({ email, emailNormalised: "ada@example.com", name: "Ada" });
  });

  test("writes no secret into its event, and none into the table before there is a mail", async () => {
    await shop().guest().api.identity.register(registration);
    const [event] = await shop().db.select().from(outbox);
    const [token] = await shop().db.select().from(userTokens);
    expect(event?.payload).toEqual({ tokenId: token?.id });
    expect(await shop().db.$count(userTokenSecrets)).toBe(0);
  });

  test("an address that has an account takes the same statements, and changes nothing of it", async () => {
    const account = await makeAccount(shop().context(), { email });
    const of = (given: string) =>
      statementsOf(shop(), () =>
        shop()
          .guest()
          .api.identity.register({ ...registration, email: given }),
      );
    const unknown = await of("new@example.com");
    expect(await of("NEW@example.com")).toEqual(unknown);
    expect(await of(email)).toEqual(unknown);
    // No mail has a link of it, and if one had, it would open nothing.
    const secret = await newestSecret(shop(), "verify");
    const confirm = shop().guest().api.identity.verifyEmail({ secret, password });
    expect(await outcomeOf(confirm)).toBe("LINK_NOT_VALID");
    expect(await canSignIn(account)).toBe("done");
    expect(await canSignIn({ email, password })).toBe("SIGN_IN_REFUSED");
  });

  test("with somebody else's address lays no password under their account", async () => {
    const attacker = { ...registration, password: "attackers own words" };
    const { api } = shop().guest();
    await api.identity.register(registration);
    await api.identity.register(attacker);
    // The person clicks the link of the attacker's mail, with their own password.
    const theirs = await newestSecret(shop(), "verify");
    expect(await outcomeOf(api.identity.verifyEmail({ secret: theirs, password }))).toBe("PASSWORD_WRONG");
    expect(await canSignIn(attacker)).toBe("SIGN_IN_REFUSED");
  });

  test("twice leaves the other link void once one is confirmed", async () => {
    const { api } = shop().guest();
    await api.identity.register(registration);
    const first = await newestSecret(shop(), "verify");
    await api.identity.register({ ...registration, password: "another quilted zeppelin" });
    const second = await newestSecret(shop(), "verify");
    await api.identity.verifyEmail({ secret: first, password });
    const again = api.identity.verifyEmail({ secret: second, password: "another quilted zeppelin" });
    expect(await outcomeOf(again)).toBe("LINK_NOT_VALID");
    expect(await canSignIn({ email, password })).toBe("done");
  });

  test.each([
    ["password123!", "PASSWORD_TOO_COMMON"],
    ["ada@example.com", "PASSWORD_LIKE_EMAIL"],
  ])("refuses %j", async (weak, code) => {
    const { api } = shop().guest();
    expect(await outcomeOf(api.identity.register({ ...registration, password: weak }))).toBe(code);
    expect(await shop().db.select().from(users)).toEqual([]);
  });

  test.each(["seven77", "x".repeat(129), `nul${"\0"}nul-nul`, `half ${"\ud800"} a character`])(
    "refuses %j as no password",
    async (none) => {
      const { api } = shop().guest();
      expect(await outcomeOf(api.identity.register({ ...registration, password: none }))).toBe(
        "INPUT_INVALID",
      );
    },
  );

  test("sends so many mails to one address and no more", async () => {
    const { api } = shop().guest();
    const outcomes = [];
    for (let tries = 0; tries < 6; tries += 1)
      outcomes.push(await outcomeOf(api.identity.register(registration)));
    expect(outcomes).toEqual(["done", "done", "done", "done", "TOO_MANY_ATTEMPTS", "TOO_MANY_ATTEMPTS"]);
  });

  test("with somebody's address again and again keeps nobody from a link for a forgotten password", async () => {
    const account = await makeAccount(shop().context(), { email });
    const { api } = shop().guest();
    for (let tries = 0; tries < 6; tries += 1) await outcomeOf(api.identity.register(registration));
    expect(await outcomeOf(api.identity.requestReset({ email, locale: "en" }))).toBe("done");
    await api.identity.resetPassword({ secret: await newestSecret(shop(), "reset"), password });
    expect(await canSignIn({ ...account, password })).toBe("done");
  });
});

describe("the link of a mail", () => {
  test("works once, also for two at once", async () => {
    const { api } = shop().guest();
    await api.identity.register(registration);
    const secret = await newestSecret(shop(), "verify");
    const confirm = () => api.identity.verifyEmail({ secret, password });
    expect(await tally([confirm(), confirm(), confirm()])).toEqual({ done: 1, LINK_NOT_VALID: 2 });
    expect(await outcomeOf(confirm())).toBe("LINK_NOT_VALID");
  });

  test.each(["older", "newer"])(
    "works from the %s of two copies of the mail, and from one only",
    async (copy) => {
      const { api } = shop().guest();
      await api.identity.register(registration);
      const copies = [await newestSecret(shop(), "verify"), await newestSecret(shop(), "verify")];
      expect(copies[0]).not.toBe(copies[1]);
      if (copy === "newer") copies.reverse();
      const [used = "", left = ""] = copies;
      expect(await api.identity.verifyEmail({ secret: used, password })).toEqual({ email });
      expect(await outcomeOf(api.identity.verifyEmail({ secret: left, password }))).toBe("LINK_NOT_VALID");
    },
  );

  test.each([
    ["verify", 24],
    ["reset", 1],
  ] as const)("to %s is good for %i h", async (kind, hours) => {
    await makeAccount(shop().context(), { email });
    const { api } = shop().guest();
    if (kind === "verify") await api.identity.register(registration);
    else await api.identity.requestReset({ email, locale: "en" });
    const secret = await newestSecret(shop(), kind);
    const [token] = await shop().db.select().from(userTokens);
    const readAfter = (ms: number) => {
      const now = new Date(Number(token?.createdAt) + ms);
      return outcomeOf(getToken({ ...shop().context(), clock: { now: () => now } }, kind, secret));
    };
    expect(await readAfter(hours * 3_600_000 - 1)).toBe("done");
    expect(await readAfter(hours * 3_600_000)).toBe("LINK_NOT_VALID");
  });

  test("runs out", async () => {
    const account = await makeAccount(shop().context(), { email });
    const { api } = shop().guest();
    await api.identity.requestReset({ email: account.email, locale: "en" });
    const secret = await newestSecret(shop(), "reset");
    await shop()
      .db.update(userTokens)
      .set({ expiresAt: new Date(Date.now() - 1) });
    expect(await outcomeOf(api.identity.resetPassword({ secret, password }))).toBe("LINK_NOT_VALID");
    expect(await canSignIn(account)).toBe("done");
  });

  test("for one thing opens no other", async () => {
    await makeAccount(shop().context(), { email });
    const { api } = shop().guest();
    await api.identity.register(registration);
    const secret = await newestSecret(shop(), "verify");
    expect(await outcomeOf(api.identity.resetPassword({ secret, password }))).toBe("LINK_NOT_VALID");
  });

  test("guessed at with passwords comes to an end", async () => {
    const { api } = shop().guest();
    await api.identity.register(registration);
    const secret = await newestSecret(shop(), "verify");
    const outcomes = [];
    for (let tries = 0; tries < 7; tries += 1)
      outcomes.push(await outcomeOf(api.identity.verifyEmail({ secret, password: `guess ${tries}` })));
    expect(outcomes.at(-1)).toBe("TOO_MANY_ATTEMPTS");
  });
});

describe("resetting", () => {
  test("sets the password, ends all sessions, and makes this the only browser that is known", async () => {
    const account = await makeAccount(shop().context());
    const { sessionToken, ...elsewhere } = await signInAs(shop(), account);
    const guest = shop().guest();
    await guest.api.identity.requestReset({ email: account.email, locale: "en" });
    await guest.api.identity.resetPassword({ secret: await newestSecret(shop(), "reset"), password });
    expect(await readSession(shop().context(), sessionToken)).toBeNull();
    expect(await canSignIn(account)).toBe("SIGN_IN_REFUSED");
    expect(await canSignIn({ ...account, password })).toBe("done");
    // Strangers have used up the account's limit: this browser gets in, the old one is a stranger.
    for (let index = 0; index < 22; index += 1)
      await canSignIn(account, { networkAddress: `198.51.100.${index}` });
    const away = { networkAddress: "203.0.113.7" };
    const right = { ...account, password };
    expect(await canSignIn(right, { ...away, deviceToken: elsewhere.deviceToken() })).toBe(
      "TOO_MANY_ATTEMPTS",
    );
    expect(await canSignIn(right, { ...away, deviceToken: guest.deviceToken() })).toBe("done");
  });

  test("twice at once with one link does it once", async () => {
    const account = await makeAccount(shop().context());
    const { api } = shop().guest();
    await api.identity.requestReset({ email: account.email, locale: "en" });
    const secret = await newestSecret(shop(), "reset");
    const reset = (to: string) => api.identity.resetPassword({ secret, password: to });
    expect(await tally([reset("one quilted zeppelin"), reset("two quilted zeppelins")])).toEqual({
      done: 1,
      LINK_NOT_VALID: 1,
    });
  });

  test("proves an address that nobody had confirmed", async () => {
    const { api } = shop().guest();
    await api.identity.register(registration);
    const confirmation = await newestSecret(shop(), "verify");
    await api.identity.requestReset({ email, locale: "en" });
    const chosen = "yet another zeppelin";
    await api.identity.resetPassword({ secret: await newestSecret(shop(), "reset"), password: chosen });
    expect(await canSignIn({ email, password: chosen })).toBe("done");
    expect(await outcomeOf(api.identity.verifyEmail({ secret: confirmation, password }))).toBe(
      "LINK_NOT_VALID",
    );
    expect(await eventNames()).toContain("identity/verified");
  });

  test("takes the same statements for nobody's address, whose link opens nothing", async () => {
    const account = await makeAccount(shop().context());
    const of = (given: string) =>
      statementsOf(shop(), () => shop().guest().api.identity.requestReset({ email: given, locale: "en" }));
    expect(await of("nobody@example.com")).toEqual(await of(account.email));
    const [mine, nobodys] = (await shop().db.select().from(userTokens)).toSorted(
      (one, other) => Number(other.userId !== null) - Number(one.userId !== null),
    );
    expect([mine?.userId, nobodys?.userId]).toEqual([account.userId, null]);
  });

  test("a shut account's link opens nothing", async () => {
    const account = await makeAccount(shop().context());
    const { api } = shop().guest();
    await api.identity.requestReset({ email: account.email, locale: "en" });
    const secret = await newestSecret(shop(), "reset");
    await shop().db.update(users).set({ disabledAt: new Date() });
    expect(await outcomeOf(api.identity.resetPassword({ secret, password }))).toBe("LINK_NOT_VALID");
  });
});

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
    expect(await readSession(shop().context(), here.sessionToken)).not.toBeNull();
    expect(await canSignIn({ ...account, password })).toBe("done");
    expect(await eventNames()).toEqual(["identity/password_changed"]);
    const changed = (await shop().db.select().from(auditEvents)).find(
      ({ action }) => action === "password.changed",
    );
    expect(changed).toMatchObject({ actor: `customer:${account.userId}`, details: null });
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
