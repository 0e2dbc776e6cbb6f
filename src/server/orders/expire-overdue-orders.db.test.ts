import { eq, isNotNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { orderHistory, orders, outbox, payments, stockLevels } from "@/db/schema";
import { paymentEvents } from "@/server/payments";
import { order, orderAtGateway, paidOrder } from "@/testing/buying";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { payAtGateway, setFaults } from "@/testing/gateway";
import { noLimits, useShop } from "@/testing/shop";
import { expectSettled, expectSound } from "@/testing/soundness";
import { expireOverdue, passDeadline } from "@/testing/time";
import { endUnpaidOrder } from "./end-unpaid-order";
import { orderEvents } from "./events";

const shop = useShop();
let product: MadeProduct;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  product = await makeProduct(ctx, { stock: 30 });
});

const statusOf = async (token: string) => {
  const [row] = await shop().db.select().from(orders).where(eq(orders.token, token));
  return row?.status;
};

describe("an order past its deadline", () => {
  test("ends, frees its pieces and leaves history and an outbox row", async () => {
    const { token } = await order(shop(), product.variantId, { quantity: 3 });
    await passDeadline(shop(), token);
    expect(await expireOverdue(shop())).toBe(1);
    expect(await statusOf(token)).toBe("expired");
    expect(await shop().db.select().from(stockLevels)).toMatchObject([{ onHand: 30, reserved: 0 }]);
    expect(
      await shop().db.select().from(orderHistory).where(eq(orderHistory.toStatus, "expired")),
    ).toMatchObject([{ fromStatus: "awaiting_payment", actor: "system:expire-orders", reason: "deadline" }]);
    expect(await shop().db.select().from(outbox).where(eq(outbox.name, orderEvents.expired))).toHaveLength(1);
    await expectSound(shop());
  });

  test("takes its session at the gateway with it", async () => {
    const { token, sessionId } = await orderAtGateway(shop(), product.variantId);
    await passDeadline(shop(), token);
    await expireOverdue(shop());
    expect(await payAtGateway(shop().gateway, sessionId)).toBe(false);
    await expectSettled(shop());
  });

  test("is placed instead when its session turns out to be paid", async () => {
    const { token, sessionId } = await orderAtGateway(shop(), product.variantId);
    await payAtGateway(shop().gateway, sessionId);
    await passDeadline(shop(), token);
    expect(await expireOverdue(shop())).toBe(0);
    expect(await statusOf(token)).toBe("placed");
    await expectSettled(shop());
  });

  test("ends although the gateway knows nothing of its session", async () => {
    const { token } = await orderAtGateway(shop(), product.variantId);
    await shop().db.update(payments).set({ sessionId: "cs_test_of_another_life" });
    await passDeadline(shop(), token);
    expect(await expireOverdue(shop())).toBe(1);
    await expectSettled(shop());
    // Nothing that would be tried again for ever.
    expect(await shop().db.select().from(outbox).where(isNotNull(outbox.dueAt))).toEqual([]);
  });

  test("ends although the gateway refuses the shop's key", async () => {
    const { token } = await orderAtGateway(shop(), product.variantId);
    await passDeadline(shop(), token);
    expect(await expireOverdue(shop(), { STRIPE_SECRET_KEY: "sk_test_of_somebody_else" })).toBe(1);
    await expectSettled(shop());
  });
});

test("a gateway that gives no answer is waited for once a sweep: the other orders end at once", async () => {
  const count = 53;
  const one = await makeProduct(shop().context(), { stock: count });
  for (let index = 0; index < count; index += 1) {
    const { token } = await orderAtGateway(shop(), one.variantId, { settings: noLimits });
    await passDeadline(shop(), token);
  }
  const silence = 1_000_000;
  await setFaults(shop().gateway, { match: ["expire_session"], error500: silence });
  expect(await expireOverdue(shop())).toBe(count);
  // Fifty are asked for side by side, three times each, before the first of them is given up.
  expect(silence - shop().gateway.gateway.faults.error500).toBeLessThanOrEqual(50 * 3);
  const left = await shop()
    .db.select()
    .from(outbox)
    .where(eq(outbox.name, paymentEvents.sessionCloseRequested));
  expect(left).toHaveLength(count);
  await setFaults(shop().gateway, {});
  await expectSettled(shop());
});

test("a sweep ends more than it reads at once", async () => {
  const { token } = await order(shop(), product.variantId, { settings: noLimits });
  await passDeadline(shop(), token);
  const [row] = await shop().db.select().from(orders);
  if (!row) throw new Error("No order");
  const ctx = shop().context();
  const copies = Array.from({ length: 500 }, (_, index) => ({
    ...{ ...row, id: ctx.newId<"order">(), number: `GM-0000-${String(index).padStart(4, "0")}` },
    ...{ token: `${index}`.padStart(43, "0"), cartId: ctx.newId<"cart">() },
  }));
  await shop().db.insert(orders).values(copies);
  expect(await expireOverdue(shop())).toBe(501);
});

test("an order before its deadline stays and can still be paid", async () => {
  const { token, sessionId } = await orderAtGateway(shop(), product.variantId);
  expect(await expireOverdue(shop())).toBe(0);
  expect(await statusOf(token)).toBe("awaiting_payment");
  expect(await payAtGateway(shop().gateway, sessionId)).toBe(true);
});

test("a paid order stays paid", async () => {
  const { token } = await paidOrder(shop(), product.variantId);
  await passDeadline(shop(), token);
  expect(await expireOverdue(shop())).toBe(0);
  expect(await statusOf(token)).toBe("placed");
});

test("a cancelled order stays cancelled", async () => {
  const { token, guest } = await order(shop(), product.variantId);
  await guest.api.orders.cancel({ token });
  await passDeadline(shop(), token);
  expect(await expireOverdue(shop())).toBe(0);
  expect(await statusOf(token)).toBe("cancelled");
});

test("a second sweep finds nothing left to end", async () => {
  const { token } = await order(shop(), product.variantId);
  await passDeadline(shop(), token);
  expect([await expireOverdue(shop()), await expireOverdue(shop())]).toEqual([1, 0]);
});

test("two sweeps at once end each order once", async () => {
  for (let index = 0; index < 12; index += 1) {
    const { token } = await order(shop(), product.variantId, { settings: noLimits });
    await passDeadline(shop(), token);
  }
  const [first, second] = await Promise.all([expireOverdue(shop()), expireOverdue(shop())]);
  expect(first + second).toBe(12);
  await expectSound(shop());
});

test("one order that can't be ended keeps no other from ending", async () => {
  const stuck = await order(shop(), product.variantId);
  const other = await order(shop(), product.variantId);
  for (const { token } of [stuck, other]) await passDeadline(shop(), token);
  // More is to be released than is promised: the CHECK refuses it.
  await shop().db.update(stockLevels).set({ reserved: 1 });
  expect(await expireOverdue(shop())).toBe(1);
});

test("an order whose deadline was moved while the sweep was under way stays", async () => {
  const { token } = await order(shop(), product.variantId);
  const [row] = await shop().db.select().from(orders).where(eq(orders.token, token));
  if (!row) throw new Error("No order");
  expect(await endUnpaidOrder(shop().context(), row.id, { to: "expired", reason: "deadline" })).toBe(
    "moved_on",
  );
  expect(await statusOf(token)).toBe("awaiting_payment");
  await expectSound(shop());
});
