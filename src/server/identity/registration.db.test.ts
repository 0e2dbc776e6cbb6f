import { describe, expect, test } from "vitest";
import { auditEvents, outbox, users, userTokenSecrets, userTokens } from "@/db/schema";
import { makeAccount, newestSecret } from "@/testing/accounts";
import { outcomeOf } from "@/testing/refusals";
import { eventNames, registration, trySignIn } from "@/testing/registering";
import { useShop } from "@/testing/shop";
import { statementsOf } from "@/testing/statements";

const shop = useShop();
const { email, password } = registration;

describe("registering", () => {
  test("gives an account once its link is confirmed with its password", async () => {
    const { api } = shop().guest();
    await api.identity.register({ ...registration, name: "Ada" });
    expect(await trySignIn(shop(), { email, password })).toBe("SIGN_IN_REFUSED");
    const secret = await newestSecret(shop(), "verify");
    expect(await outcomeOf(api.identity.verifyEmail({ secret, password: "another one" }))).toBe(
      "PASSWORD_WRONG",
    );
    const [user] = await shop().db.select().from(users);
    const refused = (await shop().db.select().from(auditEvents)).filter(
      ({ action }) => action === "password.refused",
    );
    expect(refused).toMatchObject([{ actor: "guest", userId: user?.id }]);
    expect(await api.identity.verifyEmail({ secret, password })).toEqual({ email });
    expect(await trySignIn(shop(), { email, password })).toBe("done");
    expect(await eventNames(shop())).toEqual(["identity/registration_requested", "identity/verified"]);
    const [verified] = await shop().db.select().from(users);
    expect(verified).toMatchObject({ email, emailNormalised: "ada@example.com", name: "Ada" });
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
    expect(await trySignIn(shop(), account)).toBe("done");
    expect(await trySignIn(shop(), { email, password })).toBe("SIGN_IN_REFUSED");
  });

  test("with somebody else's address lays no password under their account", async () => {
    const attacker = { ...registration, password: "attackers own words" };
    const { api } = shop().guest();
    await api.identity.register(registration);
    await api.identity.register(attacker);
    // The person clicks the link of the attacker's mail, with their own password.
    const theirs = await newestSecret(shop(), "verify");
    expect(await outcomeOf(api.identity.verifyEmail({ secret: theirs, password }))).toBe("PASSWORD_WRONG");
    expect(await trySignIn(shop(), attacker)).toBe("SIGN_IN_REFUSED");
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
    expect(await trySignIn(shop(), { email, password })).toBe("done");
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
    expect(await trySignIn(shop(), { ...account, password })).toBe("done");
  });
});
