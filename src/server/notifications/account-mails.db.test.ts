import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mailLog, outbox, users, userTokenSecrets, userTokens } from "@/db/schema";
import { signInWithProvider } from "@/server/identity";
import { readSession } from "@/server/identity/sessions";
import { aBrowser, makeAccount, newestSecret, signInAs } from "@/testing/accounts";
import { mailsIn } from "@/testing/mail";
import { deliverMails } from "@/testing/mailing";
import { giveSecondFactor } from "@/testing/second-factor";
import { useShop } from "@/testing/shop";
import { expectSound } from "@/testing/soundness";
import { resendMail } from "./resend-mail";

const shop = useShop();
const password = "gramophone otter lantern";

/** What GitHub says of somebody. */
const atGitHub = (verifiedEmail: string) =>
  ({ provider: "github", providerAccountId: "7", verifiedEmail, name: null, locale: "en" }) as const;
const inbox = () => mailsIn(shop().mail);

/** The secret in the link of a mail. */
function secretIn(text: string, path: "verify" | "reset-password"): string {
  return new RegExp(`http://localhost:3000/(?:zh/)?${path}/([A-Za-z0-9_-]{43})`).exec(text)?.[1] ?? "";
}

test("a registration's mail has a link that confirms it, and its secret stands nowhere else", async () => {
  const { api } = shop().guest();
  await api.identity.register({ email: "new@example.com", password, locale: "zh" });
  await deliverMails(shop());
  const [mail] = await inbox();
  expect(mail).toMatchObject({ subject: "请验证您的邮箱", to: ["new@example.com"] });
  const secret = secretIn(mail?.text ?? "", "verify");
  expect(secret).not.toBe("");
  for (const table of [outbox, mailLog, userTokens, userTokenSecrets])
    expect(JSON.stringify(await shop().db.select().from(table))).not.toContain(secret);
  expect(await api.identity.verifyEmail({ secret, password })).toEqual({ email: "new@example.com" });
});

test("who registers with the address of an account gets a mail that opens nothing", async () => {
  const { email } = await makeAccount(shop().context());
  const { api } = shop().guest();
  await api.identity.register({ email, password, locale: "en" });
  await deliverMails(shop());
  const mails = await inbox();
  expect(mails.map(({ subject }) => subject)).toEqual(["You have an account already"]);
  expect(mails[0]?.text).not.toMatch(/verify|reset-password/);
  expect(await shop().db.select().from(userTokenSecrets)).toEqual([]);
});

test("a reset's mail has a link that sets a password, and the change is told by another", async () => {
  const { email } = await makeAccount(shop().context());
  const { api } = shop().guest();
  await api.identity.requestReset({ email, locale: "en" });
  await deliverMails(shop());
  const secret = secretIn((await inbox())[0]?.text ?? "", "reset-password");
  await api.identity.resetPassword({ secret, password });
  await deliverMails(shop());
  expect((await inbox()).map(({ subject }) => subject)).toEqual([
    "Set a new password",
    "Your password was changed",
  ]);
  await signInAs(shop(), { userId: "" as never, email, password });
});

test("nobody is written to where a reset is asked for an address without an account, or with one that is shut", async () => {
  const shut = await makeAccount(shop().context(), { isDisabled: true });
  const { api } = shop().guest();
  for (const email of ["nobody@example.com", shut.email])
    await api.identity.requestReset({ email, locale: "en" });
  await deliverMails(shop());
  expect(await inbox()).toEqual([]);
  expect(await shop().db.select().from(mailLog)).toEqual([]);
});

test("a mail that is sent again has a link of its own, and none once it was used", async () => {
  const { api } = shop().guest();
  await api.identity.register({ email: "new@example.com", password, locale: "en" });
  await deliverMails(shop());
  const sender = shop().context(undefined, { kind: "system", name: "mails" });
  const [logged] = await shop().db.select().from(mailLog);
  expect(await resendMail(sender, logged?.id ?? "")).toBe("sent");
  const secrets = (await inbox()).map(({ text }) => secretIn(text, "verify"));
  expect(new Set(secrets).size).toBe(2);
  await api.identity.verifyEmail({ secret: secrets[0] ?? "", password });
  await expect(api.identity.verifyEmail({ secret: secrets[1] ?? "", password })).rejects.toThrow();
  expect(await resendMail(sender, logged?.id ?? "")).toBe("needless");
});

