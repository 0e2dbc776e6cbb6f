import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { mailFrameComplaint, openMail } from "../support/mail";
import { uniqueMark } from "../support/people";
import type { Shopper } from "../support/shopper";
import { roleCodes, signInPast, somebodyOfStaff, takeAllRoles } from "../support/staff-accounts";
import { expect, test } from "../support/test";

/** A page that may not be seen is answered with 403, which the browser says; the mails' frame refuses scripts. */
const onPurpose = new RegExp(`${mailFrameComplaint.source}|responded with a status of 403`);
test.use({ expectedComplaints: [onPurpose] });

async function invite({ page, locale, t }: Shopper, email: string, role: string): Promise<void> {
  await page.goto(routes.staffInvitations(locale));
  await page.getByLabel(t("staff.invitations.email"), { exact: true }).fill(email);
  await page.getByLabel(t("staff.invitations.language")).selectOption(locale);
  await page.getByRole("checkbox", { name: role, exact: true }).check();
  await page.getByRole("button", { name: t("staff.invitations.send"), exact: true }).click();
  await expect(page.getByText(t("staff.invitations.noticeSent"))).toBeVisible();
}

for (const language of locales) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("somebody is invited by mail, accepts, and works on the staff pages", async ({
      shopper,
      anotherShopper,
      db,
    }) => {
      const { locale, t } = shopper;
      await signInPast(shopper, await somebodyOfStaff(db, "admin"));
      const email = `hand-${uniqueMark()}@example.com`;
      await invite(shopper, email, t("staff.roles.admin"));

      const invited = await anotherShopper();
      const mail = await openMail(invited.page, email, t("mails.staff-invitation.subject"));
      const link = await mail
        .getByRole("link", { name: t("mails.staff-invitation.accept") })
        .getAttribute("href");
      await invited.page.goto(link ?? "");
      await expect(invited.page.getByRole("main")).toContainText(email);
      const { page: theirs } = invited;
      await theirs.getByLabel(t("staff.accept.name"), { exact: true }).fill("Nova Hand");
      await theirs.getByLabel(t("staff.accept.password"), { exact: true }).fill("password");
      await theirs.getByRole("button", { name: t("staff.accept.submit") }).click();
      await expect(theirs.getByTestId("error-summary")).toContainText(t("errors.PASSWORD_TOO_COMMON"));
      await expect(theirs.getByLabel(t("staff.accept.name"), { exact: true })).toHaveValue("Nova Hand");
      await theirs.getByLabel(t("staff.accept.password"), { exact: true }).fill("gramophones for otters");
      await theirs.getByRole("button", { name: t("staff.accept.submit") }).click();
      await expect(theirs).toHaveURL(routes.staffWelcome(locale));
      await theirs.getByRole("link", { name: t("staff.accept.toStaff") }).click();
      await theirs.getByRole("searchbox", { name: t("staff.people.search") }).fill(email);
      await theirs.getByRole("button", { name: t("staff.people.submit") }).click();
      await theirs.getByRole("link", { name: "Nova Hand" }).click();
      await expect(theirs.getByText(t("staff.user.own"))).toBeVisible();

      await theirs.goto(link ?? "");
      await expect(theirs.getByRole("heading", { name: t("staff.accept.goneTitle") })).toBeVisible();
    });
  });
}

test("a role that is taken away while a staff page is open: the next click is refused", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const clerk = await somebodyOfStaff(db, "admin");
  const other = await somebodyOfStaff(db, "support");
  await signInPast(shopper, clerk);
  await page.goto(routes.staffUser(locale, other.userId));
  await takeAllRoles(db, clerk);
  await page.getByRole("checkbox", { name: t("staff.roles.manager") }).check();
  await page.getByRole("button", { name: t("staff.user.save") }).click();
  await expect(page.getByTestId("form-failure")).toContainText(t("errors.PERMISSION_DENIED"));
  expect(await roleCodes(db, other)).toEqual(["support"]);
  await page.getByRole("link", { name: t("staff.tabs.roles"), exact: true }).click();
  await expect(page.getByRole("heading", { name: t("staff.denied.title") })).toBeVisible();
});

