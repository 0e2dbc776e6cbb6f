import { routes } from "@/shared/routes";
import { enterSignIn, followMail, signIn, somebodyWithAccount } from "../support/accounts";
import { mailFrameComplaint } from "../support/mail";
import { uniqueMark } from "../support/people";
import { expect, test } from "../support/test";

const newPassword = "quilted zeppelin harbour";

for (const javaScriptEnabled of [true, false]) {
  // Each language once, so that both are walked through.
  const language = javaScriptEnabled ? "en" : "zh";
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript, in ${language}`, () => {
    test.use({ javaScriptEnabled, language });

    test("an address is changed once the new one confirms it, and the old one takes it back", async ({
      shopper,
      anotherShopper,
      db,
      expectedComplaints,
    }) => {
      expectedComplaints.push(mailFrameComplaint);
      const { page, locale, t } = shopper;
      const account = await somebodyWithAccount(db, { locale });
      const email = `moved-${uniqueMark()}@example.com`;
      const passwordField = page.getByLabel(t("accountForm.password"), { exact: true });
      const submit = page.getByRole("button", { name: t("emailChange.submit") });
      await signIn(shopper, account);
      await page.goto(routes.accountSecurity(locale));
      await page.getByRole("link", { name: t("account.security.changeEmail") }).click();
      await page.getByLabel(t("emailChange.new"), { exact: true }).fill(email);
      await passwordField.fill("not the password");
      await submit.click();
      await expect(page.getByTestId("error-summary")).toContainText(t("errors.PASSWORD_WRONG"));
      await expect(page.getByLabel(t("emailChange.new"), { exact: true })).toHaveValue(email);
      await passwordField.fill(account.password);
      await submit.click();
      await expect(page.getByText(t("account.done.emailAsked"))).toBeVisible();

      // Where the link is opened by somebody who isn't signed in, as on a phone.
      const reader = await anotherShopper();
      const confirming = await followMail(reader, {
        ...{ email, subject: t("mails.email-change.subject") },
        button: t("mails.email-change.action"),
      });
      const window = confirming.page;
      const confirm = async (password: string) => {
        await window.getByLabel(t("accountForm.password"), { exact: true }).fill(password);
        await window.getByRole("button", { name: t("emailChange.confirm") }).click();
      };
      // Who reads the mail doesn't get by with a password of their own.
      await confirm("not the password");
      await expect(window.getByTestId("error-summary")).toContainText(t("errors.PASSWORD_WRONG"));
      await confirm(account.password);
      await expect(window.getByText(t("signIn.notice.emailChanged"))).toBeVisible();
      await enterSignIn(confirming, account);
      await expect(window.getByTestId("form-failure")).toContainText(t("errors.SIGN_IN_REFUSED"));
      await enterSignIn(confirming, { ...account, email });
      await expect(window).toHaveURL(routes.account(locale));

      const undoing = await followMail(reader, {
        ...{ email: account.email, subject: t("mails.email-changed.subject") },
        button: t("mails.email-changed.action"),
      });
      const old = undoing.page;
      const choice = old.getByLabel(t("accountForm.newPassword"), { exact: true });
      await choice.fill("short");
      await old.getByRole("button", { name: t("emailChange.undo") }).click();
      await expect(old.getByTestId("error-summary")).toContainText(t("errors.PASSWORD_TOO_SHORT"));
      await choice.fill(newPassword);
      await old.getByRole("button", { name: t("emailChange.undo") }).click();
      await expect(old.getByText(t("signIn.notice.emailUndone"))).toBeVisible();

      // Whoever had changed it is out with their next request.
      await page.goto(routes.account(locale));
      await expect(page).toHaveURL(routes.signIn(locale, { returnTo: routes.account(locale) }));
      await enterSignIn(undoing, { email, password: newPassword });
      await expect(old.getByTestId("form-failure")).toContainText(t("errors.SIGN_IN_REFUSED"));

      // The address that lost the account is told, and led to where the other signs in.
      const told = await followMail(reader, {
        ...{ email, subject: t("mails.email-change-undone.subject") },
        button: t("mails.email-change-undone.signIn"),
      });
      await enterSignIn(told, { email: account.email, password: newPassword });
      await expect(told.page).toHaveURL(routes.account(locale));
    });
  });
}
