import { routes } from "@/shared/routes";
import { orderOf } from "../support/orders";
import { somebody } from "../support/people";
import { makeProduct, stockOf } from "../support/products";
import {
  addToCart,
  cancelOrder,
  cartLine,
  fillDetails,
  goToCheckout,
  goToReview,
  goToUnpaidOrder,
  orderState,
  payAndBeThanked,
  placeOrder,
  putInCart,
} from "../support/shopper";
import { expect, test } from "../support/test";
import { euros } from "../support/words";

test.use({ javaScriptEnabled: false });

test("without JavaScript a guest chooses, changes the cart, orders, pays and sees the paid order", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const product = await makeProduct(db, { sizes: ["Small", "Large"] });
  const person = somebody();

  await page.goto(routes.product(locale, product.slug));
  await page.getByText("Large", { exact: true }).click();
  await page.getByRole("button", { name: t("product.add") }).click();
  await page.waitForURL("**/cart?notice=added");
  await expect(page.getByText(/^Size.\s?Large$/)).toBeVisible();
  await cartLine(page, product).getByRole("spinbutton").fill("3");
  await page.getByRole("button", { name: t("cart.update") }).click();
  await expect(page.getByText(t("cart.notice.updated"))).toBeVisible();

  await goToReview(shopper, person);
  await page.getByRole("radio", { name: /Express/ }).check();
  await page.getByRole("button", { name: t("checkout.review.chooseShipping") }).click();
  await expect(page.getByTestId("total")).toHaveText(euros(3 * 1990 + 1290));
  await placeOrder(shopper);
  await payAndBeThanked(shopper);
  await page.getByRole("link", { name: t("checkout.result.toOrder") }).click();
  await expect(orderState(page)).toHaveText(t("order.state.paid.title"));
  expect(await orderOf(db, person)).toMatchObject({ status: "placed", totalMinor: 7260 });
});

test("without JavaScript a form with mistakes comes back with everything that was typed", async ({
  shopper,
  db,
}) => {
  const { page, t } = shopper;
  const person = somebody({ postalCode: "1011", name: "Zoë O'Neill-Núñez" });
  await putInCart(shopper, await makeProduct(db));
  await goToCheckout(shopper);
  await fillDetails(shopper, { ...person, email: "ada@" });
  await page.getByRole("button", { name: t("checkout.details.submit") }).click();

  const summary = page.getByTestId("error-summary");
  await expect(summary.getByRole("link")).toHaveCount(2);
  await expect(summary).toContainText(t("errors.EMAIL_INVALID"));
  await expect(summary).toContainText(t("errors.POSTAL_CODE_INVALID"));
  await expect(page.locator("[name=email]")).toHaveValue("ada@");
  await expect(page.locator("[name=name]")).toHaveValue(person.address.name);
  await expect(page.locator("[name=line1]")).toHaveValue(person.address.line1);
  await expect(page.locator("[name=country]")).toHaveValue("DE");

  await page.locator("[name=email]").fill(person.email);
  await page.locator("[name=postalCode]").fill("10119");
  await page.getByRole("button", { name: t("checkout.details.submit") }).click();
  await expect(page.getByText(person.email)).toBeVisible();
});

test("without JavaScript the address form follows the country by its own button", async ({ shopper, db }) => {
  const { page, t } = shopper;
  await putInCart(shopper, await makeProduct(db));
  await goToCheckout(shopper);
  await page.locator("[name=name]").fill("Ada Byron");
  await page.locator("[name=country]").selectOption("JP");
  await page.getByRole("button", { name: t("checkout.details.updateCountry") }).click();
  await expect(page.getByLabel(t("checkout.details.region.JP"))).toBeVisible();
  await expect(page.locator("[name=name]")).toHaveValue("Ada Byron");
});

test("without JavaScript an order can be cancelled and its things put back in the cart", async ({
  shopper,
  db,
}) => {
  const { page, t } = shopper;
  const product = await makeProduct(db);
  await goToUnpaidOrder(shopper, product, somebody());
  await cancelOrder(shopper);
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 10, reserved: 0 });
  await page.getByRole("button", { name: t("order.putBack.submit") }).click();
  await expect(cartLine(page, product)).toBeVisible();
});

test("without JavaScript the cart says why something can't be added", async ({ shopper, db }) => {
  const { page, locale, t } = shopper;
  const product = await makeProduct(db, { stock: 2 });
  await addToCart(shopper, product, 2);
  await page.goto(routes.product(locale, product.slug));
  await page.getByRole("button", { name: t("product.add") }).click();
  await expect(page.getByRole("alert").filter({ hasText: t("errors.OUT_OF_STOCK") })).toBeVisible();
  await expect(cartLine(page, product).getByRole("spinbutton")).toHaveValue("2");
});
