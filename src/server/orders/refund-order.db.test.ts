import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { orders, refunds, stockLevels } from "@/db/schema";
import { goodwill, type SoldOrder, sell, ship, shipAndDeliver, withdrawal } from "@/testing/after-sales";
import { order } from "@/testing/buying";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { outcomeOf, refusalOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { expectSettled } from "@/testing/soundness";

const shop = useShop();
let product: MadeProduct;
let sold: SoldOrder;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  product = await makeProduct(ctx, { stock: 10, priceMinor: 1000 });
  sold = await sell(shop(), product.variantId, { quantity: 3 });
});

const view = () => sold.guest.api.orders.getByToken({ token: sold.token, locale: "en" });
describe("giving an amount back", () => {
  test("sends it through the gateway and shows it on the order", async () => {
    const { refundId, amount } = await shop().staff().orders.refund(goodwill(sold, 250));
    expect(amount).toEqual({ amountMinor: 250, currency: "EUR" });
    await expectSettled(shop());
    expect(await view()).toMatchObject({
      ...{ status: "placed", paymentStatus: "partially_refunded" },
      refunds: [{ amount, status: "succeeded" }],
    });
    expect(await shop().db.select().from(refunds)).toMatchObject([{ id: refundId, reason: "goodwill" }]);
  });

  test("of everything makes the order refunded, and nothing is left to give", async () => {
    const { total } = await view();
    await shop().staff().orders.refund(goodwill(sold, total.amountMinor));
    expect(await view()).toMatchObject({ paymentStatus: "refunded" });
    expect(await refusalOf(shop().staff().orders.refund(goodwill(sold, 1)))).toMatchObject({
      ...{ code: "REFUND_TOO_LARGE", params: { leftMinor: 0 } },
    });
    await expectSettled(shop());
  });

  test("beyond what was paid is refused, also when two halves come at once", async () => {
    const { total } = await view();
    const most = Math.ceil(total.amountMinor / 2) + 1;
    const calls = Array.from({ length: 4 }, () => shop().staff().orders.refund(goodwill(sold, most)));
    expect(await tally(calls)).toEqual({ done: 1, REFUND_TOO_LARGE: 3 });
    await expectSettled(shop());
  });

  test("twice with one key gives back once, with another body is refused", async () => {
    const input = goodwill(sold, 250);
    const first = await shop().staff().orders.refund(input);
    expect(await shop().staff().orders.refund(input)).toEqual(first);
    const other = { ...input, refund: { kind: "amount" as const, amountMinor: 251 } };
    expect(await outcomeOf(shop().staff().orders.refund(other))).toBe("IDEMPOTENCY_KEY_REUSED");
    expect(await shop().db.select().from(refunds)).toHaveLength(1);
  });
});

describe("giving money back for pieces that won't be sent", () => {
  test("gives their share, puts them on the shelf and leaves the rest to be sent", async () => {
    const { amount } = await shop().staff().orders.refund(withdrawal(sold, 2));
    expect(amount.amountMinor).toBe(2000);
    const [level] = await shop()
      .db.select()
      .from(stockLevels)
      .where(eq(stockLevels.variantId, product.variantId));
    expect(level).toMatchObject({ onHand: 9, reserved: 0 });
    expect(await view()).toMatchObject({ paymentStatus: "partially_refunded", lines: [{ withdrawn: 2 }] });
    await shipAndDeliver(shop(), sold, 1);
    expect(await view()).toMatchObject({ status: "completed", fulfilmentStatus: "delivered" });
    await expectSettled(shop());
  });

  test("completes an order of which all the rest has arrived", async () => {
    await shipAndDeliver(shop(), sold, 1);
    expect(await view()).toMatchObject({ status: "placed", fulfilmentStatus: "partial" });
    await shop().staff().orders.refund(withdrawal(sold, 2));
    expect(await view()).toMatchObject({ status: "completed", fulfilmentStatus: "delivered" });
    await expectSettled(shop());
  });

  test("is refused for all of the order, for more than is left to send, and for a line of another order", async () => {
    expect(await outcomeOf(shop().staff().orders.refund(withdrawal(sold, 3)))).toBe("REFUND_IS_CANCELLATION");
    await ship(shop(), sold, 2);
    expect(await outcomeOf(shop().staff().orders.refund(withdrawal(sold, 2)))).toBe("PIECES_NOT_AVAILABLE");
    const other = await sell(shop(), product.variantId);
    const foreign = withdrawal({ ...sold, lineId: other.lineId }, 1);
    expect(await outcomeOf(shop().staff().orders.refund(foreign))).toBe("PIECES_NOT_AVAILABLE");
    await expectSettled(shop());
  });

  test("and sending them at once: one of the two happens", async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await sell(shop(), product.variantId, { quantity: 1 });
      await tally([ship(shop(), one, 1), shop().staff().orders.refund(withdrawal(one, 1))]);
    }
    await expectSettled(shop());
  });
});

describe("giving money back is refused", () => {
  test("to whoever isn't staff with the permission", async () => {
    expect(await outcomeOf(shop().guest().api.orders.refund(goodwill(sold, 1)))).toBe("SIGN_IN_REQUIRED");
    expect(await outcomeOf(shop().staff(["orders.fulfil"]).orders.refund(goodwill(sold, 1)))).toBe(
      "PERMISSION_DENIED",
    );
    expect(await shop().db.select().from(refunds)).toEqual([]);
  });

  test("for an order that isn't paid", async () => {
    const { token } = await order(shop(), product.variantId);
    const [unpaid] = await shop().db.select({ id: orders.id }).from(orders).where(eq(orders.token, token));
    if (!unpaid) throw new Error("No order");
    const input = goodwill({ ...sold, orderId: unpaid.id }, 1);
    expect(await outcomeOf(shop().staff().orders.refund(input))).toBe("REFUND_NOT_POSSIBLE");
  });

  test.each([0, -1, 0.5, 2 ** 53])("for an amount of %s", async (amountMinor) => {
    expect(await outcomeOf(shop().staff().orders.refund(goodwill(sold, amountMinor)))).toBe("INPUT_INVALID");
  });
});
