import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { codeAt } from "@/server/identity/totp";
import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { expectUsable } from "../support/accessibility";
import { enterSignIn, signIn, somebodyWithAccount } from "../support/accounts";
import { makeMember, signInPastForm } from "../support/members";
import { somebody } from "../support/people";
import { expect, test } from "../support/test";

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
      const check = (what: string) => expectUsable(page, what);
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

    test("everybody can use the pages of an account, with nothing in them and when something is wrong", async ({
      shopper,
      anotherShopper,
      db,
    }) => {
      const { page, locale, t } = shopper;
      const account = await somebodyWithAccount(db, { locale });
      const visit = async (path: string) => {
        await page.goto(path);
        await expectUsable(page, path);
      };
      await visit(routes.signIn(locale, { notice: "codeTooLate" }));
      await signIn(shopper, account);
      await signIn(await anotherShopper(), account);
      for (const path of [
        routes.account(locale, "verified"),
        routes.accountOrders(locale),
        routes.accountAddresses(locale),
        routes.accountSecurity(locale, "sessionEnded"),
      ])
        await visit(path);
      const wrong = [
        [routes.accountSecurity(locale), t("account.password.submit")],
        [routes.accountNewAddress(locale), t("account.addresses.submit")],
      ] as const;
      for (const [path, submit] of wrong) {
        await page.goto(path);
        await page.getByRole("button", { name: submit, exact: true }).click();
        await expect(page.getByTestId("error-summary")).toBeVisible();
        await expectUsable(page, `${path}, with errors`);
      }
      await page.goto(routes.accountDetails(locale));
      await page.getByLabel(t("account.details.phone")).fill("call me");
      await page.getByRole("button", { name: t("account.details.submit"), exact: true }).click();
      await expect(page.getByTestId("error-summary")).toBeVisible();
      await expectUsable(page, "details, with errors");
      await signInPastForm(page, await makeMember(db, { locale, book: [somebody().address] }));
      await page.goto(routes.accountAddresses(locale));
      const card = page.getByRole("main").getByRole("region").first();
      await card.getByText(t("account.addresses.remove"), { exact: true }).click();
      await expectUsable(page, "an address that is about to be deleted");
      await card.getByRole("link").click();
      await expect(page.locator("[name=line1]")).toBeVisible();
      await expectUsable(page, "an address of the book");
    });

    test("everybody can use two-step sign-in, in each of its states", async ({ shopper, db }) => {
      const { page, locale, t } = shopper;
      const check = (what: string) => expectUsable(page, what);
      const account = await somebodyWithAccount(db, { locale });
      const password = page.getByLabel(t("twoStep.password"), { exact: true });
      const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
      await signIn(shopper, account);
      await page.goto(routes.accountTwoStep(locale));
      await check("two-step, off");
      await press(t("twoStep.setUp"));
      await expect(page.getByTestId("error-summary")).toBeVisible();
      await check("two-step, without a password");
      await password.fill(account.password);
      await press(t("twoStep.setUp"));
      const secret = (await page.getByTestId("totp-secret").innerText()).replace(/\s/g, "");
      await check("two-step, to scan");
      await press(t("twoStep.enable"));
      await expect(page.getByTestId("error-summary")).toBeVisible();
      await check("two-step, without a code");
      await page.getByLabel(t("twoStep.code"), { exact: true }).fill(codeAt(secret, new Date()));
      await press(t("twoStep.enable"));
      await expect(page.getByRole("list", { name: t("twoStep.codesTitle") })).toBeVisible();
      await check("two-step, recovery codes");
      await page.goto(routes.accountTwoStep(locale));
      await check("two-step, on");
      await page.goto(routes.accountSecurity(locale));
      await check("security, with two steps");
      await page.context().clearCookies();
      await page.goto(routes.signIn(locale));
      await enterSignIn(shopper, account);
      await expect(page).toHaveURL(routes.signInCode(locale));
      await check("code");
      await press(t("signInCode.submit"));
      await expect(page.getByTestId("error-summary")).toBeVisible();
      await check("code, missing");
    });

    test("everybody can use what stands in the place of a password that an account lacks", async ({
      shopper,
      db,
    }) => {
      const { page, locale, t } = shopper;
      const member = await makeMember(db, { locale });
      await signInPastForm(page, member);
      await db.update(users).set({ passwordHash: null }).where(eq(users.id, member.userId));
      for (const path of [routes.accountSecurity, routes.accountTwoStep, routes.accountEmail]) {
        await page.goto(path(locale));
        await expect(page.getByRole("button", { name: t("account.noPassword.submit") })).toBeVisible();
        await expectUsable(page, `${path(locale)}, without a password`);
      }
      await page.getByRole("button", { name: t("account.noPassword.submit") }).click();
      await expect(page.getByTestId("account-notice")).toBeVisible();
      await expectUsable(page, "security, a link sent");
    });

    test("everybody can use the change of an address, there and back", async ({
      shopper,
      db,
      expectedComplaints,
    }) => {
      expectedComplaints.push(/status of 404/);
      const { page, locale, t } = shopper;
      const check = (what: string) => expectUsable(page, what);
      const account = await somebodyWithAccount(db, { locale });
      await signIn(shopper, account);
      await page.goto(routes.accountEmail(locale));
      await check("e-mail");
      await page.getByRole("button", { name: t("emailChange.submit") }).click();
      await expect(page.getByTestId("error-summary")).toBeVisible();
      await check("e-mail, with errors");
      await page.getByLabel(t("emailChange.new"), { exact: true }).fill(`moved-${account.email}`);
      await page.getByLabel(t("accountForm.password"), { exact: true }).fill(account.password);
      await page.getByRole("button", { name: t("emailChange.submit") }).click();
      await expect(page.getByText(t("account.done.emailAsked"))).toBeVisible();
      await check("e-mail, asked");
      const secret = "A".repeat(43);
      for (const path of [routes.confirmEmail, routes.undoEmail]) {
        await page.goto(path(locale, "cut-short"));
        await check("e-mail, a link that was cut short");
        await page.goto(path(locale, secret));
        await check(path(locale, secret));
      }
      await page.goto(routes.confirmEmail(locale, secret));
      await page.getByRole("button", { name: t("emailChange.confirm") }).click();
      await expect(page.getByTestId("error-summary")).toBeVisible();
      await check("e-mail, without a password");
      await page.getByLabel(t("accountForm.password"), { exact: true }).fill(account.password);
      await page.getByRole("button", { name: t("emailChange.confirm") }).click();
      await expect(page.getByTestId("form-failure")).toContainText(t("errors.LINK_NOT_VALID"));
      await check("e-mail, link not valid");
    });
  });
}
