import { describe, expect, test } from "vitest";
import { users, userTokens } from "@/db/schema";
import { makeAccount, newestSecret, signInAs } from "@/testing/accounts";
import { outcomeOf, tally } from "@/testing/refusals";
import { eventNames, registration, trySignIn } from "@/testing/registering";
import { useShop } from "@/testing/shop";
import { statementsOf } from "@/testing/statements";
import { readSession } from "./sessions";
import { getToken } from "./user-tokens";

const shop = useShop();
const { email, password } = registration;

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
      .set({ expiresAt: new Date(0) });
    expect(await outcomeOf(api.identity.resetPassword({ secret, password }))).toBe("LINK_NOT_VALID");
    expect(await trySignIn(shop(), account)).toBe("done");
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
    expect(await trySignIn(shop(), account)).toBe("SIGN_IN_REFUSED");
    expect(await trySignIn(shop(), { ...account, password })).toBe("done");
    // Strangers have used up the account's limit: this browser gets in, the old one is a stranger.
    for (let index = 0; index < 22; index += 1)
      await trySignIn(shop(), account, { networkAddress: `198.51.100.${index}` });
    const away = { networkAddress: "203.0.113.7" };
    const right = { ...account, password };
    expect(await trySignIn(shop(), right, { ...away, deviceToken: elsewhere.deviceToken() })).toBe(
      "TOO_MANY_ATTEMPTS",
    );
    expect(await trySignIn(shop(), right, { ...away, deviceToken: guest.deviceToken() })).toBe("done");
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
    expect(await trySignIn(shop(), { email, password: chosen })).toBe("done");
    expect(await outcomeOf(api.identity.verifyEmail({ secret: confirmation, password }))).toBe(
      "LINK_NOT_VALID",
    );
    expect(await eventNames(shop())).toContain("identity/verified");
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
