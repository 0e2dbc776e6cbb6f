import { routes } from "@/shared/routes";
import { orderOf, ordersOf, passDeadline } from "../support/orders";
import { somebody } from "../support/people";
import { makeProduct, stockOf } from "../support/products";
import {
  cancelOrder,
  cartLine,
  goToCheckout,
  goToPayment,
  goToUnpaidOrder,
  orderState,
  payAndBeThanked,
  placeOrder,
} from "../support/shopper";
import { expect, test } from "../support/test";

test("a cancelled order frees its things, and they can be put back in the cart and bought", async ({
  shopper,
  db,
}) => {
  const { page, t } = shopper;
  const product = await makeProduct(db, { stock: 5 });
  const person = somebody();
  await goToUnpaidOrder(shopper, product, person, 3);
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 5, reserved: 3 });

  await cancelOrder(shopper);
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 5, reserved: 0 });

  await page.getByRole("button", { name: t("order.putBack.submit") }).click();
  await page.waitForURL(/\/cart/);
  await expect(cartLine(page, product).getByRole("spinbutton")).toHaveValue("3");
  await goToCheckout(shopper);
  // What was typed for the first order is still there.
  await expect(page.locator("[name=email]")).toHaveValue(person.email);
  await page.getByRole("button", { name: t("checkout.details.submit") }).click();
  await placeOrder(shopper);
  await payAndBeThanked(shopper);
  expect((await ordersOf(db, person)).map(({ status }) => status)).toEqual(["placed", "cancelled"]);
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 2, reserved: 0 });
});

test("an order page sees by itself that the time to pay is over; nobody can pay it any more", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const product = await makeProduct(db);
  const person = somebody();
  await goToPayment(shopper, product, person);
  const paymentPage = page.url();
  const order = await orderOf(db, person);
  await page.goto(routes.order(locale, order.token));
  await expect(page.getByRole("timer")).toBeVisible();

  await passDeadline(db, order);
  await expect(orderState(page)).toHaveText(t("order.state.expired.title"));
  await expect(page.getByRole("timer")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Pay/ })).toHaveCount(0);
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 10, reserved: 0 });

  await page.goto(paymentPage);
  await expect(page.locator("[autocomplete=cc-number]")).toHaveCount(0);
  await page.goto(routes.order(locale, order.token));
  await page.getByRole("button", { name: t("order.putBack.submit") }).click();
  await page.waitForURL(/\/cart/);
  await expect(cartLine(page, product)).toBeVisible();
});

test("an order that was paid stays paid when its deadline passes", async ({
  shopper,
  anotherShopper,
  db,
}) => {
  const other = await anotherShopper();
  const [payer, sluggard] = [somebody(), somebody()];
  await goToPayment(shopper, await makeProduct(db), payer);
  await payAndBeThanked(shopper);
  await goToUnpaidOrder(other, await makeProduct(db), sluggard);
  await passDeadline(db, await orderOf(db, payer));
  await passDeadline(db, await orderOf(db, sluggard));
  // The sweep has come by once it has ended the other order, whose time was over later.
  await expect(orderState(other.page)).toHaveText(other.t("order.state.expired.title"));
  expect(await orderOf(db, payer)).toMatchObject({ status: "placed", paymentStatus: "paid" });
});
