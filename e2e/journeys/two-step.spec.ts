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

    test("two-step sign-in is set up, asks for a code when signing in, takes each once, and is turned off", async ({
      shopper,
      db,
    }) => {
      const { page, locale, t } = shopper;
      const account = await somebodyWithAccount(db, { locale });
      const codeField = (words: "twoStep" | "signInCode") =>
        page.getByLabel(t(`${words}.code`), { exact: true });
      const passwordField = page.getByLabel(t("twoStep.password"), { exact: true });
      const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
      await signIn(shopper, account);
      await page.goto(routes.accountSecurity(locale));
      await page.getByRole("link", { name: t("twoStep.setUp") }).click();
      // The page before has a part of this name.
      await expect(page).toHaveURL(routes.accountTwoStep(locale));

      await passwordField.fill(account.password);
      await press(t("twoStep.setUp"));
      const key = page.getByTestId("totp-secret");
      const secret = (await key.innerText()).replace(/\s/g, "");
      await expect(page.getByRole("img", { name: t("twoStep.qr") })).toBeVisible();
      await codeField("twoStep").fill("123");
      await press(t("twoStep.enable"));
      await expect(page.getByTestId("error-summary")).toContainText(t("errors.SECOND_FACTOR_WRONG"));
      await expect(key).toBeVisible();
      const firstCode = codeAt(secret, new Date());
      await codeField("twoStep").fill(firstCode);
      await press(t("twoStep.enable"));
      const codes = page.getByRole("list", { name: t("twoStep.codesTitle") }).getByRole("listitem");
      await expect(codes).toHaveCount(10);
      const [recoveryCode = "", otherRecoveryCode = "", thirdRecoveryCode = ""] = await codes.allInnerTexts();
      await page.getByRole("link", { name: t("twoStep.codesKept") }).click();
      await expect(page.getByText(t("twoStep.isOn", { count: 10 }))).toBeVisible();

      const signOutAndBegin = async () => {
        await press(t("account.signOut"));
        await expect(page.getByText(t("signIn.notice.signedOut"))).toBeVisible();
        await enterSignIn(shopper, account);
        await expect(page).toHaveURL(routes.signInCode(locale));
      };
      const enterCode = async (code: string) => {
        await codeField("signInCode").fill(code);
        await press(t("signInCode.submit"));
      };
      await signOutAndBegin();
      // With the password alone nobody is in.
      await page.goto(routes.account(locale));
      await expect(page).toHaveURL(routes.signIn(locale, { returnTo: routes.account(locale) }));
      await page.goto(routes.signInCode(locale));
      for (const wrong of ["123", firstCode]) {
        await enterCode(wrong);
        await expect(page.getByTestId("error-summary")).toContainText(t("errors.SECOND_FACTOR_WRONG"));
      }
      await enterCode(nextCode(secret));
      await expect(page).toHaveURL(routes.account(locale));

      await signOutAndBegin();
      await enterCode(recoveryCode);
      await expect(page).toHaveURL(routes.account(locale));
      await signOutAndBegin();
      await enterCode(recoveryCode);
      await expect(page.getByTestId("error-summary")).toContainText(t("errors.SECOND_FACTOR_WRONG"));
      await enterCode(otherRecoveryCode);
      await expect(page).toHaveURL(routes.account(locale));
      await page.goto(routes.accountSecurity(locale));
      await expect(page.getByText(t("twoStep.isOn", { count: 8 }))).toBeVisible();

      await page.goto(routes.accountTwoStep(locale));
      await passwordField.fill(account.password);
      await codeField("twoStep").fill(thirdRecoveryCode);
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