test("a role of few rights shows only what it may, and gives no more than it has", async ({
  shopper,
  anotherShopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const clerk = await somebodyOfStaff(db);
  const admin = await somebodyOfStaff(db, "admin");
  const title = `Clerks ${uniqueMark()}`;
  await signInPast(shopper, admin);
  await page.goto(routes.staffRoles(locale));
  const making = page.getByRole("region", { name: t("staff.rolesPage.newTitle") });
  await making.getByLabel(t("staff.rolesPage.name"), { exact: true }).fill(title);
  await making.getByRole("checkbox", { name: t("staff.permissions.staff_manage") }).check();
  await making.getByRole("button", { name: t("staff.rolesPage.create") }).click();
  await expect(page.getByText(t("staff.rolesPage.noticeCreated"))).toBeVisible();
  await page.goto(routes.staffUser(locale, clerk.userId));
  await page.getByRole("checkbox", { name: title }).check();
  await page.getByRole("button", { name: t("staff.user.save") }).click();
  await expect(page.getByText(t("staff.user.noticeRoles"))).toBeVisible();

  const theirs = (await anotherShopper()).page;
  await signInPast({ page: theirs }, clerk);
  await theirs.goto(routes.account(locale));
  await theirs.getByRole("link", { name: t("account.nav.staff") }).click();
  await theirs.getByRole("link", { name: t("staff.tabs.invitations"), exact: true }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(t("staff.invitations.title"));
  // Who may more than they do is nobody that they invite, name, change or shut.
  await expect(theirs.getByRole("checkbox", { name: title })).toBeVisible();
  await expect(theirs.getByRole("checkbox", { name: t("staff.roles.admin"), exact: true })).toHaveCount(0);
  await theirs.goto(routes.staffUser(locale, admin.userId));
  await expect(theirs.getByRole("checkbox", { name: t("staff.roles.admin"), exact: true })).toBeDisabled();
  await expect(theirs.getByRole("button", { name: t("staff.user.disable") })).toHaveCount(0);
  await theirs.goto(routes.staffRoles(locale));
  const support = theirs.getByRole("region", { name: t("staff.roles.support"), exact: true });
  await expect(support.getByRole("checkbox", { name: t("staff.permissions.orders_fulfil") })).toBeDisabled();
});

test("who sends orders and no more has no way to the pages about staff", async ({ shopper, db }) => {
  const { page, locale, t } = shopper;
  await signInPast(shopper, await somebodyOfStaff(db, "support"));
  await page.goto(routes.account(locale));
  await expect(page.getByRole("link", { name: t("account.nav.security") })).toBeVisible();
  await expect(page.getByRole("link", { name: t("account.nav.staff") })).toHaveCount(0);
  await page.goto(routes.staffRoles(locale));
  await expect(page).toHaveURL(routes.staffDenied(locale));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("staff.denied.title"));
  await expect(page.getByRole("navigation", { name: t("staff.nav") })).toHaveCount(0);
});

test("an account that is shut is out with its next click", async ({ shopper, anotherShopper, db }) => {
  const { page, locale, t } = shopper;
  const colleague = await somebodyOfStaff(db, "admin");
  const theirs = await anotherShopper();
  await signInPast(theirs, colleague);
  await theirs.page.goto(routes.staff(locale));
  await signInPast(shopper, await somebodyOfStaff(db, "admin"));
  await page.goto(routes.staffUser(locale, colleague.userId));
  await page.getByRole("button", { name: t("staff.user.disable") }).click();
  await expect(page.getByText(t("staff.user.noticeDisabled"))).toBeVisible();
  expect((await theirs.page.request.get(routes.staff(locale), { maxRedirects: 0 })).headers().location).toBe(
    routes.signIn(locale, { returnTo: routes.staff(locale, { group: "staff" }) }),
  );
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("staff makes a role, gives it, takes it away and deletes it", async ({ shopper, db }) => {
    const { page, locale, t } = shopper;
    await signInPast(shopper, await somebodyOfStaff(db, "admin"));
    const person = await somebodyOfStaff(db);
    const title = `Warehouse ${uniqueMark()}`;
    const right = t("staff.permissions.orders_fulfil");
    await page.goto(routes.staffRoles(locale));
    const making = page.getByRole("region", { name: t("staff.rolesPage.newTitle") });
    await making.getByRole("checkbox", { name: right }).check();
    await making.getByRole("button", { name: t("staff.rolesPage.create") }).click();
    // Refused for want of a name, and what was ticked is kept.
    await expect(page.getByTestId("error-summary")).toContainText(t("errors.FIELD_REQUIRED"));
    await expect(making.getByRole("checkbox", { name: right })).toBeChecked();
    await making.getByLabel(t("staff.rolesPage.name"), { exact: true }).fill(title);
    await making.getByRole("button", { name: t("staff.rolesPage.create") }).click();
    await expect(page.getByText(t("staff.rolesPage.noticeCreated"))).toBeVisible();

    for (const isGiven of [true, false]) {
      await page.goto(routes.staffUser(locale, person.userId));
      await page.getByRole("checkbox", { name: title }).setChecked(isGiven);
      await page.getByRole("button", { name: t("staff.user.save") }).click();
      await expect(page.getByText(t("staff.user.noticeRoles"))).toBeVisible();
      expect(await roleCodes(db, person)).toHaveLength(isGiven ? 1 : 0);
    }
    await page.goto(routes.staffRoles(locale));
    const card = page.getByRole("region", { name: title });
    await card.getByRole("button", { name: t("staff.rolesPage.remove") }).click();
    await expect(page.getByText(t("staff.rolesPage.noticeRemoved"))).toBeVisible();
    await expect(card).toHaveCount(0);
  });
});

test("a form that is refused takes away what was said of the one before", async ({ shopper, db }) => {
  const { page, t } = shopper;
  await signInPast(shopper, await somebodyOfStaff(db, "admin"));
  await invite(shopper, `hand-${uniqueMark()}@example.com`, t("staff.roles.support"));
  await page.getByRole("button", { name: t("staff.invitations.send"), exact: true }).click();
  await expect(page.getByTestId("error-summary")).toBeVisible();
  await expect(page.getByText(t("staff.invitations.noticeSent"))).toBeHidden();
});

test("what an administrator may is nobody's to change", async ({ shopper, db }) => {
  const { page, locale, t } = shopper;
  await signInPast(shopper, await somebodyOfStaff(db, "admin"));
  await page.goto(routes.staffRoles(locale));
  const fixed = page.getByRole("region", { name: t("staff.roles.admin"), exact: true });
  await expect(fixed).toBeVisible();
  await expect(fixed.getByRole("button")).toHaveCount(0);
});
