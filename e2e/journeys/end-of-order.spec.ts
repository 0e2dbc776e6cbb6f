import { routes } from "@/shared/routes";
import { orderOf, ordersOf, passDeadline } from "../support/orders";
import { somebody } from "../support/people";
import { makeProduct, stockOf } from "../support/products";
import { cancelOrder, cartLine, goToCheckout, orderState, orderThing, payAndBeThanked, placeOrder } from "../support/shopper";
import { expect, test } from "../support/test";

test("a cancelled order frees its things, and they can be put back in the cart and bought", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const product = await makeProduct(db, { stock: 5 });
  const person = somebody();
  await orderThing(shopper, product, person, 3);
  const { token } = await orderOf(db, person);
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 5, reserved: 3 });

  await page.goto(routes.order(locale, token));
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
  await orderThing(shopper, product, person);
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

test("an order that was paid stays paid when its deadline passes", async ({ shopper, db }) => {
  const { page, locale, t } = shopper;
  const person = somebody();
  await orderThing(shopper, await makeProduct(db), person);
  await payAndBeThanked(shopper);
  const paid = await orderOf(db, person);
  // The sweep has come by once it has ended somebody else's order whose time was over later.
  const other = somebody();
  await page.context().clearCookies();
  await orderThing(shopper, await makeProduct(db), other);
  const unpaid = await orderOf(db, other);
  await passDeadline(db, paid);
  await passDeadline(db, unpaid);
  await page.goto(routes.order(locale, unpaid.token));
  await expect(orderState(page)).toHaveText(t("order.state.expired.title"));
  expect(await orderOf(db, person)).toMatchObject({ status: "placed", paymentStatus: "paid" });
});
