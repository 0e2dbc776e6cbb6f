import { routes } from "@/shared/routes";
import { ordersOf } from "../support/orders";
import { somebody } from "../support/people";
import { makeProduct, stockOf } from "../support/products";
import { addToCart, cartLine, goToReview, placeButton, putInCart, shopperOn } from "../support/shopper";
import { expect, test } from "../support/test";

test("two tabs share one cart: each shows what the other did once it is looked at again", async ({
  shopper,
  context,
  baseURL,
  db,
}) => {
  const [first, second] = [await makeProduct(db), await makeProduct(db)];
  const { page, locale, t } = shopper;
  const other = shopperOn(await context.newPage(), locale, baseURL);
  await addToCart(shopper, first);
  await addToCart(other, second);

  // Coming back to the first tab.
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.getByTestId("cart-count")).toHaveText("2");

  await page.goto(routes.cart(locale));
  await other.page.goto(routes.cart(locale));
  await cartLine(page, first)
    .getByRole("button", { name: t("cart.remove") })
    .click();
  await expect(cartLine(page, first)).toHaveCount(0);
  // The other tab still shows the line; it isn't brought back by changing it there.
  await cartLine(other.page, first).getByRole("spinbutton").fill("4");
  await cartLine(other.page, first)
    .getByRole("button", { name: t("cart.update") })
    .click();
  await expect(cartLine(other.page, first)).toHaveCount(0);
  await expect(cartLine(other.page, second)).toBeVisible();
  await expect(other.page.getByTestId("cart-count")).toHaveText("1");
});

test("an order that is placed in two tabs at once is one order", async ({
  shopper,
  context,
  baseURL,
  db,
}) => {
  const { page, locale, t } = shopper;
  const product = await makeProduct(db);
  const person = somebody();
  await putInCart(shopper, product);
  await goToReview(shopper, person);
  const other = shopperOn(await context.newPage(), locale, baseURL);
  await other.page.goto(routes.checkoutReview(locale));

  const buttons = [await placeButton(shopper), await placeButton(other)];
  await Promise.all(buttons.map((button) => button.click()));
  for (const tab of [page, other.page]) await tab.waitForURL(/\/pay\/|\/orders\//);

  const [order, ...more] = await ordersOf(db, person);
  expect(more).toEqual([]);
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 10, reserved: 1 });
  for (const tab of [page, other.page]) {
    if (!tab.url().includes("/orders/")) continue;
    expect(tab.url()).toContain(order?.token);
    await expect(tab.getByText(t("order.notice.already-ordered.title"))).toBeVisible();
  }
});

test("pressing the order button twice places one order", async ({ shopper, db }) => {
  const { page } = shopper;
  const product = await makeProduct(db);
  const person = somebody();
  await putInCart(shopper, product);
  await goToReview(shopper, person);
  await (await placeButton(shopper)).dblclick();
  await page.waitForURL("**/pay/**");
  expect(await ordersOf(db, person)).toHaveLength(1);
});
