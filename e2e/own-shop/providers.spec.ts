import { oauthAccounts } from "@/db/schema";
import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { expectUsable } from "../support/accessibility";
import { makeMember, signInPastForm } from "../support/members";
import { test } from "../support/own-shop";
import { expect } from "../support/test";

test.use({ settings: { AUTH_GITHUB_ID: "a-client", AUTH_GITHUB_SECRET: "its secret" } });

const provider = "GitHub";
const authorize = /^https:\/\/github\.com\/login\/oauth\/authorize\?/;

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test.beforeEach(async ({ page, expectedComplaints }) => {
      // There is no GitHub here to answer.
      expectedComplaints.push(/ERR_|chrome-error/);
      await page.route("https://github.com/**", (route) => route.abort());
    });

    test("a shop with GitHub's keys leads there, asks to be led back, and offers no other", async ({
      shopper,
    }) => {
      const { page, locale, t } = shopper;
      await page.goto(routes.signIn(locale, { returnTo: routes.cart(locale) }));
      await expect(page.getByText(t("signIn.elsewhere", { provider: "Google" }))).toHaveCount(0);
      const [request] = await Promise.all([
        page.waitForRequest(authorize),
        page.getByRole("button", { name: t("signIn.elsewhere", { provider }) }).click(),
      ]);
      const { searchParams } = new URL(request.url());
      expect(searchParams.get("client_id")).toBe("a-client");
      expect(searchParams.get("redirect_uri")).toMatch(
        /^http:\/\/localhost:\d+\/api\/auth\/callback\/github$/,
      );
    });

    test("staying signed in is asked for on the way there as well, and nobody stays who doesn't say so", async ({
      shopper,
      baseURL,
    }) => {
      const { page, locale, t } = shopper;
      const button = page.getByRole("button", { name: t("signIn.elsewhere", { provider }) });
      const choice = page.getByLabel(t("signIn.remember"));
      const carried = async (isTicked: boolean) => {
        await page.goto(routes.signIn(locale));
        await expect(choice).not.toBeChecked();
        await choice.setChecked(isTicked);
        await Promise.all([page.waitForRequest(authorize), button.click()]);
        // Where nobody answers; before that is there, one can't leave again.
        await expect.poll(() => page.url()).toMatch(/^chrome-error:/);
        return (await page.context().cookies(baseURL)).filter(({ name }) => name === "gomall_stay");
      };
      expect(await carried(false)).toEqual([]);
      const [cookie, ...others] = await carried(true);
      expect([cookie?.value, cookie?.httpOnly, others]).toEqual(["1", true, []]);
      expect(cookie?.expires).toBeLessThan(Date.now() / 1000 + 20 * 60);
      expect(await carried(false)).toEqual([]);
    });

    test("whoever is signed in is led there to connect an account, and back to the same page afterwards", async ({
      shopper,
      db,
      baseURL,
    }) => {
      const { page, locale, t } = shopper;
      await signInPastForm(page, await makeMember(db));
      await page.goto(routes.accountSecurity(locale));
      const section = page.getByRole("region", { name: t("account.connections.title") });
      await expect(section.getByRole("listitem")).toHaveCount(1);
      await Promise.all([
        page.waitForRequest(authorize),
        section.getByRole("button", { name: t("account.connections.connect", { provider }) }).click(),
      ]);
      const cookies = await page.context().cookies(baseURL);
      const back = cookies.find(({ name }) => name === "gomall_callback")?.value ?? "";
      expect(decodeURIComponent(back)).toBe(baseURL + routes.accountSecurity(locale));
    });

    test("and disconnects it again, shown the password", async ({ shopper, db }) => {
      const { page, locale, t } = shopper;
      const member = await makeMember(db);
      const { userId } = member;
      const at = { providerAccountId: userId, createdAt: new Date() };
      await db.insert(oauthAccounts).values({ provider: "github", userId, ...at });
      await signInPastForm(page, member);
      await page.goto(routes.accountSecurity(locale));
      const disconnect = t("account.connections.disconnect", { provider });
      await page.getByRole("link", { name: disconnect }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(disconnect);
      const password = page.getByLabel(t("account.connections.password"), { exact: true });
      const submit = page.getByRole("button", { name: t("account.connections.removeSubmit"), exact: true });
      await password.fill("not the password");
      await submit.click();
      await expect(page.getByTestId("error-summary")).toContainText(t("errors.PASSWORD_WRONG"));
      await password.fill(member.password);
      await submit.click();
      await expect(page.getByTestId("account-notice")).toContainText(t("account.done.disconnected"));
      const connect = t("account.connections.connect", { provider });
      await expect(page.getByRole("button", { name: connect })).toBeVisible();
    });
  });
}

for (const language of locales) {
  test.describe(`in ${language}, on a phone`, () => {
    test.use({ language, viewport: { width: 390, height: 844 } });

    test("everybody can use the pages about accounts elsewhere, also when one was refused", async ({
      shopper,
      db,
    }) => {
      const { page, locale, t } = shopper;
      const visit = async (path: string) => {
        await page.goto(path);
        await expectUsable(page, path);
      };
      await visit(routes.signIn(locale));
      await visit(routes.signIn(locale, { code: "PROVIDER_ACCOUNT_UNLINKED" }));
      await expect(page.getByRole("alert").filter({ hasText: /./ })).toHaveText(
        new RegExp(t("errors.PROVIDER_ACCOUNT_UNLINKED")),
      );
      const member = await makeMember(db, { locale });
      const { userId } = member;
      await signInPastForm(page, member);
      const section = page.getByRole("region", { name: t("account.connections.title") });
      // As whoever says no there comes back.
      await page.goto(`${routes.signIn(locale)}?error=OAuthCallbackError`);
      await expect(page).toHaveURL(routes.connectionRefused(locale, "OAuthCallbackError"));
      await expect(section.getByRole("alert")).toContainText(t("account.connections.failed"));
      await visit(routes.connectionRefused(locale, "PROVIDER_EMAIL_DIFFERENT"));
      await expect(section.getByRole("alert")).toContainText(t("errors.PROVIDER_EMAIL_DIFFERENT"));
      const at = { providerAccountId: userId, createdAt: new Date() };
      await db.insert(oauthAccounts).values({ provider: "github", userId, ...at });
      await visit(routes.accountSecurity(locale));
      await expect(section.getByText(t("account.connections.connected"), { exact: true })).toBeVisible();
      await visit(routes.accountDisconnect(locale, "github"));
    });
  });
}
