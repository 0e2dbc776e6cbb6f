import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { captures, outbox, refunds } from "@/db/schema";
import { paymentEvents } from "@/server/payments";
import { deliver, deliverWebhooks, order, orderAtGateway, pay, secondSession } from "@/testing/buying";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { payAtGateway, setFaults, webhooksOf } from "@/testing/gateway";
import { noLimits, useShop } from "@/testing/shop";
import { expectSettled, expectSound } from "@/testing/soundness";
import { drainOutbox, expireOverdue, passDeadline } from "@/testing/time";

const shop = useShop();
let product: MadeProduct;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  product = await makeProduct(ctx, { stock: 3 });
});

/** An order whose session can still be paid, since the gateway gave no answer when the order ended. */
async function endedWithOpenSession(end: "expired" | "cancelled") {
  const placed = await orderAtGateway(shop(), product.variantId, {
    quantity: 2,
    settings: noLimits,
  });
  await setFaults(shop().gateway, { match: ["expire_session"], error500: 3 });
  if (end === "cancelled") await placed.guest.api.orders.cancel({ token: placed.token });
  else {
    await passDeadline(shop(), placed.token);
    expect(await expireOverdue(shop())).toBe(1);
  }
  const view = () => placed.guest.api.orders.getByToken({ token: placed.token, locale: "en" });
  expect(await view()).toMatchObject({ status: end, paymentStatus: "unpaid" });
  return { ...placed, view };
}

test.each(["expired", "cancelled"] as const)(
  "an order is %s although the gateway gives no answer, and its session is closed later",
  async (end) => {
    const { sessionId, view } = await endedWithOpenSession(end);
    const [row] = await shop()
      .db.select()
      .from(outbox)
      .where(eq(outbox.name, paymentEvents.sessionCloseRequested));
    expect(row).toMatchObject({ subjectId: sessionId, deliveredAt: null });
    await drainOutbox(shop());
    expect(await payAtGateway(shop().gateway, sessionId)).toBe(false);
    expect(await view()).toMatchObject({ status: end, paymentStatus: "unpaid" });
    await expectSettled(shop());
  },
);

test("a gateway that only hangs is not waited for longer than three tries", async () => {
  const { token, sessionId } = await orderAtGateway(shop(), product.variantId);
  await setFaults(shop().gateway, { match: ["expire_session"], delayMs: 1_000 });
  const { api } = shop().guest({ GATEWAY_TIMEOUT_MS: 50 });
  expect(await api.orders.cancel({ token })).toMatchObject({ status: "cancelled" });
  await setFaults(shop().gateway, {});
  await drainOutbox(shop());
  expect(await payAtGateway(shop().gateway, sessionId)).toBe(false);
  await expectSettled(shop());
});

test("money for an expired order places it when its pieces are still there", async () => {
  const { sessionId, view } = await endedWithOpenSession("expired");
  await pay(shop(), sessionId);
  expect(await view()).toMatchObject({
    ...{ status: "placed", paymentStatus: "paid", closedReason: null },
    history: expect.arrayContaining([
      expect.objectContaining({ from: "expired", to: "placed", reason: "late_capture" }),
    ]),
  });
  await expectSettled(shop());
});

test("money for an expired order goes back when its pieces are gone", async () => {
  const { sessionId, view } = await endedWithOpenSession("expired");
  await order(shop(), product.variantId, { quantity: 2 });
  await pay(shop(), sessionId);
  expect(await view()).toMatchObject({ status: "expired", paymentStatus: "refunded" });
  expect(await shop().db.select().from(refunds)).toMatchObject([
    { reason: "late_capture", status: "pending" },
  ]);
  await expectSettled(shop());
  expect(await shop().db.select().from(refunds)).toMatchObject([{ status: "succeeded" }]);
});

test("money for a cancelled order goes back, also when its pieces are still there", async () => {
  const { sessionId, view } = await endedWithOpenSession("cancelled");
  await pay(shop(), sessionId);
  expect(await view()).toMatchObject({ status: "cancelled", paymentStatus: "refunded" });
  expect(await shop().db.select().from(refunds)).toMatchObject([{ reason: "cancelled" }]);
  await expectSettled(shop());
});

test("money that the shop first hears of when it closes the session is late, too", async () => {
  const { sessionId, view } = await endedWithOpenSession("cancelled");
  await payAtGateway(shop().gateway, sessionId);
  await drainOutbox(shop());
  expect(await view()).toMatchObject({ status: "cancelled", paymentStatus: "refunded" });
  await expectSettled(shop());
  // The webhook comes after all that.
  await deliverWebhooks(shop(), sessionId);
  await expectSettled(shop());
});

test("a second capture of a paid order goes back and leaves the order paid", async () => {
  const { guest, token, sessionId } = await orderAtGateway(shop(), product.variantId);
  const second = await secondSession(shop(), sessionId);
  await pay(shop(), sessionId);
  await pay(shop(), second);
  expect(await guest.api.orders.getByToken({ token, locale: "en" })).toMatchObject({
    ...{ status: "placed", paymentStatus: "paid" },
  });
  expect(await shop().db.select().from(refunds)).toMatchObject([{ reason: "duplicate_capture" }]);
  await expectSettled(shop());
});

test("of two captures at once one pays the order and the other goes back", async () => {
  const { sessionId } = await orderAtGateway(shop(), product.variantId);
  const second = await secondSession(shop(), sessionId);
  await payAtGateway(shop().gateway, sessionId);
  await payAtGateway(shop().gateway, second);
  await Promise.all([deliverWebhooks(shop(), sessionId), deliverWebhooks(shop(), second)]);
  const applied = (await shop().db.select().from(captures)).filter(
    ({ appliedOrderId }) => appliedOrderId !== null,
  );
  expect(applied).toHaveLength(1);
  await expectSettled(shop());
});

test("money that comes late a second time, for an order that came back to life, goes back", async () => {
  const { sessionId, view } = await endedWithOpenSession("expired");
  const second = await secondSession(shop(), sessionId);
  await pay(shop(), sessionId);
  await pay(shop(), second);
  expect(await view()).toMatchObject({ status: "placed", paymentStatus: "paid" });
  await expectSettled(shop());
});

test("a webhook that comes a hundred times at once is one capture", async () => {
  const { guest, token, sessionId } = await orderAtGateway(shop(), product.variantId);
  await payAtGateway(shop().gateway, sessionId);
  const [webhook] = webhooksOf(shop().gateway, sessionId);
  await Promise.all(Array.from({ length: 100 }, () => deliver(shop(), webhook?.body ?? "")));
  const { history, status } = await guest.api.orders.getByToken({ token, locale: "en" });
  expect({ status, moves: history.length }).toEqual({ status: "placed", moves: 3 });
  expect(await shop().db.select().from(captures)).toHaveLength(1);
  await expectSound(shop());
});
