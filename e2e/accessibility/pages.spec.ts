import type { Page } from "@playwright/test";
import { locales } from "@/shared/locales";
import { infoPages, routes } from "@/shared/routes";
import { type ColorScheme, expectAccessible } from "../support/accessibility";
import { cards, payWith, wayBack } from "../support/gateway";
import { orderOf, passDeadline } from "../support/orders";
import { somebody } from "../support/people";
import { changePrice, makeProduct, sellDownTo } from "../support/products";
import {
  addToCart,
  goToCheckout,
  goToPayment,
  goToReview,
  goToUnpaidOrder,
  orderState,
  payAndBeThanked,
  putInCart,
} from "../support/shopper";
import { expect, test } from "../support/test";

/** The slug of a category with goods, in each language. */
const categorySlug = { en: "clothing", zh: "服饰" };

const schemes: readonly ColorScheme[] = ["light", "dark"];

for (const language of locales) {
  test.describe(`in ${language}`, () => {
    test.use({ language });
    test.describe.configure({ timeout: 300_000 });
    const check = (page: Page, what: string) => expectAccessible(page, what, schemes);

    test("everybody can use the pages of the shop window", async ({ shopper, expectedComplaints }) => {
      const { page, locale } = shopper;
      expectedComplaints.push(/status of 404/);
      const paths = [
        routes.home(locale),
        routes.category(locale, categorySlug[locale]),
        routes.category(locale, categorySlug[locale], { sort: "price_asc" }),
        routes.search(locale, "a"),
        routes.search(locale, "zebra unicorn"),
        routes.cart(locale),
        `${routes.cart(locale)}/no-such-page`,
        routes.order(locale, "no-such-order-in-this-shop-at-all"),
      ];
      for (const path of paths) {
        await page.goto(path);
        await check(page, path);
      }
    });

    test("everybody can use the pages about the shop", async ({ shopper }) => {
      const { page, locale } = shopper;
      for (const name of infoPages) {
        await page.goto(routes[name](locale));
        await check(page, name);
      }
    });

    test("everybody can use the page of a product, and hear that it is in the cart", async ({
      shopper,
      db,
    }) => {
      const product = await makeProduct(db, { sizes: ["Small", "Large"] });
      await addToCart(shopper, product);
      await check(shopper.page, "product, added");
    });

    test("everybody can use the cart and the checkout, also when something is wrong", async ({
      shopper,
      db,
    }) => {
      const { page, locale, t } = shopper;
      const [product, gone] = [await makeProduct(db), await makeProduct(db)];
      await putInCart(shopper, product);
      await putInCart(shopper, gone);
      await page.goto(routes.cart(locale));
      await check(page, "cart");
      await sellDownTo(db, gone, 0);
      await page.reload();
      await check(page, "cart with changes");
      await page.getByRole("button", { name: t("cart.accept") }).click();
      await expect(page.getByText(t("cart.changesTitle"))).toHaveCount(0);
      await goToCheckout(shopper);
      await check(page, "checkout");
      await page.getByRole("button", { name: t("checkout.details.submit") }).click();
      await expect(page.getByTestId("error-summary")).toBeVisible();
      await check(page, "checkout with errors");
      await goToReview(shopper, somebody());
      await check(page, "review");
      await changePrice(db, product, 2490);
      await page.reload();
      await expect(page.getByTestId("quote-changes")).toBeVisible();
      await check(page, "review with changes");
    });

    test("everybody can use the payment page and the page of an order in each of its states", async ({
      shopper,
      anotherShopper,
      db,
      expectedComplaints,
    }) => {
      const { page, t } = shopper;
      expectedComplaints.push(/status of 402/);
      const product = await makeProduct(db);
      await goToPayment(shopper, product, somebody());
      await check(page, "payment page");
      await payWith(page, cards.declined);
      await expect(page.getByRole("alert")).toBeVisible();
      await check(page, "payment page, declined");
      await wayBack(page).click();
      await expect(page.getByRole("timer")).toBeVisible();
      await check(page, "order, waiting after a declined card");
      await page.getByText(t("order.cancel.open"), { exact: true }).click();
      await check(page, "order, about to be cancelled");
      await page.getByRole("button", { name: t("order.cancel.submit") }).click();
      await expect(orderState(page)).toHaveText(t("order.state.cancelled.title"));
      await check(page, "order, cancelled");

      const payer = await anotherShopper();
      await goToPayment(payer, product, somebody());
      await payAndBeThanked(payer);
      await check(payer.page, "result");
      await payer.page.getByRole("link", { name: t("checkout.result.toOrder") }).click();
      await expect(orderState(payer.page)).toHaveText(t("order.state.paid.title"));
      await check(payer.page, "order, paid");

      const sluggard = await anotherShopper();
      const person = somebody();
      await goToUnpaidOrder(sluggard, product, person);
      await passDeadline(db, await orderOf(db, person));
      await expect(orderState(sluggard.page)).toHaveText(t("order.state.expired.title"));
      await check(sluggard.page, "order, expired");
    });
  });
}
