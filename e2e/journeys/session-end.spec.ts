import type { Page } from "@playwright/test";
import type { Database } from "@/db/client";
import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { expectAccessible } from "../support/accessibility";
import { enterSignIn } from "../support/accounts";
import { type Member, makeMember, signInPastForm } from "../support/members";
import { uniqueMark } from "../support/people";
import { makeProduct } from "../support/products";
import { secondsLeft, setSessionEnd } from "../support/sessions";
import { goToCheckout, putInCart } from "../support/shopper";
import { signInPast, somebodyOfStaff } from "../support/staff-accounts";
import { expect, test } from "../support/test";

const notice = (page: Page) => page.getByTestId("session-notice");

/** Opens a page whose session ends within the two minutes in which that is told, and has not been seen for long. */
async function openBeforeEnd(
  page: Page,
  path: string,
  db: Database,
  { userId }: Pick<Member, "userId">,
): Promise<void> {
  // Seen a moment ago: opening the page itself would put the end off else.
  await setSessionEnd(db, userId, { seconds: 100, seenMinutesAgo: 0 });
  await page.goto(path);
  await setSessionEnd(db, userId, { seconds: 100, seenMinutesAgo: 58 });
}

/** As a tab that somebody comes back to. */
const comeBackTo = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event("focus")));

test("staying is one click, which loses neither what is typed nor the place in it", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const member = await makeMember(db);
  await signInPastForm(page, member);
  await openBeforeEnd(page, routes.accountDetails(locale), db, member);
  const name = page.getByLabel(t("account.details.name"));
  await name.fill("Ada Byr");
  await expect(notice(page)).toContainText(t("sessionEnd.soon.title"));
  await expect(notice(page)).toHaveRole("status");
  await expect(name).toBeFocused();
  expect(await secondsLeft(db, member.userId)).toBeLessThanOrEqual(100);

  await notice(page)
    .getByRole("button", { name: t("sessionEnd.soon.stay") })
    .click();
  await expect(notice(page)).toHaveText(t("sessionEnd.stayed"));
  expect(await secondsLeft(db, member.userId)).toBeGreaterThan(3_500);
  await expect(name).toBeFocused();
  await page.keyboard.type("on");
  await expect(name).toHaveValue("Ada Byron");
  await page.getByRole("button", { name: t("account.details.submit"), exact: true }).click();
  await expect(page.getByText(t("account.done.profileSaved"))).toBeVisible();
});

test("staying in one tab takes the notice away in the other", async ({ shopper, db }) => {
  const { page, locale, t } = shopper;
  const member = await makeMember(db);
  await signInPastForm(page, member);
  const other = await page.context().newPage();
  await openBeforeEnd(page, routes.account(locale), db, member);
  await openBeforeEnd(other, routes.accountDetails(locale), db, member);
  for (const tab of [page, other]) await expect(notice(tab)).toContainText(t("sessionEnd.soon.title"));
  await notice(other).getByRole("button").click();
  for (const tab of [page, other]) await expect(notice(tab)).toHaveText(t("sessionEnd.stayed"));
});

test("after the end what was typed is still there, and is sent once somebody has signed in in another tab", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const member = await makeMember(db);
  await signInPastForm(page, member);
  await openBeforeEnd(page, routes.accountDetails(locale), db, member);
  const name = page.getByLabel(t("account.details.name"));
  await name.fill("Grace Hopper");
  await expect(notice(page)).toContainText(t("sessionEnd.soon.title"));
  await setSessionEnd(db, member.userId, { seconds: -1, seenMinutesAgo: 60 });
  await comeBackTo(page);
  await expect(notice(page)).toContainText(t("sessionEnd.over.title"));
  await expect(name).toHaveValue("Grace Hopper");

  const [tab] = await Promise.all([
    page.waitForEvent("popup"),
    notice(page)
      .getByRole("link", { name: t("sessionEnd.over.signIn") })
      .click(),
  ]);
  await enterSignIn({ ...shopper, page: tab }, member);
  await expect(tab.getByTestId("account-notice")).toContainText(t("account.done.signedInAgain"));
  await comeBackTo(page);
  await expect(notice(page)).toHaveText(t("sessionEnd.back"));
  await page.getByRole("button", { name: t("account.details.submit"), exact: true }).click();
  await expect(page.getByText(t("account.done.profileSaved"))).toBeVisible();
  await expect(name).toHaveValue("Grace Hopper");
});

