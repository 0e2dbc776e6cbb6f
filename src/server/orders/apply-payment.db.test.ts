import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { captures, orderHistory, outbox, payments, refunds, stockLevels, stockMovements } from "@/db/schema";
import {
  deliver,
  deliverWebhooks,
  orderAtGateway,
  paidOrder,
  pay,
  secondSession,
  startPayment,
} from "@/testing/buying";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { payAtGateway, readLedger, webhooksOf } from "@/testing/gateway";
import { outcomeOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { expectSettled, expectSound } from "@/testing/soundness";
import { orderEvents } from "./events";

const shop = useShop();
let product: MadeProduct;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  product = await makeProduct(ctx, { stock: 10 });
});

const openSessions = async () => {
  const { sessions } = (await readLedger(shop().gateway)) as { sessions: { status: string }[] };
  return sessions.filter(({ status }) => status === "open").length;
};

describe("a capture of the right amount", () => {
  test("places the order, takes its pieces off the shelf and leaves history and an outbox row", async () => {
    const { token, guest } = await paidOrder(shop(), product.variantId, { quantity: 4 });
    expect(await guest.api.orders.getByToken({ token, locale: "en" })).toMatchObject({
      ...{ status: "placed", paymentStatus: "paid", can: { pay: false, cancel: false, putBack: false } },
    });
    expect(await shop().db.select().from(stockLevels)).toMatchObject([{ onHand: 6, reserved: 0 }]);
    const sales = await shop().db.select().from(stockMovements).where(eq(stockMovements.reason, "sale"));
    expect(sales).toMatchObject([{ delta: -4 }]);
    const history = await shop().db.select().from(orderHistory).orderBy(orderHistory.id);
    expect(history.map(({ machine, toStatus, actor }) => `${machine} ${toStatus} ${actor}`)).toEqual([
      ...["order awaiting_payment guest", "order placed gateway", "payment paid gateway"],
    ]);
    expect(await shop().db.select().from(outbox).where(eq(outbox.name, orderEvents.paid))).toHaveLength(1);
    await expectSettled(shop());
  });

  test("changes nothing when it is told again", async () => {
    const { sessionId } = await paidOrder(shop(), product.variantId);
    const before = await shop().db.select().from(orderHistory);
    await deliverWebhooks(shop(), sessionId);
    expect(await shop().db.select().from(orderHistory)).toEqual(before);
    expect(await shop().db.select().from(captures)).toHaveLength(1);
    await expectSettled(shop());
  });

  test("changes nothing when it is told again under another event's id", async () => {
    const { sessionId } = await paidOrder(shop(), product.variantId);
    const [webhook] = webhooksOf(shop().gateway, sessionId);
    const again = { ...(JSON.parse(webhook?.body ?? "{}") as object), id: "evt_of_another_time" };
    await deliver(shop(), JSON.stringify(again));
    expect(await shop().db.select().from(captures)).toHaveLength(1);
    await expectSettled(shop());
  });

  test("leaves another order alone", async () => {
    const other = await orderAtGateway(shop(), product.variantId);
    await paidOrder(shop(), product.variantId);
    expect(await other.guest.api.orders.getStatus({ token: other.token })).toMatchObject({
      ...{ status: "awaiting_payment", paymentStatus: "unpaid" },
    });
  });
});

describe("a capture that doesn't fit", () => {
  test.each([
    ["too little", 100],
    ["too much", 1_000_000],
  ])("of %s is refunded, and the order can still be paid", async (_, unitAmount) => {
    const { sessionId, token, guest } = await orderAtGateway(shop(), product.variantId);
    const wrong = await secondSession(shop(), sessionId, unitAmount);
    await pay(shop(), wrong);
    expect(await shop().db.select().from(refunds)).toMatchObject([
      { reason: "amount_mismatch", amountMinor: unitAmount },
    ]);
    const next = await startPayment({ guest, token });
    expect(next).not.toBe(sessionId);
    await pay(shop(), next);
    expect(await guest.api.orders.getStatus({ token })).toMatchObject({
      status: "placed",
      paymentStatus: "paid",
    });
    await expectSettled(shop());
  });

  test("closes the session that it didn't come from", async () => {
    const { sessionId } = await orderAtGateway(shop(), product.variantId);
    await pay(shop(), await secondSession(shop(), sessionId, 77));
    expect(await openSessions()).toBe(1);
    await expectSettled(shop());
    expect(await openSessions()).toBe(0);
  });

  test("of a payment that the shop never began is refused and changes nothing", async () => {
    const { sessionId } = await orderAtGateway(shop(), product.variantId);
    await payAtGateway(shop().gateway, sessionId);
    const [webhook] = webhooksOf(shop().gateway, sessionId);
    const [payment] = await shop().db.select().from(payments);
    const foreign = (webhook?.body ?? "").replaceAll(
      payment?.id ?? "",
      "0192d3a0-0000-7000-8000-000000000000",
    );
    expect(await outcomeOf(deliver(shop(), foreign))).toBe("PAYMENT_UNKNOWN");
    expect(await shop().db.select().from(captures)).toEqual([]);
    await expectSound(shop());
  });
});

test("money of an earlier attempt pays the order and closes the session of the later one", async () => {
  const { sessionId, guest, token } = await orderAtGateway(shop(), product.variantId);
  // Ended here, but not yet at the gateway.
  await shop().db.update(payments).set({ status: "closed", openSlot: null });
  await startPayment({ guest, token });
  await pay(shop(), sessionId);
  expect(await guest.api.orders.getStatus({ token })).toMatchObject({ status: "placed" });
  await expectSettled(shop());
  expect(await openSessions()).toBe(0);
});
