import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents, oauthAccounts, outbox, users, userTokens } from "@/db/schema";
import {
  makeAccount,
  newestSecret,
  type SignedInGuest,
  signInAs,
  type TestAccount,
} from "@/testing/accounts";
import { mailsIn } from "@/testing/mail";
import { deliverMails } from "@/testing/mailing";
import { outcomeOf, tally } from "@/testing/refusals";
import { giveSecondFactor } from "@/testing/second-factor";
import { useShop } from "@/testing/shop";
import { expectSound } from "@/testing/soundness";
import { statementsOf } from "@/testing/statements";
import { readSession } from "./sessions";

const shop = useShop();
let account: TestAccount;
let guest: SignedInGuest;

beforeEach(async () => {
  account = await makeAccount(shop().context());
  guest = await signInAs(shop(), account);
});

const ask = (email: string, password = account.password) =>
  guest.api.identity.requestEmailChange({ email, password });
const confirm = (secret: string, password = account.password) =>
  shop().guest().api.identity.confirmEmailChange({ secret, password });
const undo = (secret: string, password = "quilted zeppelin") =>
  shop().guest().api.identity.undoEmailChange({ secret, password });
const emailOf = async ({ userId }: TestAccount) => {
  const [row] = await shop().db.select().from(users).where(eq(users.id, userId));
  return row?.email;
};
/** Changes the address, and returns what the link to the old one holds. */
async function change(email: string): Promise<string> {
  await ask(email);
  await confirm(await newestSecret(shop(), "change_email"));
  return newestSecret(shop(), "undo_email");
}
const mailsTo = async (email: string) => {
  await deliverMails(shop());
  return (await mailsIn(shop().mail)).filter(({ to }) => JSON.stringify(to).includes(email));
};

describe("asking for another address", () => {
  test("is over once the password was set anew: whoever asked may have known the old one", async () => {
    const password = "quilted zeppelin";
    await ask("thief@example.com");
    const early = await newestSecret(shop(), "change_email");
    await guest.api.identity.changePassword({ currentPassword: account.password, password });
    expect(await outcomeOf(confirm(early))).toBe("LINK_NOT_VALID");
    await ask("thief@example.com", password);
    const late = await newestSecret(shop(), "change_email");
    await shop().guest().api.identity.requestReset({ email: account.email, locale: "en" });
    const secret = await newestSecret(shop(), "reset");
    await shop().guest().api.identity.resetPassword({ secret, password: "gramophone quilt" });
    expect(await outcomeOf(confirm(late))).toBe("LINK_NOT_VALID");
    expect(await emailOf(account)).toBe(account.email);
  });

  test("needs the password, and changes nothing yet", async () => {
    expect(await outcomeOf(ask("new@example.com", "not the password"))).toBe("PASSWORD_WRONG");
    expect(await shop().db.$count(userTokens)).toBe(0);
    expect(await outcomeOf(ask("new@example.com"))).toBe("done");
    expect(await emailOf(account)).toBe(account.email);
  });

  test("of somebody else's takes the same statements and says the same; only the mail differs", async () => {
    const other = await makeAccount(shop().context());
    const free = await statementsOf(shop(), () => ask("new@example.com"));
    expect(await statementsOf(shop(), () => ask(other.email))).toEqual(free);
    const [mail] = await mailsTo(other.email);
    expect(mail?.subject).toBe("You already have an account");
    expect(mail?.text).not.toContain("/confirm/");
    expect(await emailOf(other)).toBe(other.email);
  });

  test("mails the new address alone, with a link to this site", async () => {
    await ask("new@example.com");
    const [mail] = await mailsTo("new@example.com");
    expect(mail?.text).toMatch(/http:\/\/localhost:3000\/account\/security\/email\/confirm\/[\w-]{43}/);
    expect(await mailsTo(account.email)).toEqual([]);
  });

  test("writes no address and no secret into its event and its audit row", async () => {
    await ask("new@example.com");
    const kept = [await shop().db.select().from(outbox), await shop().db.select().from(auditEvents)];
    expect(JSON.stringify(kept)).not.toContain("new@example.com");
  });

  test("twice makes the first link void", async () => {
    await ask("one@example.com");
    const first = await newestSecret(shop(), "change_email");
    await ask("two@example.com");
    expect(await outcomeOf(confirm(first))).toBe("LINK_NOT_VALID");
  });

  test("sends so many mails to one address and no more", async () => {
    for (let mails = 0; mails < 4; mails += 1) await ask("new@example.com");
    expect(await outcomeOf(ask("new@example.com"))).toBe("TOO_MANY_ATTEMPTS");
  });
});

