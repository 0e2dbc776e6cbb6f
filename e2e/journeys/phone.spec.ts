import { routes } from "@/shared/routes";
import { orderOf } from "../support/orders";
import { somebody } from "../support/people";
import { makeProduct } from "../support/products";
import { goToReview, goToUnpaidOrder, payAndBeThanked, placeOrder, putInCart } from "../support/shopper";
import { expect, test } from "../support/test";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const longTitle = "Donaudampfschifffahrtsgesellschaftskapitänsmützenhalterung in Übergröße";

for (const language of ["en", "zh"] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("on a phone no page is wider than the screen, however long the names are", async ({
      shopper,
      anotherShopper,
      db,
      expectedComplaints,
    }) => {
      const { page, locale } = shopper;
      expectedComplaints.push(/status of 404/);
      const product = await makeProduct(db, { title: longTitle });
      const person = somebody({ name: longTitle, line1: `${longTitle} 1` });
      const checkWidth = async () => {
        const overhang = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overhang, page.url()).toBe(0);
      };
      const paths = [
        routes.home(locale),
        routes.category(locale, locale === "en" ? "clothing" : "服饰"),
        routes.product(locale, "mist-hoodie"),
        routes.product(locale, product.slug),
        routes.search(locale, "Donau"),
        routes.cart(locale),
        "/zh/no-such-page",
      ];
      for (const path of paths) {
        await page.goto(path);
        await checkWidth();
      }
      await putInCart(shopper, product);
      await page.goto(routes.cart(locale));
      await checkWidth();
      await page.goto(routes.checkout(locale));
      await checkWidth();
      await goToReview(shopper, person);
      await checkWidth();
      await placeOrder(shopper);
      await checkWidth();
      await payAndBeThanked(shopper);
      await checkWidth();
      await page.goto(routes.order(locale, (await orderOf(db, person)).token));
      await checkWidth();
      const other = await anotherShopper();
      const token = await goToUnpaidOrder(other, product, somebody());
      await page.goto(routes.order(locale, token));
      await checkWidth();
    });
  });
}

test("on a phone menus, search and cart are at hand, and the order can be unfolded beside the form", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  await putInCart(shopper, await makeProduct(db));
  await page.goto(routes.home(locale));
  const menu = page.getByRole("navigation", { name: t("header.categories") });
  await menu.getByRole("link", { name: "Outdoors" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Outdoors");
  await page.getByLabel(t("search.label")).fill("bottle");
  await page.getByRole("button", { name: t("search.submit") }).tap();
  await expect(page.getByRole("article").first()).toBeVisible();
  await page
    .getByRole("banner")
    .getByRole("link", { name: new RegExp(t("header.cart")) })
    .tap();
  await page.getByRole("link", { name: t("cart.checkout") }).tap();
  await page.getByText(t("checkout.summary.toggle", { count: 1 })).tap();
  await expect(
    page.locator("details").getByRole("link", { name: t("checkout.summary.changeCart") }),
  ).toBeVisible();
});
