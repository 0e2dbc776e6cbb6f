import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { expectAccessible } from "../support/accessibility";
import { makeMember, signInPastForm } from "../support/members";
import { signInPast, somebodyOfStaff } from "../support/staff-accounts";
import { expect, test } from "../support/test";

for (const language of locales) {
  test.describe(`in ${language}, on a phone`, () => {
    test.use({ language, viewport: { width: 390, height: 844 } });
    test.describe.configure({ timeout: 300_000 });

    test("everybody can use the pages of one's data, also when something is wrong", async ({
      shopper,
      db,
    }) => {
      const { page, locale, t } = shopper;
      const member = await makeMember(db, { name: "Ada Byron", locale });
      await signInPastForm(page, member);
      const check = async (what: string) => {
        await expectAccessible(page, what, ["light", "dark"]);
        const overhang = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overhang, what).toBe(0);
      };
      for (const path of [routes.accountData(locale, "tooOften"), routes.accountDelete(locale)]) {
        await page.goto(path);
        await check(path);
      }
      await page.getByRole("button", { name: t("account.delete.submit") }).click();
      await expect(page.getByTestId("error-summary")).toBeVisible();
      await check("deletion with errors");
      await db.update(users).set({ passwordHash: null }).where(eq(users.id, member.userId));
      await page.goto(routes.accountDelete(locale));
      await expect(page.getByText(t("account.noPassword.toGoOn.title"))).toBeVisible();
      await check("deletion without a password");
      await signInPast(shopper, await somebodyOfStaff(db, "admin"));
      await page.goto(routes.accountDelete(locale));
      await expect(page.getByText(t("account.delete.staffTitle"))).toBeVisible();
      await expect(page.getByRole("button", { name: t("account.delete.submit") })).toHaveCount(0);
      await check("deletion by staff");
      await page.context().clearCookies();
      await page.goto(routes.accountDeleted(locale));
      await check("goodbye");
    });
  });
}
