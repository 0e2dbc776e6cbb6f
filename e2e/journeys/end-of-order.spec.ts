import { routes } from "@/shared/routes";
import { mailFrameComplaint, openMail } from "../support/mail";
import { orderOf, ordersOf, passDeadline, setDeadline } from "../support/orders";
import { somebody } from "../support/people";
import { makeProduct, sellDownTo, stockOf } from "../support/products";
import {
  cancelOrder,
  cartLine,
  goToCheckout,
  goToPayment,
  goToUnpaidOrder,
  orderState,
  payAndBeThanked,
  placeOrder,
  putInCart,
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

test("what sold out meanwhile isn't put back, and the order page says so", async ({ shopper, db }) => {
  const { page, api, t } = shopper;
  const [kept, gone] = [await makeProduct(db), await makeProduct(db)];
  await putInCart(shopper, kept);
  await goToUnpaidOrder(shopper, gone, somebody());
  await cancelOrder(shopper);
  await sellDownTo(db, gone, 0);

  await page.getByRole("button", { name: t("order.putBack.submit") }).click();
  await expect(page.getByText(t("order.putBack.sold_out", { title: gone.title }))).toBeVisible();
  await page.getByRole("link", { name: t("order.putBack.toCart"), exact: true }).click();
  await expect(cartLine(page, kept)).toBeVisible();
  expect((await api.cart.get.query({ locale: "en" })).itemCount).toBe(1);
});

test("the time to pay runs out before one's eyes: the open page says so and what to do next; nobody can pay any more", async ({
  shopper,
  db,
  expectedComplaints,
}) => {
  const { page, locale, t } = shopper;
  expectedComplaints.push(mailFrameComplaint);
  const product = await makeProduct(db);
  const person = somebody();
  await goToPayment(shopper, product, person);
  const paymentPage = page.url();
  const order = await orderOf(db, person);
  const timer = page.getByRole("timer");
  const openedAt = performance.now();
  await page.goto(routes.order(locale, order.token));
  await expect(timer).toBeVisible();

  // Late enough to be on the page before it, however slow the machine is.
  const seconds = Math.ceil(10 + (4 * (performance.now() - openedAt)) / 1_000);
  await setDeadline(db, order, seconds);
  await page.reload();
  await expect(timer).toHaveText(/^\d:\d\d$/);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  const first = await timer.innerText();
  await expect(timer).not.toHaveText(first);
  await expect(orderState(page)).toHaveText(t("order.state.expired.title"), {
    timeout: (seconds + 30) * 1_000,
  });
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  await expect(timer).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Pay/ })).toHaveCount(0);
  await expect(page.getByText(t("order.state.expired.text"))).toBeVisible();
  const updated = t("order.updated", { state: t("order.state.expired.title") });
  await expect(page.getByRole("status").filter({ hasText: updated })).toHaveCount(1);
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 10, reserved: 0 });

  await page.getByRole("button", { name: t("order.putBack.submit") }).click();
  await page.waitForURL(/\/cart/);
  await expect(cartLine(page, product)).toBeVisible();
  await page.goto(paymentPage);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[autocomplete=cc-number]")).toHaveCount(0);
  const ended = t("mails.order-expired.subject", { number: order.number });
  await openMail(page, person.email, ended);
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
