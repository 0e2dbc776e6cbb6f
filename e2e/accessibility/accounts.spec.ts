import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { type ColorScheme, expectAccessible } from "../support/accessibility";
import { enterSignIn, signIn, somebodyWithAccount } from "../support/accounts";
import { expect, test } from "../support/test";

const schemes: readonly ColorScheme[] = ["light", "dark"];

for (const language of locales) {
  test.describe(`in ${language}, on a phone`, () => {
    test.use({ language, viewport: { width: 390, height: 844 } });
    test.describe.configure({ timeout: 300_000 });

    test("everybody can use the pages of accounts, also when something is wrong", async ({
      shopper,
      db,
      expectedComplaints,
    }) => {
      const { page, locale, t } = shopper;
      expectedComplaints.push(/status of 404/);
      const secret = "A".repeat(43);
      const check = async (what: string) => {
        await expectAccessible(page, what, schemes);
        const overhang = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overhang, what).toBe(0);
      };
      for (const path of [
        routes.signIn(locale, { notice: "reset" }),
        routes.register(locale),
        routes.checkMail(locale, "register"),
        routes.checkMail(locale, "reset"),
        routes.verify(locale, secret),
        routes.verify(locale, "cut-short"),
        routes.forgotPassword(locale),
        routes.resetPassword(locale, secret),
      ]) {
        await page.goto(path);
        await check(path);
      }
      await page.getByLabel(t("accountForm.newPassword"), { exact: true }).fill("gramophone otter");
      await page.getByRole("button", { name: t("resetPassword.submit") }).click();
      await expect(page.getByTestId("form-failure")).toContainText(t("errors.LINK_NOT_VALID"));
      await check("reset, link not valid");
      await page.goto(routes.register(locale));
      await page.getByRole("button", { name: t("register.submit"), exact: true }).click();
      await expect(page.getByTestId("error-summary")).toBeVisible();
      await check("register with errors");
      await page.goto(routes.signIn(locale));
      await enterSignIn(shopper, { email: "nobody@example.com", password: "nothing" });
      await expect(page.getByTestId("form-failure")).toBeVisible();
      await check("sign-in, refused");
      await signIn(shopper, await somebodyWithAccount(db, { name: "Ada Byron" }));
      await check("account");
    });
  });
}
