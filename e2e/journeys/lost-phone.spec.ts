import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { routes } from "@/shared/routes";
import { makeRole } from "@/testing/accounts";
import { enterSignIn, somebodyWithAccount } from "../support/accounts";
import { subjectsTo } from "../support/mail";
import { signInPast, somebodyOfStaff } from "../support/staff-accounts";
import { expect, test } from "../support/test";

for (const javaScriptEnabled of [true, false]) {
  // Each language once, so that both are walked through.
  const language = javaScriptEnabled ? "en" : "zh";
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript, in ${language}`, () => {
    test.use({ javaScriptEnabled, language });

    test("who has lost phone and recovery codes is let in again by staff, who is sure of them, with the password only", async ({
      shopper,
      anotherShopper,
      db,
    }) => {
      const { page, locale, t } = shopper;
      const someone = await somebodyWithAccount(db, { name: "Ada Byron", locale });
      const on = { totpEnabledAt: new Date() };
      await db.update(users).set(on).where(eq(users.id, someone.userId));
      const theirs = await anotherShopper();
      await theirs.page.goto(routes.signIn(locale));
      await enterSignIn(theirs, someone);
      await expect(theirs.page).toHaveURL(routes.signInCode(locale));
      const whomToAsk = theirs.page.getByRole("main").locator(`a[href="${routes.about(locale)}#contact"]`);
      await expect(whomToAsk).toBeVisible();

      await signInPast(shopper, await somebodyOfStaff(db, "admin"));
      await page.goto(routes.staffUser(locale, someone.userId));
      const card = page.getByRole("region", { name: t("staff.user.twoStep"), exact: true });
      await card.getByRole("link", { name: t("staff.user.removeTwoStep"), exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("staff.removeTwoStep.title"));
      await expect(page.getByRole("main")).toContainText("Ada Byron");
      await expect(page.getByRole("main")).toContainText(someone.email);
      const submit = page.getByRole("button", { name: t("staff.removeTwoStep.submit"), exact: true });
      await submit.click();
      await expect(page.getByTestId("error-summary")).toContainText(t("staff.removeTwoStep.checkMissing"));
      await page.getByRole("checkbox", { name: t("staff.removeTwoStep.check") }).check();
      await submit.click();
      await expect(page.getByText(t("staff.user.noticeTwoStepOff"))).toBeVisible();
      await expect(card).toContainText(t("staff.user.twoStepOff"));
      // There is nothing to take off any more.
      await page.goto(routes.staffUserTwoStep(locale, someone.userId));
      await expect(page).toHaveURL(routes.staffUser(locale, someone.userId));

      await theirs.page.goto(routes.signIn(locale));
      await enterSignIn(theirs, someone);
      await expect(theirs.page).toHaveURL(routes.account(locale));
      await expect
        .poll(() => subjectsTo(someone.email), { timeout: 30_000 })
        .toEqual([t("mails.two-step-changed.titleOff")]);
    });
  });
}

test("staff has no way to their own second factor there, nor to that of somebody who may more", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const admin = await somebodyOfStaff(db, "admin");
  const clerk = await somebodyOfStaff(db, (await makeRole({ db }, ["staff.manage"])).code);
  await signInPast(shopper, clerk);
  for (const { userId } of [admin, clerk]) {
    await db.update(users).set({ totpEnabledAt: new Date() }).where(eq(users.id, userId));
    await page.goto(routes.staffUserTwoStep(locale, userId));
    await expect(page).toHaveURL(routes.staffUser(locale, userId));
    await expect(page.getByRole("link", { name: t("staff.user.removeTwoStep") })).toHaveCount(0);
  }
  await page.goto(routes.staffUser(locale, admin.userId));
  await expect(page.getByText(t("staff.user.twoStepLocked"))).toBeVisible();
});

test("a second factor that a colleague has taken off meanwhile: it is said that there is none", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const { userId } = await somebodyWithAccount(db);
  await db.update(users).set({ totpEnabledAt: new Date() }).where(eq(users.id, userId));
  await signInPast(shopper, await somebodyOfStaff(db, "admin"));
  await page.goto(routes.staffUserTwoStep(locale, userId));
  await db.update(users).set({ totpEnabledAt: null }).where(eq(users.id, userId));
  await page.getByRole("checkbox", { name: t("staff.removeTwoStep.check") }).check();
  await page.getByRole("button", { name: t("staff.removeTwoStep.submit"), exact: true }).click();
  await expect(page.getByTestId("form-failure")).toContainText(t("errors.SECOND_FACTOR_OFF"));
});
