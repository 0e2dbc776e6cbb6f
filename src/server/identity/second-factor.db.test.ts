import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents, recoveryCodes, sessions, users } from "@/db/schema";
import { aBrowser, makeAccount, signInAs, type TestAccount } from "@/testing/accounts";
import { outcomeOf, refusalOf, tally } from "@/testing/refusals";
import { giveSecondFactor } from "@/testing/second-factor";
import { useShop } from "@/testing/shop";
import { confirmSignIn } from "./confirm-sign-in";
import { readSession } from "./sessions";
import { signIn } from "./sign-in";
import { signInWithProvider } from "./sign-in-with-provider";
import { codeAt } from "./totp";

const shop = useShop();
let account: TestAccount;

beforeEach(async () => {
  account = await makeAccount(shop().context());
});

async function firstStep(browser = {}) {
  const { email, password } = account;
  const input = { email, password, isRemembered: true };
  const step = await signIn(shop().context(), aBrowser(browser), input);
  if (step.kind !== "code_asked") throw new Error("Nobody asked for a code");
  return step;
}
const secondStep = (secret: string, code: string, browser = {}) =>
  confirmSignIn(shop().context(), aBrowser(browser), { secret, code, isRemembered: true });
const actionsOf = async () => (await shop().db.select().from(auditEvents)).map(({ action }) => action);

describe("switching it on", () => {
  test("needs the password, then a code of the app; its secret can't be read from the table", async () => {
    const { api } = await signInAs(shop(), account);
    const wrong = api.identity.setUpSecondFactor({ password: "not the password" });
    expect(await outcomeOf(wrong)).toBe("PASSWORD_WRONG");
    expect(await outcomeOf(api.identity.enableSecondFactor({ code: "000000" }))).toBe("SECOND_FACTOR_OFF");
    const { secret, uri, qrSvg } = await api.identity.setUpSecondFactor({ password: account.password });
    expect(uri).toContain(secret);
    expect(qrSvg).toMatch(/^<svg /);
    expect(JSON.stringify(await shop().db.select().from(users))).not.toContain(secret);
    expect(await actionsOf()).not.toContain("second_factor.refused");
    expect(await outcomeOf(api.identity.enableSecondFactor({ code: "000000" }))).toBe("SECOND_FACTOR_WRONG");
    expect((await actionsOf()).filter((action) => action === "second_factor.refused")).toHaveLength(1);
    expect(await api.identity.getSecondFactor()).toEqual({
      ...{ isOn: false, isShown: false, isRequired: false, recoveryCodesLeft: 0 },
    });
  });

  test("gives ten codes that are kept as hashes, ends every other session, and is written down", async () => {
    const other = await signInAs(shop(), account);
    const { guest, recoveryCodes: codes } = await giveSecondFactor(shop(), account);
    expect(new Set(codes).size).toBe(10);
    const kept = JSON.stringify(await shop().db.select().from(recoveryCodes));
    for (const code of codes) {
      expect(code).toMatch(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/);
      expect(kept).not.toContain(code.replaceAll("-", ""));
    }
    expect(await readSession(shop().context(), other.sessionToken)).toBeNull();
    const viewer = await readSession(shop().context(), guest.sessionToken);
    expect(viewer).toMatchObject({ hasSecondFactor: true, secondFactorAt: expect.any(Date) });
    expect(await guest.api.identity.getSecondFactor()).toMatchObject({ isOn: true, recoveryCodesLeft: 10 });
    expect(await actionsOf()).toContain("second_factor.enabled");
  });

  test("leaves whoever has copied this session's cookie outside", async () => {
    const here = await signInAs(shop(), account);
    const { secret } = await here.api.identity.setUpSecondFactor({ password: account.password });
    const code = codeAt(secret, shop().context().clock.now());
    expect(await here.api.identity.enableSecondFactor({ code })).toEqual({ codes: expect.any(Array) });
    expect(await readSession(shop().context(), here.sessionToken)).toBeNull();
    const viewer = await readSession(shop().context(), (await here.session()) ?? "");
    expect(viewer).toMatchObject({ userId: account.userId, secondFactorAt: expect.any(Date) });
  });

  test("is written down from its beginning on, without the secret", async () => {
    const { api } = await signInAs(shop(), account);
    await outcomeOf(api.identity.setUpSecondFactor({ password: "not the password" }));
    expect(await actionsOf()).not.toContain("second_factor.begun");
    const { secret } = await api.identity.setUpSecondFactor({ password: account.password });
    const rows = await shop().db.select().from(auditEvents).where(eq(auditEvents.userId, account.userId));
    expect(rows.at(-1)).toMatchObject({
      ...{ action: "second_factor.begun", actor: `customer:${account.userId}`, subject: null, details: null },
      requestId: expect.any(String),
    });
    const [row] = await shop().db.select().from(users);
    for (const kept of [secret, row?.totpSecret ?? ""]) expect(JSON.stringify(rows)).not.toContain(kept);
  });

  test("twice does it once: nobody puts their own app in the place of one that is on", async () => {
    const { guest } = await giveSecondFactor(shop(), account);
    const again = guest.api.identity.setUpSecondFactor({ password: account.password });
    expect(await outcomeOf(again)).toBe("SECOND_FACTOR_ALREADY_ON");
    expect((await actionsOf()).filter((action) => action === "second_factor.begun")).toHaveLength(1);
  });
});

