import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { orderOf } from "../support/orders";
import { somebody } from "../support/people";
import { makeProduct, stockOf } from "../support/products";
import { goToReview, orderState, payAndBeThanked, placeOrder } from "../support/shopper";
import { expect, test } from "../support/test";
import { euros } from "../support/words";

for (const language of locales) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("a guest finds a thing, buys it with a card and sees the paid order", async ({ shopper, db }) => {
      const { page, locale, t } = shopper;
      const product = await makeProduct(db, {
        category: "clothing",
        sizes: ["Small", "Large"],
        priceMinor: 2590,
      });
      const person = somebody();

      await page.goto(routes.home(locale));
      const categories = page.getByRole("region", { name: t("home.categories") });
      await categories.getByRole("link").first().click();
      await page.getByRole("link", { name: t("category.sorts.newest") }).click();
      await page.waitForURL("**sort=newest");
      const card = page.getByRole("article").filter({ hasText: product.title });
      await expect(async () => {
        await page.reload();
        await expect(card).toBeVisible({ timeout: 500 });
      }).toPass();
      await card.getByRole("link").click();

      await page.getByText("Large", { exact: true }).click();
      await expect(page.getByRole("radio", { name: "Large" })).toBeChecked();
      await page.getByRole("button", { name: t("product.add") }).click();
      await expect(page.getByTestId("cart-count")).toHaveText("1");
      await page.getByRole("link", { name: t("product.toCart") }).click();
      await expect(page.getByText(/^Size.\s?Large$/)).toBeVisible();

      await goToReview(shopper, person);
      await expect(page.getByTestId("total")).toHaveText(euros(2590 + 490, locale));
      await placeOrder(shopper);
      await payAndBeThanked(shopper);
      await page.getByRole("link", { name: t("checkout.result.toOrder") }).click();

      const order = await orderOf(db, person);
      await expect(orderState(page)).toHaveText(t("order.state.paid.title"));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        t("order.title", { number: order.number }),
      );
      await expect(page.getByText(person.email)).toBeVisible();
      expect(order).toMatchObject({ status: "placed", paymentStatus: "paid", totalMinor: 3080, locale });
      expect(await stockOf(db, product.variantIds[1] ?? product.variantId)).toEqual({
        onHand: 9,
        reserved: 0,
      });
    });
  });
}