test("that two-step sign-in was turned on or off, or got other recovery codes, is told, each time by a mail that says which, in the account's language", async () => {
  const account = await makeAccount(shop().context(), { locale: "zh" });
  const { guest, code } = await giveSecondFactor(shop(), account);
  await deliverMails(shop());
  await guest.api.identity.replaceRecoveryCodes({ password: account.password, code: code() });
  await deliverMails(shop());
  await guest.api.identity.disableSecondFactor({ password: account.password, code: code(1) });
  await deliverMails(shop());
  expect((await inbox()).map(({ subject, to }) => [subject, to])).toEqual([
    ["两步验证已开启", [account.email]],
    ["您的恢复码已更换", [account.email]],
    ["两步验证已关闭", [account.email]],
  ]);
  expect((await shop().db.select().from(mailLog)).map(({ kind }) => kind)).toEqual([
    "two-step-changed",
    "two-step-changed",
    "two-step-changed",
  ]);
  await expectSound(shop());
});

test("a refused change of two-step sign-in is told to nobody", async () => {
  const account = await makeAccount(shop().context());
  const { guest } = await giveSecondFactor(shop(), account);
  await deliverMails(shop());
  const refused = guest.api.identity.disableSecondFactor({ password: account.password, code: "000000" });
  await expect(refused).rejects.toThrow();
  await deliverMails(shop());
  expect((await inbox()).map(({ subject }) => subject)).toEqual(["Two-step sign-in is on"]);
});

test("that GitHub was connected or disconnected is told, each by a mail that says which; what was refused or done before isn't", async () => {
  const account = await makeAccount(shop().context(), { locale: "zh" });
  const settings = { AUTH_GITHUB_ID: "a", AUTH_GITHUB_SECRET: "b" };
  const { api, sessionToken } = await signInAs(shop(), account, { settings });
  const viewer = await readSession(shop().context(), sessionToken);
  const connect = (verifiedEmail: string) =>
    signInWithProvider(shop().context(), aBrowser(), atGitHub(verifiedEmail), {
      viewer,
      isRemembered: false,
    });
  await expect(connect("other@example.com")).rejects.toThrow();
  await connect(account.email);
  await connect(account.email);
  await deliverMails(shop());
  const disconnect = (given: string) =>
    api.identity.disconnectProvider({ provider: "github", password: given });
  await expect(disconnect("not the password")).rejects.toThrow();
  for (let times = 0; times < 2; times += 1) await disconnect(account.password);
  await deliverMails(shop());
  expect((await inbox()).map(({ subject, to }) => [subject, to])).toEqual([
    ["您的账户已关联 GitHub", [account.email]],
    ["您的账户已取消关联 GitHub", [account.email]],
  ]);
  await expectSound(shop());
});

test("an account that was made by way of GitHub is told nothing of what it has always had", async () => {
  await signInWithProvider(shop().context(), aBrowser(), atGitHub("ada@example.com"), {
    viewer: null,
    isRemembered: false,
  });
  await deliverMails(shop());
  expect(await inbox()).toEqual([]);
});

test("a change of password isn't told to an account that was deleted meanwhile", async () => {
  const account = await makeAccount(shop().context());
  const { api } = shop().guest();
  await api.identity.requestReset({ email: account.email, locale: "en" });
  await api.identity.resetPassword({ secret: await newestSecret(shop(), "reset"), password });
  await shop()
    .db.update(users)
    .set({ email: null, emailNormalised: null, deletedAt: new Date() })
    .where(eq(users.id, account.userId));
  await deliverMails(shop());
  expect(await inbox()).toEqual([]);
});
