import { codeAt } from "@/server/identity/totp";
import { routes } from "@/shared/routes";
import { enterSignIn, signIn, somebodyWithAccount } from "../support/accounts";
import { expect, test } from "../support/test";

/** Of the step after this one, so that the code that switched it on isn't shown twice. */
const nextCode = (secret: string) => codeAt(secret, new Date(Date.now() + 30_000));

for (const javaScriptEnabled of [true, false]) {
  // Each language once, so that both are walked through.
  const language = javaScriptEnabled ? "en" : "zh";
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript, in ${language}`, () => {
    test.use({ javaScriptEnabled, language });

    test("two-step sign-in is set up, asked for when signing in, and turned off", async ({ shopper, db }) => {
      const { page, locale, t } = shopper;
      const account = await somebodyWithAccount(db, { locale });
      const codeField = (words: "twoStep" | "signInCode") =>
        page.getByLabel(t(`${words}.code`), { exact: true });
      const passwordField = page.getByLabel(t("twoStep.password"), { exact: true });
      const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
      await signIn(shopper, account);
      await page.goto(routes.accountSecurity(locale));
      await page.getByRole("link", { name: t("twoStep.setUp") }).click();

      await passwordField.fill(account.password);
      await press(t("twoStep.setUp"));
      const key = page.getByTestId("totp-secret");
      const secret = (await key.innerText()).replace(/\s/g, "");
      await expect(page.getByRole("img", { name: t("twoStep.qr") })).toBeVisible();
      await codeField("twoStep").fill("123");
      await press(t("twoStep.enable"));
      await expect(page.getByTestId("error-summary")).toContainText(t("errors.SECOND_FACTOR_WRONG"));
      await expect(key).toBeVisible();
      await codeField("twoStep").fill(codeAt(secret, new Date()));
      await press(t("twoStep.enable"));
      const codes = page.getByRole("list", { name: t("twoStep.codesTitle") }).getByRole("listitem");
      await expect(codes).toHaveCount(10);
      const recoveryCode = await codes.first().innerText();
      await page.getByRole("link", { name: t("twoStep.codesKept") }).click();
      await expect(page.getByText(t("twoStep.isOn", { count: 10 }))).toBeVisible();

      await press(t("account.signOut"));
      await expect(page.getByText(t("signIn.notice.signedOut"))).toBeVisible();
      await enterSignIn(shopper, account);
      await expect(page).toHaveURL(routes.signInCode(locale));
      await codeField("signInCode").fill("123");
      await press(t("signInCode.submit"));
      await expect(page.getByTestId("error-summary")).toContainText(t("errors.SECOND_FACTOR_WRONG"));
      await codeField("signInCode").fill(recoveryCode);
      await press(t("signInCode.submit"));
      await expect(page).toHaveURL(routes.account(locale));

      await page.goto(routes.accountTwoStep(locale));
      await passwordField.fill(account.password);
      await codeField("twoStep").fill(nextCode(secret));
      await press(t("twoStep.disable"));
      await expect(page.getByText(t("account.done.twoStepOff"))).toBeVisible();
      await expect(page.getByText(t("twoStep.isOff"))).toBeVisible();
    });
  });
}

test("the code's page leads whoever hasn't taken the first step back to it", async ({ shopper }) => {
  const { page, locale } = shopper;
  await page.goto(routes.signInCode(locale));
  await expect(page).toHaveURL(routes.signIn(locale));
});
