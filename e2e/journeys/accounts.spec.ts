import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { enterSignIn, followMail, signIn, somebodyWithAccount } from "../support/accounts";
import { mailFrameComplaint } from "../support/mail";
import { uniqueMark } from "../support/people";
import { expect, requiredVariable, test } from "../support/test";

const password = "gramophone otter lantern";

for (const javaScriptEnabled of [true, false]) {
  // Each language once, so that both are walked through.
  const language = javaScriptEnabled ? "en" : "zh";
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript, in ${language}`, () => {
    test.use({ javaScriptEnabled, language });

    test("somebody registers, confirms it by the mail, signs out and in again", async ({
      shopper,
      expectedComplaints,
    }) => {
      const { page, locale, t } = shopper;
      expectedComplaints.push(mailFrameComplaint);
      const email = `Newcomer-${uniqueMark()}@example.com`;
      await page.goto(routes.home(locale));
      await page.getByRole("link", { name: t("header.account"), exact: true }).click();
      await page.getByRole("link", { name: t("signIn.register") }).click();
      await page.getByLabel(t("accountForm.name")).fill("Ada");
      await page.getByLabel(t("accountForm.email"), { exact: true }).fill(email);
      await page.getByLabel(t("accountForm.password"), { exact: true }).fill(password);
      await page.getByRole("button", { name: t("register.submit"), exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("checkMail.title"));

      const confirming = await followMail(shopper, {
        ...{ email, subject: t("mails.registration.subject") },
        button: t("mails.registration.confirm"),
      });
      const window = confirming.page;
      const confirm = window.getByRole("button", { name: t("verify.submit") });
      const passwordField = window.getByLabel(t("accountForm.password"), { exact: true });
      await passwordField.fill("not the one");
      await confirm.click();
      await expect(window.getByTestId("error-summary")).toContainText(t("errors.PASSWORD_WRONG"));
      await passwordField.fill(password);
      await confirm.click();
      await expect(window.getByRole("status").filter({ hasText: t("account.done.verified") })).toBeVisible();

      await window.getByRole("button", { name: t("account.signOut") }).click();
      await expect(window.getByText(t("signIn.notice.signedOut"))).toBeVisible();
      await window.goto(routes.account(locale));
      await expect(window).toHaveURL(routes.signIn(locale, { returnTo: routes.account(locale) }));
      await enterSignIn(confirming, { email, password });
      await expect(window).toHaveURL(routes.account(locale));
      await window.goto(routes.signIn(locale));
      await expect(window).toHaveURL(routes.account(locale));
    });

    test("who forgot the password sets a new one by mail, and is told of the change", async ({
      shopper,
      db,
      expectedComplaints,
    }) => {
      const { page, locale, t } = shopper;
      expectedComplaints.push(mailFrameComplaint);
      const account = await somebodyWithAccount(db, { locale });
      const { email } = account;
      await page.goto(routes.signIn(locale));
      await page.getByRole("link", { name: t("signIn.forgot") }).click();
      await page.getByLabel(t("accountForm.email"), { exact: true }).fill(email);
      await page.getByRole("button", { name: t("forgotPassword.submit") }).click();
      await expect(page.getByText(t("checkMail.reset.text"))).toBeVisible();

      const subject = t("mails.password-reset.subject");
      const resetting = await followMail(shopper, { email, subject, button: t("mails.password-reset.set") });
      const window = resetting.page;
      const newPassword = window.getByLabel(t("accountForm.newPassword"), { exact: true });
      await newPassword.fill("short");
      await window.getByRole("button", { name: t("resetPassword.submit") }).click();
      await expect(window.getByTestId("error-summary")).toContainText(t("errors.PASSWORD_TOO_SHORT"));
      await newPassword.fill(password);
      await window.getByRole("button", { name: t("resetPassword.submit") }).click();
      await expect(window.getByText(t("signIn.notice.reset"))).toBeVisible();
      await enterSignIn(resetting, account);
      await expect(window.getByTestId("form-failure")).toContainText(t("errors.SIGN_IN_REFUSED"));
      await enterSignIn(resetting, { email, password });
      await expect(window).toHaveURL(routes.account(locale));
      const changed = t("mails.password-changed.subject");
      await followMail(shopper, { email, subject: changed, button: t("mails.password-changed.set") });
    });

    test("a wrong password and an unknown address are refused alike, and what was typed stays", async ({
      shopper,
      db,
    }) => {
      const { page, locale, t } = shopper;
      const known = await somebodyWithAccount(db);
      const said: string[] = [];
      for (const email of [known.email, `nobody-${uniqueMark()}@example.com`]) {
        await page.goto(routes.signIn(locale));
        await page.getByLabel(t("signIn.remember")).check();
        await enterSignIn(shopper, { email, password: "quite another one" });
        said.push(await page.getByTestId("form-failure").innerText());
        await expect(page.getByLabel(t("accountForm.email"), { exact: true })).toHaveValue(email);
        await expect(page.getByLabel(t("signIn.remember"))).toBeChecked();
      }
      expect(said[0]).toContain(t("errors.SIGN_IN_REFUSED"));
      expect(said[1]).toBe(said[0]);
      if (!javaScriptEnabled)
        await expect(page.getByLabel(t("accountForm.password"), { exact: true })).toHaveValue("");
    });

    test("signing in leads back to where somebody came from, and nowhere else", async ({ shopper, db }) => {
      const { page, locale } = shopper;
      const account = await somebodyWithAccount(db);
      await page.goto(routes.signIn(locale, { returnTo: routes.cart(locale) }));
      await enterSignIn(shopper, account);
      await expect(page).toHaveURL(routes.cart(locale));
      await page.context().clearCookies();
      await page.goto(routes.signIn(locale, { returnTo: "//evil.example/" }));
      await enterSignIn(shopper, account);
      await expect(page).toHaveURL(routes.account(locale));
    });
  });
}

test("a demo has an admin, with the password that its start prints", async ({ shopper }) => {
  const { page, locale, t } = shopper;
  await page.goto(routes.signIn(locale));
  const password = requiredVariable("E2E_DEMO_ADMIN_PASSWORD");
  await enterSignIn(shopper, { email: "admin@gomall.example", password });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    t("account.greeting", { name: "Demo admin" }),
  );
});

test("a session outlives the browser only where somebody asks for it", async ({ shopper, db }) => {
  const { page, locale, t } = shopper;
  const account = await somebodyWithAccount(db);
  const expiry = async () =>
    (await page.context().cookies()).find(({ name }) => name === "gomall_session")?.expires;
  await signIn(shopper, account);
  expect(await expiry()).toBe(-1);
  await page.context().clearCookies();
  await page.goto(routes.signIn(locale));
  await page.getByLabel(t("signIn.remember")).check();
  await enterSignIn(shopper, account);
  await expect(page).toHaveURL(routes.account(locale));
  expect(await expiry()).toBeGreaterThan(Date.now() / 1000 + 29 * 24 * 3600);
});

test("a password can be shown, and is hidden again when it is sent", async ({ shopper }) => {
  const { page, locale, t } = shopper;
  await page.goto(routes.register(locale));
  const field = page.getByLabel(t("accountForm.password"), { exact: true });
  await field.fill("short");
  await page.getByRole("button", { name: "Show password" }).click();
  await expect(field).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: t("register.submit"), exact: true }).click();
  await expect(page.getByTestId("error-summary").getByRole("link")).toHaveCount(2);
  await expect(field).toHaveAttribute("type", "password");
  await expect(field).toHaveValue("short");
  await page.getByRole("link", { name: new RegExp(t("errors.PASSWORD_TOO_SHORT")) }).click();
  await expect(field).toBeFocused();
});

test("the pages of accounts are kept by no cache and listed by no search engine", async ({ request }) => {
  const secret = "A".repeat(43);
  for (const locale of locales) {
    for (const path of [
      routes.signIn(locale),
      routes.register(locale),
      routes.checkMail(locale, "register"),
      routes.verify(locale, secret),
      routes.forgotPassword(locale),
      routes.resetPassword(locale, secret),
    ]) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(200);
      expect(answer.headers()["cache-control"], path).toContain("no-store");
      const policy = answer.headers()["content-security-policy"] ?? "";
      const nonce = /'nonce-([^']{20,})' 'strict-dynamic'/.exec(policy)?.[1];
      const page = await answer.text();
      expect(page, path).toContain('name="robots" content="noindex, nofollow"');
      const tags = page.match(/<script\b[^>]*>/g) ?? [];
      expect(tags.length, path).toBeGreaterThan(0);
      expect(
        tags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
        path,
      ).toEqual([]);
    }
    for (const path of [routes.verify(locale, "cut-short"), routes.resetPassword(locale, "cut-short")])
      expect((await request.get(path)).status(), path).toBe(404);
  }
});
