import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { orderHistory, orders, outbox, stockLevels } from "@/db/schema";
import { order, orderAtGateway, paidOrder } from "@/testing/buying";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { payAtGateway } from "@/testing/gateway";
import { outcomeOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { expectSettled, expectSound } from "@/testing/soundness";
import { expireOverdue, passDeadline } from "@/testing/time";
import { orderEvents } from "./events";

const shop = useShop();
let product: MadeProduct;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  product = await makeProduct(ctx, { stock: 5 });
});

describe("cancelling an unpaid order", () => {
  test("ends it, frees its pieces and leaves history and an outbox row", async () => {
    const { token, guest } = await order(shop(), product.variantId, { quantity: 5 });
    expect(await guest.api.orders.cancel({ token })).toMatchObject({ status: "cancelled", expiresAt: null });
    expect(await shop().db.select().from(stockLevels)).toMatchObject([{ onHand: 5, reserved: 0 }]);
    expect(
      await shop().db.select().from(orderHistory).where(eq(orderHistory.toStatus, "cancelled")),
    ).toMatchObject([{ fromStatus: "awaiting_payment", actor: "guest", reason: "customer" }]);
    expect(await shop().db.select().from(outbox).where(eq(outbox.name, orderEvents.cancelled))).toHaveLength(
      1,
    );
    await expectSound(shop());
  });

  test("takes its session at the gateway with it", async () => {
    const { token, guest, sessionId } = await orderAtGateway(shop(), product.variantId);
    await guest.api.orders.cancel({ token });
    expect(await payAtGateway(shop().gateway, sessionId)).toBe(false);
    await expectSettled(shop());
  });

  test("a second time is refused and changes nothing", async () => {
    const { token, guest } = await order(shop(), product.variantId);
    await guest.api.orders.cancel({ token });
    const before = await shop().db.select().from(orders);
    expect(await outcomeOf(guest.api.orders.cancel({ token }))).toBe("ORDER_NOT_CANCELLABLE");
    expect(await shop().db.select().from(orders)).toEqual(before);
  });

  test("ten times at once cancels it once", async () => {
    const { token, guest } = await orderAtGateway(shop(), product.variantId);
    const calls = Array.from({ length: 10 }, () => guest.api.orders.cancel({ token }));
    expect(await tally(calls)).toEqual({ done: 1, ORDER_NOT_CANCELLABLE: 9 });
    await expectSettled(shop());
  });

  test("leaves it on record with everything it was made of", async () => {
    const { token, guest } = await order(shop(), product.variantId);
    const { lines, total, address, email } = await guest.api.orders.getByToken({ token, locale: "en" });
    await guest.api.orders.cancel({ token });
    expect(await guest.api.orders.getByToken({ token, locale: "en" })).toMatchObject({
      lines,
      total,
      address,
      email,
    });
  });
});

describe("cancelling is refused", () => {
  test("with a link that isn't there", async () => {
    expect(
      await outcomeOf(
        shop()
          .guest()
          .api.orders.cancel({ token: "y".repeat(43) }),
      ),
    ).toBe("ORDER_NOT_FOUND");
  });

  test("with the number or the id of an order instead of its link", async () => {
    const { token, number } = await order(shop(), product.variantId);
    const { id } = await shop().guest().api.orders.getByToken({ token, locale: "en" });
    for (const guess of [number, id]) {
      expect(await outcomeOf(shop().guest().api.orders.cancel({ token: guess }))).toBe("INPUT_INVALID");
    }
  });

  test("once the order is paid", async () => {
    const { token, guest } = await paidOrder(shop(), product.variantId);
    expect(await outcomeOf(guest.api.orders.cancel({ token }))).toBe("ORDER_ALREADY_PAID");
    await expectSettled(shop());
  });

  test("when it turns out that the money came first: the order is placed", async () => {
    const { token, guest, sessionId } = await orderAtGateway(shop(), product.variantId);
    await payAtGateway(shop().gateway, sessionId);
    expect(await outcomeOf(guest.api.orders.cancel({ token }))).toBe("ORDER_ALREADY_PAID");
    expect(await guest.api.orders.getStatus({ token })).toMatchObject({
      status: "placed",
      paymentStatus: "paid",
    });
    await expectSettled(shop());
  });

  test("once the order has expired", async () => {
    const { token, guest } = await order(shop(), product.variantId);
    await passDeadline(shop(), token);
    await expireOverdue(shop());
    expect(await outcomeOf(guest.api.orders.cancel({ token }))).toBe("ORDER_NOT_CANCELLABLE");
  });
});