test("who presses too late is told that it is over", async ({ shopper, db, expectedComplaints }) => {
  const { page, locale, t } = shopper;
  expectedComplaints.push(/status of 401/);
  const member = await makeMember(db);
  await signInPastForm(page, member);
  await openBeforeEnd(page, routes.accountAddresses(locale), db, member);
  await expect(notice(page)).toContainText(t("sessionEnd.soon.title"));
  await setSessionEnd(db, member.userId, { seconds: -1, seenMinutesAgo: 60 });
  await notice(page).getByRole("button").click();
  await expect(notice(page)).toContainText(t("sessionEnd.over.title"));
});

test("at checkout it is told as well; guests and the shop window have none of it", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const member = await makeMember(db);
  await putInCart(shopper, await makeProduct(db));
  await goToCheckout(shopper);
  await expect(notice(page)).toHaveCount(0);
  await signInPastForm(page, member);
  await openBeforeEnd(page, routes.checkout(locale), db, member);
  await expect(notice(page)).toContainText(t("sessionEnd.soon.title"));
  for (const path of [routes.home(locale), routes.cart(locale)]) {
    await page.goto(path);
    await expect(notice(page)).toHaveCount(0);
  }
});

test("staff are told on their pages", async ({ shopper, db }) => {
  const { page, locale, t } = shopper;
  const colleague = await somebodyOfStaff(db, "admin");
  await signInPast(shopper, colleague);
  await openBeforeEnd(page, routes.staffRoles(locale), db, colleague);
  await notice(page)
    .getByRole("button", { name: t("sessionEnd.soon.stay") })
    .click();
  await expect(notice(page)).toHaveText(t("sessionEnd.stayed"));
  expect(await secondsLeft(db, colleague.userId)).toBeGreaterThan(3_500);
});

test("staff whose session has ended lose nothing that they typed or ticked, and send it after signing in in another tab", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const colleague = await somebodyOfStaff(db, "admin");
  await signInPast(shopper, colleague);
  await page.goto(routes.staffRoles(locale));
  const title = `Warehouse ${uniqueMark()}`;
  const making = page.getByRole("region", { name: t("staff.rolesPage.newTitle") });
  const name = making.getByLabel(t("staff.rolesPage.name"), { exact: true });
  const right = making.getByRole("checkbox", { name: t("staff.permissions.orders_fulfil") });
  const create = making.getByRole("button", { name: t("staff.rolesPage.create") });
  await name.fill(title);
  await right.check();
  await setSessionEnd(db, colleague.userId, { seconds: -1, seenMinutesAgo: 60 });
  await create.click();
  const failure = making.getByTestId("form-failure");
  await expect(failure).toContainText(t("checkout.form.signedOut.text"));
  await expect(page).toHaveURL(routes.staffRoles(locale));
  await expectAccessible(page, "a form of staff's after the end", ["light", "dark"]);

  const [tab] = await Promise.all([
    page.waitForEvent("popup"),
    failure.getByRole("link", { name: t("checkout.form.signedOut.link") }).click(),
  ]);
  await enterSignIn({ ...shopper, page: tab }, colleague);
  await expect(tab).toHaveURL(routes.staffRoles(locale));
  await expect(tab.getByText(title)).toHaveCount(0);
  await expect(name).toHaveValue(title);
  await expect(right).toBeChecked();
  await create.click();
  await expect(page.getByText(t("staff.rolesPage.noticeCreated"))).toBeVisible();
  const made = page.getByRole("region", { name: title });
  await expect(made.getByRole("checkbox", { name: t("staff.permissions.orders_fulfil") })).toBeChecked();
});

for (const language of locales) {
  test.describe(`in ${language}, on a phone`, () => {
    test.use({ language, viewport: { width: 390, height: 844 } });

    test("everybody can read the notice and do what it says", async ({ shopper, db }) => {
      const { page, locale, t } = shopper;
      const member = await makeMember(db, { locale });
      await signInPastForm(page, member);
      await openBeforeEnd(page, routes.accountDetails(locale), db, member);
      await expect(notice(page)).toContainText(t("sessionEnd.soon.title"));
      await expectAccessible(page, "notice before the end", ["light", "dark"]);
      const save = page.getByRole("button", { name: t("account.details.submit"), exact: true });
      await page.locator("[name=language]").focus();
      await page.keyboard.press("Tab");
      await expect(save).toBeFocused();
      const [button, panel] = [await save.boundingBox(), await notice(page).boundingBox()];
      expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0);
      await setSessionEnd(db, member.userId, { seconds: -1, seenMinutesAgo: 60 });
      await comeBackTo(page);
      await expect(notice(page)).toContainText(t("sessionEnd.over.title"));
      await expectAccessible(page, "notice after the end", ["light", "dark"]);
    });
  });
}