describe("the link to the new address", () => {
  test("changes it, once, also for two at once; one signs in with the new one and not the old", async () => {
    await ask("New@example.com");
    const secret = await newestSecret(shop(), "change_email");
    expect(await tally([confirm(secret), confirm(secret)])).toEqual({ done: 1, LINK_NOT_VALID: 1 });
    expect(await emailOf(account)).toBe("New@example.com");
    await signInAs(shop(), { ...account, email: "new@example.com" });
    expect(await outcomeOf(signInAs(shop(), account))).toBe("SIGN_IN_REFUSED");
  });

  test("is worth nothing to whoever only got its mail: the password is the one of the account that asked", async () => {
    const reader = await makeAccount(shop().context());
    await ask("reader@example.com");
    const secret = await newestSecret(shop(), "change_email");
    for (const wrong of [reader.password, "not the password"])
      expect(await outcomeOf(confirm(secret, wrong))).toBe("PASSWORD_WRONG");
    const refused = (await shop().db.select().from(auditEvents)).filter(
      ({ action }) => action === "password.refused",
    );
    const row = { actor: "guest", userId: account.userId };
    expect(refused).toMatchObject([row, row]);
    expect(await emailOf(account)).toBe(account.email);
    expect(await outcomeOf(confirm(secret))).toBe("done");
  });

  test("isn't confirmed by whoever asked from an account that has no password any more", async () => {
    await ask("new@example.com");
    const secret = await newestSecret(shop(), "change_email");
    await shop().db.update(users).set({ passwordHash: null });
    expect(await outcomeOf(confirm(secret))).toBe("PASSWORD_WRONG");
  });

  test("lets nobody guess at the password, and whoever does holds nobody up who is signed in", async () => {
    await ask("reader@example.com");
    const secret = await newestSecret(shop(), "change_email");
    for (let tries = 0; tries < 6; tries += 1)
      expect(await outcomeOf(confirm(secret, "not the password"))).toBe("PASSWORD_WRONG");
    expect(await outcomeOf(confirm(secret))).toBe("TOO_MANY_ATTEMPTS");
    expect(await outcomeOf(ask("new@example.com"))).toBe("done");
    expect(await outcomeOf(confirm(await newestSecret(shop(), "change_email")))).toBe("done");
  });

  test("doesn't take an address that somebody has got meanwhile", async () => {
    await ask("new@example.com");
    const secret = await newestSecret(shop(), "change_email");
    await makeAccount(shop().context(), { email: "new@example.com" });
    expect(await outcomeOf(confirm(secret))).toBe("LINK_NOT_VALID");
    expect(await emailOf(account)).toBe(account.email);
  });

  test("takes one that somebody has registered and never confirmed, but not of whoever was invited", async () => {
    const squatter = await makeAccount(shop().context(), { email: "new@example.com", isVerified: false });
    const invited = { email: "staff@example.com", isVerified: false, roles: ["support"] };
    await makeAccount(shop().context(), invited);
    await change("new@example.com");
    expect([await emailOf(account), await emailOf(squatter)]).toEqual(["new@example.com", null]);
    await ask(invited.email);
    expect(await outcomeOf(confirm(await newestSecret(shop(), "change_email")))).toBe("LINK_NOT_VALID");
  });

  test("makes void what was sent to the old address, and tells it", async () => {
    await shop().guest().api.identity.requestReset({ email: account.email, locale: "en" });
    const secret = await newestSecret(shop(), "reset");
    await change("new@example.com");
    const late = shop().guest().api.identity.resetPassword({ secret, password: "quilted zeppelin" });
    expect(await outcomeOf(late)).toBe("LINK_NOT_VALID");
    const mails = await mailsTo(account.email);
    expect(mails.map(({ subject }) => subject)).toContain("Your account has another e-mail address");
    const texts = mails.map(({ text }) => text).join();
    expect(texts).toMatch(/\/account\/security\/email\/undo\/[\w-]{43}/);
    expect(texts).not.toContain("new@example.com");
  });
});