describe("signing in", () => {
  test("asks for a code after the password, and nobody is signed in before", async () => {
    const { code } = await giveSecondFactor(shop(), account);
    const before = await shop().db.$count(sessions);
    const { secret } = await firstStep();
    expect(await shop().db.$count(sessions)).toBe(before);
    const { sessionToken } = await secondStep(secret, code());
    expect(await readSession(shop().context(), sessionToken)).toMatchObject({
      ...{ userId: account.userId, isRemembered: true, secondFactorAt: expect.any(Date) },
    });
    const events = await shop().db.select().from(auditEvents).where(eq(auditEvents.action, "sign_in.done"));
    expect(events.at(-1)?.details).toEqual({ method: "totp", isRemembered: true });
  });

  test("by an account elsewhere asks for a code as well", async () => {
    const { guest } = await giveSecondFactor(shop(), account);
    const viewer = await readSession(shop().context(), guest.sessionToken);
    // As a session is that was begun before there was one.
    const visit = { viewer: viewer && { ...viewer, secondFactorAt: null }, isRemembered: false };
    const identity = { provider: "github", providerAccountId: "7", verifiedEmail: account.email } as const;
    const names = { name: null, locale: "en" } as const;
    const step = await signInWithProvider(
      ...([shop().context(), aBrowser(), { ...identity, ...names }, visit] as const),
    );
    expect(step.kind).toBe("code_asked");
  });

  test("with a wrong code is refused and written down; the right one is still good", async () => {
    const { code } = await giveSecondFactor(shop(), account);
    const { secret } = await firstStep();
    expect(await outcomeOf(secondStep(secret, "000000"))).toBe("SECOND_FACTOR_WRONG");
    expect(await actionsOf()).toContain("second_factor.refused");
    expect(await outcomeOf(secondStep(secret, code()))).toBe("done");
  });

  test("takes a code once, also for two at once, and none of a step before it", async () => {
    const { code } = await giveSecondFactor(shop(), account);
    const [one, other, third] = [await firstStep(), await firstStep(), await firstStep()];
    const now = code();
    expect(await tally([secondStep(one.secret, now), secondStep(other.secret, now)])).toEqual({
      ...{ done: 1, SECOND_FACTOR_WRONG: 1 },
    });
    for (const used of [now, code(-1)])
      expect(await outcomeOf(secondStep(third.secret, used))).toBe("SECOND_FACTOR_WRONG");
    expect(await outcomeOf(secondStep(third.secret, code(1)))).toBe("done");
  });

  test("takes a recovery code however it is typed, once, also for two at once", async () => {
    const { recoveryCodes: codes, guest } = await giveSecondFactor(shop(), account);
    const typed = String(codes[0]).toUpperCase().replaceAll("0", "O").replaceAll("1", "l");
    const [one, other] = [await firstStep(), await firstStep()];
    expect(await tally([secondStep(one.secret, typed), secondStep(other.secret, typed)])).toEqual({
      ...{ done: 1, SECOND_FACTOR_WRONG: 1 },
    });
    expect(await guest.api.identity.getSecondFactor()).toMatchObject({ recoveryCodesLeft: 9 });
  });

  test("takes no code of another account", async () => {
    const somebody = await makeAccount(shop().context());
    const theirs = await giveSecondFactor(shop(), somebody);
    await giveSecondFactor(shop(), account);
    const { secret } = await firstStep();
    for (const code of [theirs.code(), String(theirs.recoveryCodes[0])])
      expect(await outcomeOf(secondStep(secret, code))).toBe("SECOND_FACTOR_WRONG");
  });

  test("begins anew when the first step is used, ten minutes old, or void by a new password", async () => {
    const { code, recoveryCodes: codes, guest } = await giveSecondFactor(shop(), account);
    const [used, old, before] = [await firstStep(), await firstStep(), await firstStep()];
    await secondStep(used.secret, String(codes[0]));
    expect(await outcomeOf(secondStep(used.secret, code()))).toBe("SIGN_IN_REQUIRED");
    const late = shop().context();
    const clock = { now: () => new Date(Date.now() + 601_000) };
    const input = { secret: old.secret, code: code(), isRemembered: false };
    expect(await outcomeOf(confirmSignIn({ ...late, clock }, aBrowser(), input))).toBe("SIGN_IN_REQUIRED");
    const { password: currentPassword } = account;
    await guest.api.identity.changePassword({ currentPassword, password: "quilted zeppelin" });
    expect(await outcomeOf(secondStep(before.secret, code()))).toBe("SIGN_IN_REQUIRED");
    expect(await outcomeOf(secondStep("A".repeat(43), code()))).toBe("SIGN_IN_REQUIRED");
  });

  test("doesn't let whoever has the password guess at codes, in however many first steps", async () => {
    const { guest, recoveryCodes: codes } = await giveSecondFactor(shop(), account);
    for (let tries = 0; tries < 6; tries += 1)
      expect(await outcomeOf(secondStep((await firstStep()).secret, "000000"))).toBe("SECOND_FACTOR_WRONG");
    const { secret } = await firstStep();
    expect(await refusalOf(secondStep(secret, String(codes[0])))).toMatchObject({
      ...{ code: "TOO_MANY_ATTEMPTS", params: { retryAfterSeconds: expect.any(Number) } },
    });
    expect((await actionsOf()).filter((action) => action === "second_factor.limited")).toHaveLength(1);
    // The person's own browser has a limit of its own.
    const deviceToken = guest.deviceToken();
    expect(await outcomeOf(secondStep(secret, String(codes[0]), { deviceToken }))).toBe("done");
  });

  test("fails where the key of the environment is another", async () => {
    const { code } = await giveSecondFactor(shop(), account);
    const { secret } = await firstStep();
    const ctx = shop().context({ TOTP_KEY: Buffer.alloc(32, 9).toString("base64") });
    const input = { secret, code: code(), isRemembered: false };
    await expect(confirmSignIn(ctx, aBrowser(), input)).rejects.toThrow(/authenticate/);
  });
});

