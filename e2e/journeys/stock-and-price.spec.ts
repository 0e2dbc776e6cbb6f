import { routes } from "@/shared/routes";
import { orderOf, ordersOf } from "../support/orders";
import { somebody } from "../support/people";
import { changePrice, makeProduct, sellDownTo, stockOf } from "../support/products";
import {
  cartLine,
  goToReview,
  payAndBeThanked,
  placeButton,
  placeOrder,
  putInCart,
} from "../support/shopper";
import { expect, test } from "../support/test";
import { euros } from "../support/words";

test("a thing that sold out in the cart is marked there and keeps checkout closed until it is taken out", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const [kept, gone] = [await makeProduct(db), await makeProduct(db)];
  await putInCart(shopper, kept);
  await putInCart(shopper, gone);
  await sellDownTo(db, gone, 0);

  await page.goto(routes.cart(locale));
  await expect(cartLine(page, gone).getByText(t("cart.change.sold_out"))).toBeVisible();
  await expect(page.getByRole("link", { name: t("cart.checkout") })).toHaveCount(0);
  await page.goto(routes.checkout(locale));
  await page.waitForURL(`**${routes.cart(locale)}`);

  await page.getByRole("button", { name: t("cart.accept") }).click();
  await expect(cartLine(page, gone)).toHaveCount(0);
  await goToReview(shopper, somebody());
  await expect(page.getByTestId("total")).toHaveText(euros(1990 + 490));
});

test("a quantity that is no longer there is lowered only after the shopper agrees", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const product = await makeProduct(db);
  await putInCart(shopper, product, 4);
  await sellDownTo(db, product, 2);

  await page.goto(routes.cart(locale));
  const quantity = cartLine(page, product).getByRole("spinbutton");
  await expect(page.getByText(t("cart.change.quantity_reduced", { available: 2 }))).toBeVisible();
  await expect(quantity).toHaveValue("4");
  await page.getByRole("button", { name: t("cart.accept") }).click();
  await expect(quantity).toHaveValue("2");
});

test("a thing that sells out during the review isn't ordered, and the cart says why", async ({
  shopper,
  db,
}) => {
  const { page, t } = shopper;
  const product = await makeProduct(db);
  const person = somebody();
  await putInCart(shopper, product);
  await goToReview(shopper, person);
  await sellDownTo(db, product, 0);

  await (await placeButton(shopper)).click();
  await page.waitForURL("**/cart?**");
  await expect(cartLine(page, product).getByText(t("cart.change.sold_out"))).toBeVisible();
  expect(await ordersOf(db, person)).toEqual([]);
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 0, reserved: 0 });
});

test("a price that changed after the review is refused with the difference, and nothing is ordered", async ({
  shopper,
  db,
}) => {
  const { page, t } = shopper;
  const product = await makeProduct(db, { priceMinor: 1990 });
  const person = somebody();
  await putInCart(shopper, product);
  await goToReview(shopper, person);
  await changePrice(db, product, 2490);

  await (await placeButton(shopper)).click();
  await expect(page.getByText(t("checkout.changes.placedTitle"))).toBeVisible();
  const change = { title: product.title, from: euros(1990), to: euros(2490) };
  await expect(page.getByTestId("quote-changes")).toContainText(t("checkout.changes.price", change));
  expect(await ordersOf(db, person)).toEqual([]);

  await expect(page.getByTestId("total")).toHaveText(euros(2490 + 490));
  await placeOrder(shopper);
  await expect(page.getByText(euros(2490 + 490)).first()).toBeVisible();
  await payAndBeThanked(shopper);
  expect(await orderOf(db, person)).toMatchObject({ totalMinor: 2980, status: "placed" });
});

test("a review that is opened again after a price change must be agreed to before it can be ordered", async ({
  shopper,
  db,
}) => {
  const { page, t } = shopper;
  const product = await makeProduct(db, { priceMinor: 1990 });
  const person = somebody();
  await putInCart(shopper, product);
  await goToReview(shopper, person);
  await changePrice(db, product, 1490);

  await page.reload();
  await expect(page.getByText(t("checkout.changes.title"))).toBeVisible();
  await expect(await placeButton(shopper)).toHaveCount(0);
  await page.getByRole("button", { name: t("checkout.changes.accept") }).click();
  await expect(page.getByTestId("total")).toHaveText(euros(1490 + 490));
  await placeOrder(shopper);
  expect(await orderOf(db, person)).toMatchObject({ totalMinor: 1980 });
});