describe("the link to the old address", () => {
  test("gives it back with a new password, ends all sessions, and works once", async () => {
    const secret = await change("new@example.com");
    expect(await outcomeOf(undo(secret, "password123"))).toBe("PASSWORD_TOO_COMMON");
    expect(await tally([undo(secret), undo(secret)])).toEqual({ done: 1, LINK_NOT_VALID: 1 });
    expect(await emailOf(account)).toBe(account.email);
    expect(await readSession(shop().context(), guest.sessionToken)).toBeNull();
    expect(await outcomeOf(signInAs(shop(), account))).toBe("SIGN_IN_REFUSED");
    await signInAs(shop(), { ...account, password: "quilted zeppelin" });
    const actions = (await shop().db.select().from(auditEvents)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(["email.changed", "email.change_undone"]));
  });

  test("tells the address that loses the account, once, without a link to it or the other address", async () => {
    const secret = await change("new@example.com");
    await tally([undo(secret), undo(secret)]);
    const [told, ...more] = await mailsTo("new@example.com");
    expect([told?.subject, more]).toEqual(["This address no longer belongs to your account", []]);
    expect(`${told?.text} ${told?.html}`).not.toContain(account.email);
    expect(told?.text).toMatch(/http:\/\/localhost:3000\/sign-in\s/);
    const kept = [await shop().db.select().from(outbox), await shop().db.select().from(auditEvents)];
    expect(JSON.stringify(kept)).not.toContain("new@example.com");
    await expectSound(shop());
  });

  test("tells each of two addresses that lose it one after the other", async () => {
    const first = await change("one@example.com");
    await undo(await change("two@example.com"));
    await undo(first, "another zeppelin");
    const subject = "This address no longer belongs to your account";
    for (const email of ["one@example.com", "two@example.com"])
      expect((await mailsTo(email)).filter((mail) => mail.subject === subject)).toHaveLength(1);
  });

  test.each([
    ["has the address again", { email: "NEW@example.com", emailNormalised: "new@example.com" }],
    ["is gone", { email: null, emailNormalised: null, deletedAt: new Date() }],
  ])("tells nobody once the account %s", async (_, now) => {
    await undo(await change("new@example.com"));
    await shop().db.update(users).set(now);
    const subjects = async () => (await mailsTo("new@example.com")).map(({ subject }) => subject);
    expect(await subjects()).not.toContain("This address no longer belongs to your account");
  });

  test("is good for seven days", async () => {
    const secret = await change("new@example.com");
    const [token] = await shop().db.select().from(userTokens).where(eq(userTokens.kind, "undo_email"));
    expect((Number(token?.expiresAt) - Number(token?.createdAt)) / 86_400_000).toBe(7);
    await shop()
      .db.update(userTokens)
      .set({ expiresAt: new Date(0) });
    expect(await outcomeOf(undo(secret))).toBe("LINK_NOT_VALID");
  });

  test("loosens what a thief has tied to the account since, and not what was there before", async () => {
    const { db } = shop();
    const { userId } = account;
    const before = { providerAccountId: "before", createdAt: new Date("2026-01-01") };
    await db.insert(oauthAccounts).values({ provider: "github", userId, ...before });
    const secret = await change("new@example.com");
    const after = { providerAccountId: "after", createdAt: new Date("2100-01-01") };
    await db.insert(oauthAccounts).values({ provider: "google", userId, ...after });
    await giveSecondFactor(shop(), { ...account, email: "new@example.com" });
    await undo(secret);
    expect(await db.select().from(oauthAccounts)).toMatchObject([{ providerAccountId: "before" }]);
    await signInAs(shop(), { ...account, password: "quilted zeppelin" });
  });

  test("keeps a second factor that was there before", async () => {
    ({ guest } = await giveSecondFactor(shop(), account));
    await undo(await change("new@example.com"));
    const [row] = await shop().db.select().from(users);
    expect(row?.totpEnabledAt).not.toBeNull();
  });

  test("of the second of two changes takes nothing from the first's", async () => {
    const first = await change("one@example.com");
    const second = await change("two@example.com");
    await undo(second);
    expect(await emailOf(account)).toBe("one@example.com");
    await undo(first, "another zeppelin");
    expect(await emailOf(account)).toBe(account.email);
  });

  test("of the first of two changes takes both back, and a thief's later one is void", async () => {
    const first = await change("one@example.com");
    const second = await change("two@example.com");
    await undo(first);
    expect(await emailOf(account)).toBe(account.email);
    expect(await outcomeOf(undo(second))).toBe("LINK_NOT_VALID");
  });
});
