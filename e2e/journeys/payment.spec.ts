import { eq } from "drizzle-orm";
import { captures } from "@/db/schema";
import { cards, payWith, wayBack } from "../support/gateway";
import { orderOf } from "../support/orders";
import { somebody } from "../support/people";
import { makeProduct } from "../support/products";
import {
  addToCart,
  goToPayment,
  goToReview,
  orderState,
  payAndBeThanked,
  payButton,
  placeOrder,
} from "../support/shopper";
import { expect, test } from "../support/test";
import { euros } from "../support/words";

// The payment page answers a refused card with 402, which the browser mentions.
const paymentRequired = /status of 402/;

test("a declined card charges nothing, and another card pays on the same page", async ({
  shopper,
  db,
  expectedComplaints,
}) => {
  const { page } = shopper;
  const person = somebody();
  expectedComplaints.push(paymentRequired);
  await goToPayment(shopper, await makeProduct(db), person);

  await payWith(page, cards.declined);
  await expect(page.getByRole("alert")).toContainText("declined");
  const { id, status } = await orderOf(db, person);
  expect(status).toBe("awaiting_payment");
  expect(await db.select().from(captures).where(eq(captures.orderId, id))).toEqual([]);

  await payAndBeThanked(shopper);
  expect(await db.select().from(captures).where(eq(captures.orderId, id))).toHaveLength(1);
});

test("after a declined card the order page says why and takes another try", async ({
  shopper,
  db,
  expectedComplaints,
}) => {
  const { page, t } = shopper;
  const person = somebody();
  expectedComplaints.push(paymentRequired);
  await goToPayment(shopper, await makeProduct(db), person);

  await payWith(page, cards.withoutFunds);
  await expect(page.getByRole("alert")).toBeVisible();
  await wayBack(page).click();
  await expect(page.getByText(t("order.declined.insufficient_funds"))).toBeVisible();
  await expect(orderState(page)).toHaveText(t("order.state.awaiting.title"));

  await payButton(shopper, euros(1990 + 490), true).click();
  await page.waitForURL("**/pay/**");
  await payAndBeThanked(shopper);
  expect(await orderOf(db, person)).toMatchObject({ status: "placed", paymentStatus: "paid" });
});

test("who leaves the payment page without paying comes back to the order, and pays it once after all", async ({
  shopper,
  db,
}) => {
  const { page, t } = shopper;
  const person = somebody();
  const token = await goToPayment(shopper, await makeProduct(db), person);
  await wayBack(page).click();
  await page.waitForURL(`**/orders/${token}`);
  await expect(orderState(page)).toHaveText(t("order.state.awaiting.title"));
  await expect(page.getByRole("timer")).toBeVisible();
  const { id, paymentStatus } = await orderOf(db, person);
  expect(paymentStatus).toBe("unpaid");

  // Nothing went wrong, so nothing is said to be tried again.
  await payButton(shopper, euros(1990 + 490)).click();
  await page.waitForURL("**/pay/**");
  await payAndBeThanked(shopper);
  expect(await db.select().from(captures).where(eq(captures.orderId, id))).toHaveLength(1);
});

test("the browser's Back from the payment page leads to the order, which can still be paid", async ({
  shopper,
  db,
}) => {
  const { page, t } = shopper;
  const person = somebody();
  await addToCart(shopper, await makeProduct(db));
  await goToReview(shopper, person);
  await placeOrder(shopper);

  await page.goBack();
  const { token } = await orderOf(db, person);
  await page.waitForURL(`**/orders/${token}`);
  await expect(orderState(page)).toHaveText(t("order.state.awaiting.title"));

  await payButton(shopper, euros(1990 + 490)).click();
  await page.waitForURL("**/pay/**");
  await payAndBeThanked(shopper);
});

test("a card that the bank confirms pays the order", async ({ shopper, db }) => {
  const { page, t } = shopper;
  const person = somebody();
  await goToPayment(shopper, await makeProduct(db), person);

  await payWith(page, cards.secure);
  await page.waitForURL("**/authenticate");
  await page.locator("button[name=result][value=complete]").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("checkout.result.paidTitle"));
  expect(await orderOf(db, person)).toMatchObject({ status: "placed" });
});

test("a card that the bank doesn't confirm pays nothing, and the order page says so", async ({
  shopper,
  db,
  expectedComplaints,
}) => {
  const { page, t } = shopper;
  const person = somebody();
  expectedComplaints.push(paymentRequired);
  await goToPayment(shopper, await makeProduct(db), person);

  await payWith(page, cards.secure);
  await page.waitForURL("**/authenticate");
  await page.locator("button[name=result][value=fail]").click();
  await expect(page.getByRole("alert")).toBeVisible();
  await wayBack(page).click();
  await expect(page.getByText(t("order.declined.payment_intent_authentication_failure"))).toBeVisible();
  expect(await orderOf(db, person)).toMatchObject({ status: "awaiting_payment", paymentStatus: "unpaid" });
});
