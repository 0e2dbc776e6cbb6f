import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditEvents, oauthAccounts, recoveryCodes, users } from "@/db/schema";
import {
  makeAccount,
  newestSecret,
  type SignedInGuest,
  signInAs,
  type TestAccount,
} from "@/testing/accounts";
import { mailsIn } from "@/testing/mail";
import { deliverMails } from "@/testing/mailing";
import { giveSecondFactor } from "@/testing/second-factor";
import { useShop } from "@/testing/shop";

const shop = useShop();
const newPassword = "quilted zeppelin";
let account: TestAccount;

beforeEach(async () => {
  account = await makeAccount(shop().context());
});

/** Asks for another address; returns what the link to it holds. */
async function ask({ api }: SignedInGuest): Promise<string> {
  await api.identity.requestEmailChange({ email: "thief@example.com", password: account.password });
  return newestSecret(shop(), "change_email");
}
/** Uses the link to the new address and then the one to the old. */
async function changeAndUndo(secret: string): Promise<void> {
  const { api } = shop().guest();
  await api.identity.confirmEmailChange({ secret, password: account.password });
  const undoing = await newestSecret(shop(), "undo_email");
  await api.identity.undoEmailChange({ secret: undoing, password: newPassword });
}
const connect = (provider: string, createdAt = shop().context().clock.now()) =>
  shop()
    .db.insert(oauthAccounts)
    .values({ provider, providerAccountId: "7", userId: account.userId, createdAt });
const audited = (action: string) =>
  shop().db.select().from(auditEvents).where(eq(auditEvents.action, action));

describe("what was tied to an account while the change of its address had been asked for and not confirmed", () => {
  test("is loosened: a second factor asks for no code any more, and an account elsewhere opens nothing", async () => {
    const secret = await ask(await signInAs(shop(), account));
    await giveSecondFactor(shop(), account);
    await connect("github");
    await changeAndUndo(secret);
    await signInAs(shop(), { ...account, password: newPassword });
    expect(await shop().db.$count(recoveryCodes)).toBe(0);
    expect(await shop().db.select().from(oauthAccounts)).toEqual([]);
  });

  test("is written down where it is loosened, and told by the change's own mails alone", async () => {
    const secret = await ask(await signInAs(shop(), account));
    await giveSecondFactor(shop(), account);
    await connect("github");
    await connect("google", new Date("2026-01-01"));
    await changeAndUndo(secret);
    const by = { actor: `customer:${account.userId}`, userId: account.userId };
    expect(await audited("second_factor.disabled")).toMatchObject([by]);
    const [unlinked, ...more] = await audited("provider.unlinked");
    expect([unlinked, more]).toMatchObject([{ ...by, details: { provider: "github" } }, []]);
    await deliverMails(shop());
    const subjects = (await mailsIn(shop().mail)).map(({ subject }) => subject).join();
    expect(subjects).not.toMatch(/is off|disconnected/);
  });
});

describe("a second factor that is older than the asking", () => {
  test("stays, with its recovery codes, and nothing says that it went", async () => {
    const { guest } = await giveSecondFactor(shop(), account);
    await changeAndUndo(await ask(guest));
    const [row] = await shop().db.select().from(users);
    expect(row?.totpEnabledAt).not.toBeNull();
    expect(await shop().db.$count(recoveryCodes)).toBe(10);
    for (const action of ["second_factor.disabled", "second_factor.codes_voided", "provider.unlinked"])
      expect(await audited(action), action).toEqual([]);
  });

  test("keeps no recovery codes that were made since: whoever made them has written them down", async () => {
    const { guest, code } = await giveSecondFactor(shop(), account);
    const secret = await ask(guest);
    await guest.api.identity.replaceRecoveryCodes({ password: account.password, code: code() });
    await changeAndUndo(secret);
    const [row] = await shop().db.select().from(users);
    expect(row?.totpEnabledAt).not.toBeNull();
    expect(await shop().db.$count(recoveryCodes)).toBe(0);
    expect(await audited("second_factor.codes_voided")).toHaveLength(1);
  });

  test("keeps recovery codes that were replaced before", async () => {
    const { guest, code } = await giveSecondFactor(shop(), account);
    await guest.api.identity.replaceRecoveryCodes({ password: account.password, code: code() });
    await changeAndUndo(await ask(guest));
    expect(await shop().db.$count(recoveryCodes)).toBe(10);
  });
});
