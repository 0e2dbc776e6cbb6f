import { beforeEach, describe, expect, test } from "vitest";
import { orderHistory, refunds, stockLevels } from "@/db/schema";
import { goodwill, parcel, type SoldOrder, sell, ship, withdrawal } from "@/testing/after-sales";
import { order } from "@/testing/buying";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { setFaults } from "@/testing/gateway";
import { outcomeOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { expectSettled, expectSound } from "@/testing/soundness";
import { drainOutbox } from "@/testing/time";

const shop = useShop();
let product: MadeProduct;
let sold: SoldOrder;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  product = await makeProduct(ctx, { stock: 5 });
  sold = await sell(shop(), product.variantId, { quantity: 3 });
});

const cancel = () => sold.guest.api.orders.cancelPaid({ token: sold.token });
const view = () => sold.guest.api.orders.getByToken({ token: sold.token, locale: "en" });

describe("cancelling a paid order", () => {
  test("gives the whole payment back and puts its pieces on the shelf", async () => {
    const { total } = await view();
    expect(await cancel()).toMatchObject({ status: "cancelled", paymentStatus: "refunded" });
    expect(await shop().db.select().from(stockLevels)).toMatchObject([{ onHand: 5, reserved: 0 }]);
    expect(await view()).toMatchObject({ refunds: [{ amount: total, status: "pending" }] });
    await expectSettled(shop());
    expect(await view()).toMatchObject({
      ...{ closedReason: "customer", refunds: [{ status: "succeeded" }] },
      can: { cancelPaid: false, putBack: true },
    });
  });

  test("gives back what hadn't gone back before", async () => {
    const { total } = await view();
    await shop().staff().orders.refund(withdrawal(sold, 1));
    await shop().staff().orders.refund(goodwill(sold, 7));
    await cancel();
    const amounts = (await shop().db.select().from(refunds)).map(({ amountMinor }) => amountMinor);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total.amountMinor);
    expect(await shop().db.select().from(stockLevels)).toMatchObject([{ onHand: 5 }]);
    await expectSettled(shop());
  });

  test("ten times at once cancels it once", async () => {
    expect(await tally(Array.from({ length: 10 }, cancel))).toEqual({ done: 1, ORDER_NOT_CANCELLABLE: 9 });
    await expectSettled(shop());
  });

  test("and sending it at once: one of the two happens", async () => {
    const rounds = 5;
    // What is sent doesn't come back to the shelf: enough for sending to win each time.
    const plenty = await makeProduct(shop().context(), { stock: rounds });
    for (let round = 0; round < rounds; round += 1) {
      const one = await sell(shop(), plenty.variantId, { quantity: 1 });
      const outcomes = await tally([
        one.guest.api.orders.cancelPaid({ token: one.token }),
        shop().staff().orders.ship(parcel(one, 1)),
      ]);
      expect(outcomes.done).toBe(1);
      await expectSound(shop());
    }
    await expectSettled(shop());
  });

  test("happens while the gateway is silent, and the money follows when it answers", async () => {
    await setFaults(shop().gateway, { match: ["create_refund"], error500: 3 });
    await cancel();
    await drainOutbox(shop());
    expect(await view()).toMatchObject({ status: "cancelled", refunds: [{ status: "pending" }] });
    await expectSettled(shop());
    expect(await view()).toMatchObject({ refunds: [{ status: "succeeded" }] });
  });

  test("by staff says so in its history", async () => {
    await shop().staff().orders.cancelByStaff({ orderId: sold.orderId });
    const last = (await shop().db.select().from(orderHistory)).findLast(({ machine }) => machine === "order");
    expect(last).toMatchObject({
      toStatus: "cancelled",
      reason: "staff",
      actor: expect.stringMatching(/^staff:/),
    });
    await expectSettled(shop());
  });
});

describe("cancelling a paid order is refused", () => {
  test("once something of it has been sent", async () => {
    await ship(shop(), sold, 1);
    expect(await outcomeOf(cancel())).toBe("ORDER_NOT_CANCELLABLE");
    expect(await view()).toMatchObject({ status: "placed", can: { cancelPaid: false } });
    await expectSettled(shop());
  });

  test("while it isn't paid", async () => {
    const { token, guest } = await order(shop(), product.variantId);
    expect(await outcomeOf(guest.api.orders.cancelPaid({ token }))).toBe("ORDER_NOT_CANCELLABLE");
  });

  test("with a link that isn't there, and by staff without the permission", async () => {
    const token = "y".repeat(43);
    expect(await outcomeOf(sold.guest.api.orders.cancelPaid({ token }))).toBe("ORDER_NOT_FOUND");
    const { orders } = shop().staff(["orders.fulfil"]);
    expect(await outcomeOf(orders.cancelByStaff({ orderId: sold.orderId }))).toBe("PERMISSION_DENIED");
    await expectSound(shop());
  });
});
