import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { routes } from "@/shared/routes";
import { enterSignIn, followMail } from "../support/accounts";
import { mailFrameComplaint } from "../support/mail";
import { makeMember, signInPastForm } from "../support/members";
import { expect, test } from "../support/test";

const password = "a lantern for gramophones";

for (const javaScriptEnabled of [true, false]) {
  // Each language once, so that both are walked through.
  const language = javaScriptEnabled ? "en" : "zh";
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript, in ${language}`, () => {
    test.use({ javaScriptEnabled, language });

    test("who signs in elsewhere alone is asked for no password that they lack, and sets one by one click and a mail", async ({
      shopper,
      db,
      expectedComplaints,
    }) => {
      const { page, locale, t } = shopper;
      expectedComplaints.push(mailFrameComplaint);
      const member = await makeMember(db, { locale });
      const { email, userId } = member;
      await signInPastForm(page, member);
      await db.update(users).set({ passwordHash: null }).where(eq(users.id, userId));
      const main = page.getByRole("main");
      const send = main.getByRole("button", { name: t("account.noPassword.submit"), exact: true });
      for (const path of [
        ...[routes.accountTwoStep(locale), routes.accountEmail(locale), routes.accountDelete(locale)],
        routes.accountSecurity(locale),
      ]) {
        await page.goto(path);
        await expect(send, path).toBeVisible();
        await expect(main, path).toContainText(email);
        await expect(main.locator("input[type=password]"), path).toHaveCount(0);
      }
      await send.click();
      await expect(page.getByTestId("account-notice")).toContainText(t("account.done.passwordLinkSent"));

      const subject = t("mails.password-reset.subject");
      const setting = await followMail(shopper, { email, subject, button: t("mails.password-reset.set") });
      const window = setting.page;
      await window.getByLabel(t("accountForm.newPassword"), { exact: true }).fill(password);
      await window.getByRole("button", { name: t("resetPassword.submit") }).click();
      await expect(window.getByText(t("signIn.notice.reset"))).toBeVisible();
      await enterSignIn(setting, { email, password });
      await expect(window).toHaveURL(routes.account(locale));
      await window.goto(routes.accountSecurity(locale));
      await expect(window.getByLabel(t("account.password.current"), { exact: true })).toBeVisible();
      await expect(window.getByText(t("account.noPassword.toChange.title"))).toHaveCount(0);
    });

    test("the link is sent as often as one for a forgotten password, and then it is said when again", async ({
      shopper,
      db,
    }) => {
      const { page, locale, t } = shopper;
      const member = await makeMember(db, { locale });
      await signInPastForm(page, member);
      await db.update(users).set({ passwordHash: null }).where(eq(users.id, member.userId));
      const send = page.getByRole("button", { name: t("account.noPassword.submit"), exact: true });
      const failure = page.getByTestId("form-failure");
      for (let count = 0; count < 4; count += 1) {
        await page.goto(routes.accountSecurity(locale));
        await send.click();
        await expect(page.getByTestId("account-notice")).toContainText(t("account.done.passwordLinkSent"));
      }
      await page.goto(routes.accountTwoStep(locale));
      await send.click();
      await expect(failure).toBeVisible();
      await expect(page).toHaveURL(routes.accountTwoStep(locale));
    });
  });
}
