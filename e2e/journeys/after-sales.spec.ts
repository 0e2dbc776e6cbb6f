import { routes } from "@/shared/routes";
import { mailFrameComplaint, openMail } from "../support/mail";
import { orderOf } from "../support/orders";
import { somebody } from "../support/people";
import { makeProduct, stockOf } from "../support/products";
import { goToPayment, orderState, payAndBeThanked } from "../support/shopper";
import { receiveReturn, shipWhole } from "../support/staff";
import { expect, test } from "../support/test";
import { euros } from "../support/words";

test("a paid order can be cancelled until it is sent, and the refund is seen on its page", async ({
  shopper,
  db,
  expectedComplaints,
}) => {
  const { page, locale, t } = shopper;
  expectedComplaints.push(mailFrameComplaint);
  const product = await makeProduct(db, { stock: 5 });
  const person = somebody();
  await goToPayment(shopper, product, person, 2);
  await payAndBeThanked(shopper);
  const { token, number } = await orderOf(db, person);
  await page.goto(routes.order(locale, token));
  await expect(orderState(page)).toHaveText(t("order.state.paid.title"));

  await page.getByText(t("order.cancel.open"), { exact: true }).click();
  await page.getByRole("button", { name: t("order.cancel.submit") }).click();
  await expect(orderState(page)).toHaveText(t("order.state.refunded.title"));
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 5, reserved: 0 });

  const refunds = page.getByRole("region", { name: t("order.refunds.title") });
  await expect(async () => {
    await page.reload();
    await expect(refunds.getByText(t("order.refunds.succeeded"))).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const mail = await openMail(page, person.email, t("mails.payment-refunded.subject", { number }));
  await expect(mail.getByText(euros(2 * 1990 + 490), { exact: true })).toBeVisible();
});

test("a sent order shows its parcel, and what has arrived can be sent back for its money", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const product = await makeProduct(db, { stock: 5, title: "Kettle of the south wind" });
  const person = somebody();
  await goToPayment(shopper, product, person, 2);
  await payAndBeThanked(shopper);
  const order = await orderOf(db, person);
  const parcel = { carrier: "DHL", trackingNumber: "003404", trackingUrl: "https://carrier.example/003404" };
  const deliver = await shipWhole(db, order, parcel);
  await page.goto(routes.order(locale, order.token));
  await expect(orderState(page)).toHaveText(t("order.state.shipped.title"));
  const link = page.getByRole("link", { name: t("order.parcels.track", { carrier: "DHL" }) });
  await expect(link).toHaveAttribute("href", parcel.trackingUrl);
  await expect(page.getByText(t("order.cancel.open"), { exact: true })).toHaveCount(0);
  await expect(page.getByText(t("order.returns.open"))).toHaveCount(0);

  await deliver();
  await page.reload();
  await expect(orderState(page)).toHaveText(t("order.state.completed.title"));
  await page.getByText(t("order.returns.open"), { exact: true }).click();
  await page.getByLabel(t("order.returns.reasonLabel")).selectOption("damaged");
  await page.getByLabel(t("order.returns.note")).fill("The spout is bent");
  const announce = page.getByRole("button", { name: t("order.returns.submit") });
  await announce.click();
  await expect(page.getByText(t("errors.RETURN_EMPTY"))).toBeVisible();
  await expect(page.getByLabel(t("order.returns.note"))).toHaveValue("The spout is bent");
  await page.getByLabel(product.title).selectOption("1");
  await announce.click();
  const returns = page.getByRole("region", { name: t("order.returns.title") });
  await expect(returns.getByText(`1 × ${product.title}`)).toBeVisible();

  const [{ id: returnId } = { id: "" }] = (
    await shopper.api.orders.getByToken.query({ token: order.token, locale })
  ).returns;
  await receiveReturn(db, order, returnId);
  await page.reload();
  await expect(page.getByRole("region", { name: t("order.refunds.title") })).toContainText("€19.90");
  expect(await stockOf(db, product.variantId)).toEqual({ onHand: 4, reserved: 0 });
});
