import { beforeEach, describe, expect, test } from "vitest";
import { refunds, returns, shipments, stockLevels } from "@/db/schema";
import { newId } from "@/shared/ids";
import { type SoldOrder, sell, sendingBack, ship, shipAndDeliver } from "@/testing/after-sales";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { outcomeOf, refusalOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { expectSettled, expectSound } from "@/testing/soundness";

const shop = useShop();
let product: MadeProduct;
let sold: SoldOrder;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  product = await makeProduct(ctx, { stock: 5, priceMinor: 1000 });
  sold = await sell(shop(), product.variantId, { quantity: 3 });
});

const view = () => sold.guest.api.orders.getByToken({ token: sold.token, locale: "en" });
const announce = (quantity: number) => sold.guest.api.orders.requestReturn(sendingBack(sold, quantity));
const receive = (returnId: string, more: { amountMinor?: number; isResellable?: boolean } = {}) =>
  shop()
    .staff()
    .orders.receiveReturn({ orderId: sold.orderId, returnId, isResellable: true, ...more });

describe("announcing a return", () => {
  test("keeps what the customer says, and shows it on the order", async () => {
    await shipAndDeliver(shop(), sold, 3);
    expect(await view()).toMatchObject({ can: { sendBack: true }, lines: [{ returnable: 3 }] });
    await sold.guest.api.orders.requestReturn({ ...sendingBack(sold, 2), note: "Too blue" });
    expect(await view()).toMatchObject({
      lines: [{ returnable: 1 }],
      returns: [{ status: "requested", reason: "changed_mind", pieces: [{ position: 0, quantity: 2 }] }],
    });
    expect(await shop().db.select().from(returns)).toMatchObject([{ note: "Too blue" }]);
    await expectSound(shop());
  });

  test("twice at once announces no piece twice", async () => {
    await shipAndDeliver(shop(), sold, 3);
    expect(await tally(Array.from({ length: 4 }, () => announce(2)))).toEqual({
      done: 1,
      RETURN_NOT_POSSIBLE: 3,
    });
    await expectSound(shop());
  });

  test("is refused before the parcel has arrived, and 30 days after", async () => {
    const shipmentId = await ship(shop(), sold, 3);
    expect(await outcomeOf(announce(1))).toBe("RETURN_NOT_POSSIBLE");
    await shop().staff().orders.deliver({ orderId: sold.orderId, shipmentId });
    const deliveredAt = new Date(Date.now() - 30 * 86_400_000);
    await shop().db.update(shipments).set({ deliveredAt });
    expect(await outcomeOf(announce(1))).toBe("RETURN_NOT_POSSIBLE");
    expect(await view()).toMatchObject({ can: { sendBack: false } });
  });

  test("is refused of more than was sent, of a line that isn't there, and with another link", async () => {
    await shipAndDeliver(shop(), sold, 2);
    expect(await outcomeOf(announce(3))).toBe("RETURN_NOT_POSSIBLE");
    const { api } = sold.guest;
    const lines = [{ position: 1, quantity: 1 }];
    expect(await outcomeOf(api.orders.requestReturn({ ...sendingBack(sold, 1), lines }))).toBe(
      "RETURN_NOT_POSSIBLE",
    );
    const token = "y".repeat(43);
    expect(await outcomeOf(api.orders.requestReturn({ ...sendingBack(sold, 1), token }))).toBe(
      "ORDER_NOT_FOUND",
    );
  });

  test.each([0, -1, 0.5, 2 ** 31])("of %s pieces is refused", async (quantity) => {
    await shipAndDeliver(shop(), sold, 3);
    expect(await outcomeOf(announce(quantity))).toBe("INPUT_INVALID");
  });
});

