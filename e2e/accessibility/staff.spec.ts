import { eq, inArray } from "drizzle-orm";
import { users, userTokens } from "@/db/schema";
import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { makeAccount } from "@/testing/accounts";
import { expectUsable } from "../support/accessibility";
import { contextOn } from "../support/context";
import { mailFrameComplaint, openMail } from "../support/mail";
import { uniqueMark } from "../support/people";
import { signInPast, somebodyOfStaff } from "../support/staff-accounts";
import { expect, test } from "../support/test";

/** As long as a name and an address get, with nowhere to break. */
const longName = "Wolfeschlegelsteinhausenbergerdorff".repeat(2);

for (const language of locales) {
  for (const width of [390, 1280]) {
    test.describe(`in ${language}, ${width} wide`, () => {
      test.use({ language, viewport: { width, height: 900 } });
      test.describe.configure({ timeout: 300_000 });

      test("everybody can use the pages about staff, also when something is wrong", async ({
        shopper,
        db,
        expectedComplaints,
      }) => {
        expectedComplaints.push(/status of 403/);
        const { page, locale, t } = shopper;
        const visit = async (path: string) => {
          await page.goto(path);
          await expectUsable(page, path);
        };
        await visit(routes.staffDenied(locale));
        const admin = await somebodyOfStaff(db, "admin");
        const email = `${"very-long-".repeat(5)}${uniqueMark()}@example.com`;
        const person = await makeAccount(contextOn(db), { email, name: longName, roles: ["support"] });
        const unconfirmed = await makeAccount(contextOn(db), {
          ...{ email: `staff-${uniqueMark()}@example.com`, isVerified: false },
        });
        await signInPast(shopper, admin);
        await visit(routes.staffWelcome(locale));
        await visit(routes.staff(locale));
        await visit(routes.staff(locale, { q: "very-long-" }));
        await visit(routes.staff(locale, { q: "nobody is called so" }));
        await visit(routes.staffUser(locale, admin.userId));
        await visit(routes.staffUser(locale, unconfirmed.userId));
        await visit(routes.staffUser(locale, person.userId));
        await db.update(users).set({ totpEnabledAt: new Date() }).where(eq(users.id, person.userId));
        await visit(routes.staffUser(locale, person.userId));
        await visit(routes.staffUserTwoStep(locale, person.userId));
        await page.getByRole("button", { name: t("staff.removeTwoStep.submit") }).click();
        await expect(page.getByTestId("error-summary")).toBeVisible();
        await expectUsable(page, "two-step sign-in to be taken off, unconfirmed");
        await page.getByRole("checkbox", { name: t("staff.removeTwoStep.check") }).check();
        await page.getByRole("button", { name: t("staff.removeTwoStep.submit") }).click();
        await expect(page.getByText(t("staff.user.noticeTwoStepOff"))).toBeVisible();
        await expectUsable(page, "two-step sign-in taken off");
        await page.getByRole("button", { name: t("staff.user.disable") }).click();
        await expect(page.getByText(t("staff.user.noticeDisabled"), { exact: true })).toBeVisible();
        await expectUsable(page, "a shut account");

        await visit(routes.staffRoles(locale));
        await page.getByRole("button", { name: t("staff.rolesPage.create") }).click();
        await expect(page.getByTestId("error-summary")).toBeVisible();
        await expectUsable(page, "a role without a name");
        await visit(routes.staffInvitations(locale));
        await page.getByRole("button", { name: t("staff.invitations.send"), exact: true }).click();
        await expect(page.getByTestId("error-summary")).toBeVisible();
        await expectUsable(page, "an invitation of nobody");
      });

      test("everybody can use an invitation, sent, run out and answered", async ({
        shopper,
        anotherShopper,
        db,
        expectedComplaints,
      }) => {
        expectedComplaints.push(mailFrameComplaint, /status of 404/);
        const { page, locale, t } = shopper;
        const email = `hand-${uniqueMark()}@example.com`;
        await signInPast(shopper, await somebodyOfStaff(db, "admin"));
        await page.goto(routes.staffInvitations(locale));
        await page.getByLabel(t("staff.invitations.email"), { exact: true }).fill(email);
        await page.getByRole("checkbox", { name: t("staff.roles.support"), exact: true }).check();
        await page.getByRole("button", { name: t("staff.invitations.send"), exact: true }).click();
        await expect(page.getByText(t("staff.invitations.noticeSent"))).toBeVisible();
        await expectUsable(page, "an invitation that was sent");

        const invited = await anotherShopper();
        await invited.page.setViewportSize({ width, height: 900 });
        const mail = await openMail(invited.page, email, t("mails.staff-invitation.subject"));
        const accept = mail.getByRole("link", { name: t("mails.staff-invitation.accept") });
        const link = (await accept.getAttribute("href")) ?? "";
        await invited.page.goto(link);
        await expectUsable(invited.page, "invitation");
        await invited.page.getByRole("button", { name: t("staff.accept.submit") }).click();
        await expect(invited.page.getByTestId("error-summary")).toBeVisible();
        await expectUsable(invited.page, "invitation with errors");
        const theirs = db.select({ id: users.id }).from(users).where(eq(users.email, email));
        await db
          .update(userTokens)
          .set({ expiresAt: new Date(0) })
          .where(inArray(userTokens.userId, theirs));
        await invited.page.goto(link);
        await expect(invited.page.getByText(t("staff.accept.goneTitle"))).toBeVisible();
        await expectUsable(invited.page, "invitation that has run out");
        await invited.page.goto(routes.staffInvitation(locale, "cut-short"));
        await expectUsable(invited.page, "invitation that was cut short");
        await page.goto(routes.staffInvitations(locale));
        await expect(page.getByRole("region", { name: email })).toContainText(t("staff.invitations.over"));
        await expectUsable(page, "invitations, one run out");
      });
    });
  }
}