describe("switching it off", () => {
  test("needs password and code, and no session counts as having shown one any more", async () => {
    const { guest, code } = await giveSecondFactor(shop(), account);
    const off = (password: string, given: string) =>
      outcomeOf(guest.api.identity.disableSecondFactor({ password, code: given }));
    expect(await off("not the password", code())).toBe("PASSWORD_WRONG");
    expect(await off(account.password, "000000")).toBe("SECOND_FACTOR_WRONG");
    expect(await off(account.password, code())).toBe("done");
    expect(await off(account.password, code(1))).toBe("SECOND_FACTOR_OFF");
    const viewer = await readSession(shop().context(), guest.sessionToken);
    expect(viewer).toMatchObject({ hasSecondFactor: false, secondFactorAt: null });
    expect(await shop().db.$count(recoveryCodes)).toBe(0);
    const [row] = await shop().db.select().from(users);
    expect(row).toMatchObject({ totpSecret: null, totpEnabledAt: null, totpLastStep: null });
    expect(await actionsOf()).toContain("second_factor.disabled");
  });

  test("isn't done by two codes tried for one password", async () => {
    const { guest, code } = await giveSecondFactor(shop(), account);
    const input = { password: account.password, code: code() };
    const { identity } = guest.api;
    const both = [identity.disableSecondFactor(input), identity.replaceRecoveryCodes(input)];
    expect((await tally(both)).done).toBe(1);
  });
});

test("new recovery codes take the place of those before", async () => {
  const { guest, code, recoveryCodes: before } = await giveSecondFactor(shop(), account);
  const { codes } = await guest.api.identity.replaceRecoveryCodes({
    ...{ password: account.password, code: code() },
  });
  const { secret } = await firstStep();
  expect(await outcomeOf(secondStep(secret, String(before[0])))).toBe("SECOND_FACTOR_WRONG");
  expect(await outcomeOf(secondStep(secret, String(codes[0])))).toBe("done");
});
