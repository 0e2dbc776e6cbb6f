import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { codeAt } from "@/server/identity/totp";
import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { expectUsable } from "../support/accessibility";
import { enterSignIn } from "../support/accounts";
import { test } from "../support/own-shop";
import { roleCodes, signInPast, somebodyOfStaff } from "../support/staff-accounts";
import { expect } from "../support/test";

test.use({ settings: { STAFF_SECOND_FACTOR: "required" } });

for (const language of locales) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("where staff needs two steps, nobody works before they have set them up, and then where they wanted to", async ({
      shopper,
      db,
    }) => {
      const { page, locale, t } = shopper;
      const admin = await somebodyOfStaff(db, "admin");
      const other = await somebodyOfStaff(db, "support");
      const wanted = routes.staffUser(locale, other.userId);
      const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
      await signInPast(shopper, admin);
      for (const path of [wanted, routes.staff(locale, { group: "all" }), routes.staffRoles(locale)]) {
        const answer = await page.request.get(path, { maxRedirects: 0 });
        expect([answer.status(), answer.headers().location]).toEqual([
          307,
          routes.staffTwoStep(locale, path),
        ]);
        expect(await answer.text()).not.toContain(other.email);
      }
      await page.goto(routes.accountSecurity(locale));
      await expect(page.getByText(t("twoStep.isRequired"))).toBeVisible();

      await page.goto(wanted);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("staff.twoStep.title"));
      await expectUsable(page, "staff without two steps");
      await page.getByRole("link", { name: t("staff.twoStep.setUp") }).click();
      await page.getByLabel(t("twoStep.password"), { exact: true }).fill(admin.password);
      await press(t("twoStep.setUp"));
      const secret = (await page.getByTestId("totp-secret").innerText()).replace(/\s/g, "");
      await page.getByLabel(t("twoStep.code"), { exact: true }).fill(codeAt(secret, new Date()));
      await press(t("twoStep.enable"));
      await page.getByRole("link", { name: t("twoStep.codesKept") }).click();
      await expect(page).toHaveURL(wanted);
      await page.getByRole("checkbox", { name: t("staff.roles.manager"), exact: true }).check();

      // Gone while the page is open: what was begun is refused, stays, and leads to set it up anew.
      const off = { totpSecret: null, totpEnabledAt: null, totpLastStep: null };
      await db.update(users).set(off).where(eq(users.id, admin.userId));
      await press(t("staff.user.save"));
      const failure = page.getByTestId("form-failure");
      const [tab] = await Promise.all([
        page.waitForEvent("popup"),
        failure.getByRole("link", { name: t("checkout.form.withoutSecondFactor.link") }).click(),
      ]);
      await expect(tab).toHaveURL(routes.staffTwoStep(locale, wanted));
      await expect(page.getByRole("checkbox", { name: t("staff.roles.manager"), exact: true })).toBeChecked();
      expect(await roleCodes(db, other)).toEqual(["support"]);
    });

    test("whoever is signed in with the password alone is asked to sign in again", async ({
      shopper,
      db,
    }) => {
      const { page, locale, t } = shopper;
      const admin = await somebodyOfStaff(db, "admin");
      await signInPast(shopper, admin);
      await db.update(users).set({ totpEnabledAt: new Date() }).where(eq(users.id, admin.userId));
      await page.goto(routes.staffRoles(locale));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("staff.twoStep.againTitle"));
      await expectUsable(page, "staff signed in without a code");
      await page.getByRole("button", { name: t("staff.twoStep.signOut") }).click();
      await enterSignIn(shopper, admin);
      await expect(page).toHaveURL(routes.signInCode(locale));
    });
  });
}