describe("a return that comes in", () => {
  test("gives its worth back and puts the pieces on the shelf", async () => {
    await shipAndDeliver(shop(), sold, 3);
    const { returnId } = await announce(2);
    await receive(returnId);
    await expectSettled(shop());
    expect(await view()).toMatchObject({
      ...{ status: "completed", fulfilmentStatus: "delivered", paymentStatus: "partially_refunded" },
      ...{
        returns: [{ status: "received" }],
        refunds: [{ amount: { amountMinor: 2000 }, status: "succeeded" }],
      },
    });
    expect(await shop().db.select().from(stockLevels)).toMatchObject([{ onHand: 4 }]);
  });

  test("with the last piece makes the order returned", async () => {
    await shipAndDeliver(shop(), sold, 3);
    for (const quantity of [1, 2]) await receive((await announce(quantity)).returnId);
    expect(await view()).toMatchObject({ status: "completed", fulfilmentStatus: "returned" });
    await expectSettled(shop());
  });

  test("damaged goes back to no shelf, and gives what staff says", async () => {
    await shipAndDeliver(shop(), sold, 3);
    await receive((await announce(1)).returnId, { isResellable: false, amountMinor: 400 });
    await receive((await announce(1)).returnId, { isResellable: false, amountMinor: 0 });
    expect(await shop().db.select().from(refunds)).toMatchObject([{ amountMinor: 400, reason: "returned" }]);
    expect(await shop().db.select().from(stockLevels)).toMatchObject([{ onHand: 2 }]);
    await expectSettled(shop());
  });

  test("at two desks at once is taken in once", async () => {
    await shipAndDeliver(shop(), sold, 3);
    const { returnId } = await announce(2);
    const calls = Array.from({ length: 4 }, () => receive(returnId));
    expect(await tally(calls)).toEqual({ done: 1, RETURN_ALREADY_CLOSED: 3 });
    await expectSettled(shop());
  });

  test("gives back no more than is left, and stays to be taken in", async () => {
    await shipAndDeliver(shop(), sold, 3);
    const { returnId } = await announce(1);
    const { total } = await view();
    const tooMuch = total.amountMinor + 1;
    expect(await refusalOf(receive(returnId, { amountMinor: tooMuch }))).toMatchObject({
      ...{ code: "REFUND_TOO_LARGE", params: { leftMinor: total.amountMinor } },
    });
    expect(await view()).toMatchObject({ returns: [{ status: "requested" }], paymentStatus: "paid" });
    await expectSound(shop());
  });

  test("is unknown under another order, and to whoever isn't staff", async () => {
    await shipAndDeliver(shop(), sold, 3);
    const { returnId } = await announce(1);
    const other = await sell(shop(), product.variantId);
    const input = { orderId: other.orderId, returnId, isResellable: true };
    expect(await outcomeOf(shop().staff().orders.receiveReturn(input))).toBe("RETURN_NOT_FOUND");
    expect(await outcomeOf(receive(newId()))).toBe("RETURN_NOT_FOUND");
    const mine = { ...input, orderId: sold.orderId };
    expect(await outcomeOf(shop().guest().api.orders.receiveReturn(mine))).toBe("SIGN_IN_REQUIRED");
    await expectSound(shop());
  });
});

describe("a return that is declined", () => {
  const decline = (returnId: string) =>
    shop().staff().orders.declineReturn({ orderId: sold.orderId, returnId, answer: "Worn on a mountain" });

  test("tells the customer why and frees its pieces", async () => {
    await shipAndDeliver(shop(), sold, 3);
    await decline((await announce(3)).returnId);
    expect(await view()).toMatchObject({
      ...{ paymentStatus: "paid", lines: [{ returnable: 3 }] },
      returns: [{ status: "declined", answer: "Worn on a mountain" }],
    });
    await expectSound(shop());
  });

  test("isn't taken in any more, and one that was taken in isn't declined", async () => {
    await shipAndDeliver(shop(), sold, 3);
    const [first, second] = [await announce(1), await announce(1)];
    await decline(first.returnId);
    expect(await outcomeOf(receive(first.returnId))).toBe("RETURN_ALREADY_CLOSED");
    await receive(second.returnId);
    expect(await outcomeOf(decline(second.returnId))).toBe("RETURN_ALREADY_CLOSED");
    await expectSettled(shop());
  });

  test("is declined by staff only", async () => {
    await shipAndDeliver(shop(), sold, 3);
    const { returnId } = await announce(1);
    const input = { orderId: sold.orderId, returnId, answer: "No" };
    expect(await outcomeOf(shop().staff(["orders.fulfil"]).orders.declineReturn(input))).toBe(
      "PERMISSION_DENIED",
    );
  });
});
