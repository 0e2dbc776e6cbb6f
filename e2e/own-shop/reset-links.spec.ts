import { eq } from "drizzle-orm";
import { users, userTokens } from "@/db/schema";
import type { TestAccount } from "@/testing/accounts";
import { somebodyWithAccount } from "../support/accounts";
import { codeIn } from "../support/bare-client";
import { mailsTo } from "../support/mail";
import { submit, test } from "../support/proxied-shop";
import { expect } from "../support/test";
import { wordsIn } from "../support/words";

const newPassword = "quilted zeppelin";
const t = wordsIn("en");

/** The secret in the newest mail to somebody, as soon as it has come in. */
async function secretSentTo({ email }: Pick<TestAccount, "email">, mailUrl: string): Promise<string> {
  let secret: string | undefined;
  await expect
    .poll(
      async () => {
        const [mail] = await mailsTo(email, mailUrl);
        secret = /\/reset-password\/([\w-]{43})/.exec(mail?.text ?? "")?.[1];
        return secret !== undefined;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  return secret ?? "";
}

test("a reset's link is good once, for an hour, for its own account, and leads to this shop whatever the Host header said", async ({
  stack,
  db,
  newClient,
}) => {
  const [account, other] = [await somebodyWithAccount(db), await somebodyWithAccount(db)];
  const hashOf = async ({ userId }: TestAccount) =>
    (await db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, userId)))[0]?.hash;
  const before = { account: await hashOf(account), other: await hashOf(other) };
  const client = newClient();
  const poison = { host: "evil.example", "x-forwarded-host": "evil.example", forwarded: "host=evil.example" };
  const asking = JSON.stringify({ json: { email: account.email, locale: "en" } });
  expect((await client.callRaw("identity.requestReset", asking, poison)).status).toBe(200);
  await submit(
    newClient(),
    stack.baseUrl,
    "/forgot-password",
    { email: other.email },
    {
      ...{ ...poison, origin: "http://evil.example" },
    },
  );
  const secret = await secretSentTo(account, stack.mailUrl);
  await secretSentTo(other, stack.mailUrl);
  for (const { email } of [account, other])
    for (const { text } of await mailsTo(email, stack.mailUrl)) {
      expect(text).not.toContain("evil");
      for (const link of text.match(/https?:\/\/[^\s>)]+/g) ?? [])
        expect(new URL(link).origin).toBe(stack.baseUrl);
    }

  const reset = (input: object) => client.call("identity.resetPassword", { password: newPassword, ...input });
  for (const key of ["userId", "id", "email", "accountEmail"])
    expect((await reset({ secret, [key]: key === "email" ? other.email : other.userId })).status).toBe(400);
  const isIts = eq(userTokens.userId, account.userId);
  const [made] = await db.select().from(userTokens).where(isIts);
  expect(Number(made?.expiresAt) - Number(made?.createdAt)).toBe(3_600_000);
  await db
    .update(userTokens)
    .set({ expiresAt: new Date(0) })
    .where(isIts);
  expect(codeIn(await reset({ secret })), "expired").toBe("LINK_NOT_VALID");
  const page = await submit(client, stack.baseUrl, `/reset-password/${secret}`, { password: newPassword });
  expect([page.status, page.text.includes(t("errors.LINK_NOT_VALID"))], "expired, by its page").toEqual([
    200,
    true,
  ]);
  expect({ account: await hashOf(account), other: await hashOf(other) }).toEqual(before);
  await db
    .update(userTokens)
    .set({ expiresAt: new Date(Date.now() + 60_000) })
    .where(isIts);
  expect((await reset({ secret })).status).toBe(200);
  const after = await hashOf(account);
  expect(after).not.toBe(before.account);
  expect(codeIn(await reset({ secret, password: "another zeppelin" })), "used").toBe("LINK_NOT_VALID");
  expect(await hashOf(account)).toBe(after);
  expect(await hashOf(other)).toBe(before.other);
});
