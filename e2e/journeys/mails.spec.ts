import { locales } from "@/shared/locales";
import { mailFrameComplaint, openMail, subjectsTo } from "../support/mail";
import { orderOf } from "../support/orders";
import { somebody } from "../support/people";
import { makeProduct } from "../support/products";
import { goToUnpaidOrder, orderState, payAndBeThanked, payButton } from "../support/shopper";
import { expect, test } from "../support/test";
import { euros } from "../support/words";

for (const language of locales) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("a shopper pays from the mail about her order, and gets a receipt", async ({
      shopper,
      db,
      expectedComplaints,
    }) => {
      const { page, locale, t } = shopper;
      expectedComplaints.push(mailFrameComplaint);
      const product = await makeProduct(db, { priceMinor: 2590 });
      const person = somebody();
      await goToUnpaidOrder(shopper, product, person);
      const { number } = await orderOf(db, person);
      const total = euros(2590 + 490, locale);

      const placed = t("mails.order-placed.subject", { number });
      const mail = await openMail(page, person.email, placed);
      await expect(mail.getByRole("heading", { level: 1 })).toHaveText(t("mails.order-placed.title"));
      await expect(mail.getByText(product.title)).toBeVisible();
      const [shop] = await Promise.all([
        page.waitForEvent("popup"),
        mail.getByRole("link", { name: t("mails.order-placed.pay", { total }) }).click(),
      ]);
      const inShop = { ...shopper, page: shop };
      await payButton(inShop, total).click();
      await payAndBeThanked(inShop);
      await shop.getByRole("link", { name: t("checkout.result.toOrder") }).click();
      await expect(orderState(shop)).toHaveText(t("order.state.paid.title"));

      const received = t("mails.payment-received.subject", { number });
      const receipt = await openMail(page, person.email, received);
      await expect(receipt.getByRole("heading", { name: t("mails.payment-received.receipt") })).toBeVisible();
      await expect(receipt.getByText(total).first()).toBeVisible();
      expect(await subjectsTo(person.email)).toEqual([placed, received].sort());
    });
  });
}
