import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { orders, payments } from "@/db/schema";
import { deliverWebhooks, order, orderAtGateway, paidOrder, startPayment } from "@/testing/buying";
import { untilBlocked } from "@/testing/database";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { payAtGateway, readLedger, setFaults } from "@/testing/gateway";
import { outcomeOf, refusalOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { expectSettled } from "@/testing/soundness";
import { expireOverdue, passDeadline } from "@/testing/time";

const shop = useShop();
const declinedCard = "4000000000000002";
let product: MadeProduct;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx, { priceMinor: 490 });
  product = await makeProduct(ctx, { priceMinor: 1990 });
});

const attempts = () => shop().db.select().from(payments).orderBy(payments.attempt);

describe("starting to pay", () => {
  test("opens a session of the order's total at the gateway and leads there", async () => {
    const { guest, token } = await order(shop(), product.variantId);
    const { redirectUrl } = await guest.api.orders.startPayment({ token, locale: "en" });
    expect(new URL(redirectUrl).origin).toBe(shop().gateway.url);
    expect(await readLedger(shop().gateway)).toMatchObject({
      sessions: [{ amount_total: 1990 + 490, currency: "eur", status: "open" }],
    });
  });

  test("a second time leads to the same session", async () => {
    const { sessionId, ...placed } = await orderAtGateway(shop(), product.variantId);
    expect(await startPayment(placed)).toBe(sessionId);
    expect(await attempts()).toHaveLength(1);
  });

  test("ten times at once opens one session", async () => {
    const placed = await order(shop(), product.variantId);
    const sessions = await Promise.all(Array.from({ length: 10 }, () => startPayment(placed)));
    expect(new Set(sessions).size).toBe(1);
    expect(await readLedger(shop().gateway)).toMatchObject({ sessions: [{ id: sessions[0] }] });
  });

  test("whoever has the order's link may pay it", async () => {
    const { token } = await order(shop(), product.variantId);
    expect(await startPayment({ guest: shop().guest(), token })).toMatch(/^cs_/);
  });

  test("after a declined card goes on in the same session, and the order says why it was declined", async () => {
    const { sessionId, guest, token } = await orderAtGateway(shop(), product.variantId);
    expect(await payAtGateway(shop().gateway, sessionId, declinedCard)).toBe(false);
    await deliverWebhooks(shop(), sessionId);
    expect(await guest.api.orders.getByToken({ token, locale: "en" })).toMatchObject({
      ...{ status: "awaiting_payment", lastPaymentFailure: "generic_decline", can: { pay: true } },
    });
    expect(await startPayment({ guest, token })).toBe(sessionId);
    expect(await payAtGateway(shop().gateway, sessionId)).toBe(true);
    await deliverWebhooks(shop(), sessionId);
    await expectSettled(shop());
  });

  test("after the gateway ended the session opens another one", async () => {
    const { sessionId, ...placed } = await orderAtGateway(shop(), product.variantId);
    await fetch(`${shop().gateway.url}/v1/checkout/sessions/${sessionId}/expire`, {
      ...{ method: "POST", headers: { authorization: `Bearer ${shop().env.STRIPE_SECRET_KEY}` } },
    });
    await deliverWebhooks(shop(), sessionId);
    const next = await startPayment(placed);
    expect(next).not.toBe(sessionId);
    expect(await payAtGateway(shop().gateway, next)).toBe(true);
    await deliverWebhooks(shop(), next);
    expect(await placed.guest.api.orders.getStatus({ token: placed.token })).toMatchObject({
      status: "placed",
    });
    await expectSettled(shop());
  });
});

