import { eq } from "drizzle-orm";
import { captures } from "@/db/schema";
import { routes } from "@/shared/routes";
import { cards, payWith, setFaults } from "../support/gateway";
import { orderOf } from "../support/orders";
import { test } from "../support/own-shop";
import { somebody } from "../support/people";
import { makeProduct } from "../support/products";
import {
  goToPayment,
  goToReview,
  orderState,
  payAndBeThanked,
  payButton,
  placeButton,
  putInCart,
} from "../support/shopper";
import { expect } from "../support/test";
import { euros } from "../support/words";

test.afterEach(({ stack }) => setFaults(stack.gatewayUrl, {}));

test("while the gateway's word doesn't come, the return page says what is known and what isn't; then it thanks", async ({
  shopper,
  stack,
  db,
}) => {
  const { page, locale, t } = shopper;
  const title = page.getByRole("heading", { level: 1 });
  const person = somebody();
  await setFaults(stack.gatewayUrl, { holdWebhooks: true });
  await page.clock.install();
  await goToPayment(shopper, await makeProduct(db), person);
  await payWith(page, cards.good);
  await page.waitForURL("**/checkout/result/**");
  await expect(title).toHaveText(t("checkout.result.waitingTitle"));

  await expect(async () => {
    await page.clock.fastForward(31_000);
    await expect(title).toHaveText(t("checkout.result.slowTitle"), { timeout: 500 });
  }).toPass();
  await expect(page.getByText(t("checkout.result.slowText"))).toBeVisible();
  expect(await orderOf(db, person)).toMatchObject({ status: "awaiting_payment", paymentStatus: "unpaid" });
  expect(await page.getByRole("link", { name: t("checkout.result.toOrder") }).getAttribute("href")).toBe(
    routes.order(locale, (await orderOf(db, person)).token),
  );

  await setFaults(stack.gatewayUrl, {});
  await expect(async () => {
    await page.clock.fastForward(31_000);
    await expect(title).toHaveText(t("checkout.result.paidTitle"), { timeout: 500 });
  }).toPass();
  expect(await orderOf(db, person)).toMatchObject({ status: "placed", paymentStatus: "paid" });
});

test("paying again before the gateway's word has come takes no money twice", async ({
  shopper,
  stack,
  db,
}) => {
  const { page, locale, t } = shopper;
  const person = somebody();
  await setFaults(stack.gatewayUrl, { holdWebhooks: true });
  const token = await goToPayment(shopper, await makeProduct(db), person);
  await payWith(page, cards.good);
  await page.waitForURL("**/checkout/result/**");
  await page.goto(routes.order(locale, token));
  await payButton(shopper, euros(1990 + 490)).click();
  await page.waitForURL("**/pay/**");
  await expect(page.locator("[autocomplete=cc-number]")).toHaveCount(0);

  await setFaults(stack.gatewayUrl, {});
  await page.goto(routes.order(locale, token));
  await expect(orderState(page)).toHaveText(t("order.state.paid.title"));
  const { id } = await orderOf(db, person);
  expect(await db.select().from(captures).where(eq(captures.orderId, id))).toHaveLength(1);
});

test("webhooks that come three times and in any order make one paid order", async ({
  shopper,
  stack,
  db,
}) => {
  const person = somebody();
  await setFaults(stack.gatewayUrl, { duplicateWebhooks: 2, shuffleWebhooks: true });
  await goToPayment(shopper, await makeProduct(db), person);
  await payAndBeThanked(shopper);
  const { id, status } = await orderOf(db, person);
  expect(status).toBe("placed");
  expect(await db.select().from(captures).where(eq(captures.orderId, id))).toHaveLength(1);
});

test("with the gateway down an order is placed all the same, says so, and is paid later", async ({
  shopper,
  stack,
  db,
}) => {
  const { page, t } = shopper;
  const person = somebody();
  await setFaults(stack.gatewayUrl, { match: ["create_session"], error500: 1_000 });
  await putInCart(shopper, await makeProduct(db));
  await goToReview(shopper, person);
  await (await placeButton(shopper)).click();
  await expect(page.getByText(t("order.notice.payment-unavailable.title"))).toBeVisible();
  await expect(orderState(page)).toHaveText(t("order.state.awaiting.title"));

  const pay = payButton(shopper, euros(1990 + 490));
  await pay.click();
  await expect(page.getByTestId("form-failure")).toContainText(t("errors.PAYMENT_SERVICE_UNAVAILABLE"));
  await setFaults(stack.gatewayUrl, {});
  await pay.click();
  await page.waitForURL("**/pay/**");
  await payAndBeThanked(shopper);
  expect(await orderOf(db, person)).toMatchObject({ status: "placed", paymentStatus: "paid" });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the return page asks again by itself until the gateway's word has come", async ({
    shopper,
    stack,
    db,
  }) => {
    const { page, t } = shopper;
    const title = page.getByRole("heading", { level: 1 });
    await setFaults(stack.gatewayUrl, { holdWebhooks: true });
    const token = await goToPayment(shopper, await makeProduct(db), somebody());
    await payWith(page, cards.good);
    await expect(title).toHaveText(t("checkout.result.waitingTitle"));
    // In a tab of its own, since this one sets out for another address every few seconds.
    const later = await page.context().newPage();
    await later.goto(`${routes.checkoutResult("en", token)}?waited=30`);
    await expect(later.getByRole("heading", { level: 1 })).toHaveText(t("checkout.result.slowTitle"));
    await page.waitForURL(/\?waited=[1-9]\d*$/);
    await setFaults(stack.gatewayUrl, {});
    await expect(title).toHaveText(t("checkout.result.paidTitle"));
  });
});
