import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { enterSignIn, followMail } from "../support/accounts";
import { mailFrameComplaint } from "../support/mail";
import { orderOf } from "../support/orders";
import { somebody } from "../support/people";
import { makeProduct } from "../support/products";
import { addToCart, goToReview, payAndBeThanked, placeOrder } from "../support/shopper";
import { expect, test } from "../support/test";

const password = "gramophone otter lantern";

for (const language of locales) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("somebody registers, confirms it by the mail, signs in, buys, and finds the order in the account", async ({
      shopper,
      db,
      expectedComplaints,
    }) => {
      expectedComplaints.push(mailFrameComplaint);
      const { page, locale, t } = shopper;
      const person = somebody();
      const { email } = person;
      await page.goto(routes.register(locale));
      await page.getByLabel(t("accountForm.name")).fill("Ada Byron");
      await page.getByLabel(t("accountForm.email"), { exact: true }).fill(email);
      await page.getByLabel(t("accountForm.password"), { exact: true }).fill(password);
      await page.getByRole("button", { name: t("register.submit"), exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("checkMail.title"));

      const confirming = await followMail(shopper, {
        ...{ email, subject: t("mails.registration.subject") },
        button: t("mails.registration.confirm"),
      });
      const window = confirming.page;
      await window.getByLabel(t("accountForm.password"), { exact: true }).fill(password);
      await window.getByRole("button", { name: t("verify.submit") }).click();
      await expect(window).toHaveURL(routes.account(locale, "verified"));
      await window.getByRole("button", { name: t("account.signOut") }).click();
      await expect(window.getByText(t("signIn.notice.signedOut"))).toBeVisible();
      await enterSignIn(confirming, { email, password });
      await expect(window).toHaveURL(routes.account(locale));

      const product = await makeProduct(db);
      await addToCart(confirming, product);
      await goToReview(confirming, person);
      await placeOrder(confirming);
      await payAndBeThanked(confirming);
      const { number, token } = await orderOf(db, person);
      await window.goto(routes.accountOrders(locale));
      await window.getByRole("link", { name: number }).click();
      await expect(window).toHaveURL(new RegExp(token));
      await expect(window.getByText(product.title).first()).toBeVisible();
    });
  });
}