describe("an order can't be paid", () => {
  test("with a link that isn't there", async () => {
    expect(await outcomeOf(startPayment({ guest: shop().guest(), token: "x".repeat(43) }))).toBe(
      "ORDER_NOT_FOUND",
    );
  });

  test("past its deadline, even before anything has ended it", async () => {
    const placed = await order(shop(), product.variantId);
    await passDeadline(shop(), placed.token);
    expect(await outcomeOf(startPayment(placed))).toBe("ORDER_NOT_PAYABLE");
    expect(await attempts()).toEqual([]);
  });

  test("once it is paid", async () => {
    expect(await outcomeOf(startPayment(await paidOrder(shop(), product.variantId)))).toBe(
      "ORDER_ALREADY_PAID",
    );
  });

  test("once it is cancelled", async () => {
    const placed = await order(shop(), product.variantId);
    await placed.guest.api.orders.cancel({ token: placed.token });
    expect(await outcomeOf(startPayment(placed))).toBe("ORDER_NOT_PAYABLE");
  });

  test("once it has expired", async () => {
    const placed = await order(shop(), product.variantId);
    await passDeadline(shop(), placed.token);
    await expireOverdue(shop());
    expect(await outcomeOf(startPayment(placed))).toBe("ORDER_NOT_PAYABLE");
  });

  test("while the gateway gives no answer; asking again afterwards opens one session", async () => {
    const placed = await order(shop(), product.variantId);
    await setFaults(shop().gateway, { match: ["create_session"], loseReply: 3 });
    expect(await refusalOf(startPayment(placed))).toMatchObject({ code: "PAYMENT_SERVICE_UNAVAILABLE" });
    const sessionId = await startPayment(placed);
    expect(await readLedger(shop().gateway)).toMatchObject({ sessions: [{ id: sessionId }] });
    expect(await attempts()).toMatchObject([{ status: "open", sessionId }]);
  });
});

describe("when an order is cancelled while its session is being made", () => {
  test("nobody is led to the session, and it is closed", async () => {
    const settings = { GATEWAY_TIMEOUT_MS: 60_000 };
    const placed = await order(shop(), product.variantId, { settings });
    await setFaults(shop().gateway, { match: ["create_session"], delayMs: 60_000 });
    const starting = startPayment(placed);
    await expect.poll(async () => (await attempts()).length).toBe(1);
    await placed.guest.api.orders.cancel({ token: placed.token });
    await setFaults(shop().gateway, {});
    expect(await outcomeOf(starting)).toBe("ORDER_NOT_PAYABLE");
    expect(await readLedger(shop().gateway)).toMatchObject({ sessions: [{ status: "expired" }] });
    await expectSettled(shop());
  });

  test("a session that is kept just before the end is closed by the outbox", async () => {
    const { sessionId, guest, token } = await orderAtGateway(shop(), product.variantId);
    const { db } = shop();
    // As it is for a moment: the gateway has made the session and the shop hasn't kept it yet.
    await db.update(payments).set({ sessionId: null, sessionUrl: null });
    const { cancelling } = await db.transaction(async (tx) => {
      await tx.select().from(orders).where(eq(orders.token, token)).for("update");
      const outcome = outcomeOf(guest.api.orders.cancel({ token }));
      await untilBlocked(shop(), "update `orders`");
      await db.update(payments).set({ sessionId, sessionUrl: "https://pay.example" });
      return { cancelling: outcome };
    });
    expect(await cancelling).toBe("done");
    await expectSettled(shop());
    expect(await readLedger(shop().gateway)).toMatchObject({ sessions: [{ status: "expired" }] });
  });
});

test("paying and cancelling at once ten times leaves no session that can be paid", async () => {
  const placed = await Promise.all(Array.from({ length: 10 }, () => order(shop(), product.variantId)));
  await tally(
    placed.flatMap(({ guest, token }) => [
      startPayment({ guest, token }),
      guest.api.orders.cancel({ token }),
    ]),
  );
  await expectSettled(shop());
  const ledger = (await readLedger(shop().gateway)) as { sessions: { status: string }[] };
  expect(ledger.sessions.filter(({ status }) => status === "open")).toEqual([]);
});
