import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { orders, outbox, shipments } from "@/db/schema";
import { newId } from "@/shared/ids";
import { parcel, type SoldOrder, sell, ship, shipAndDeliver } from "@/testing/after-sales";
import { order } from "@/testing/buying";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { outcomeOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { expectSettled, expectSound } from "@/testing/soundness";
import { orderEvents } from "./events";

const shop = useShop();
let product: MadeProduct;
let sold: SoldOrder;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  product = await makeProduct(ctx, { stock: 9 });
  sold = await sell(shop(), product.variantId, { quantity: 3 });
});

const view = () => sold.guest.api.orders.getByToken({ token: sold.token, locale: "en" });
const told = (name: string) => shop().db.select().from(outbox).where(eq(outbox.name, name));

describe("sending an order", () => {
  test("in two parcels makes it partial, then fulfilled, and shows each with its tracking", async () => {
    const tracking = { trackingNumber: "00340", trackingUrl: "https://carrier.example/00340" };
    await shop()
      .staff()
      .orders.ship({ ...parcel(sold, 1), ...tracking });
    expect(await view()).toMatchObject({ status: "placed", fulfilmentStatus: "partial" });
    await ship(shop(), sold, 2);
    expect(await view()).toMatchObject({
      fulfilmentStatus: "fulfilled",
      shipments: [
        { carrier: "DHL", ...tracking, deliveredAt: null, pieces: [{ position: 0, quantity: 1 }] },
        { trackingNumber: null, pieces: [{ position: 0, quantity: 2 }] },
      ],
    });
    expect(await told(orderEvents.shipped)).toHaveLength(2);
    await expectSettled(shop());
  });

  test("twice with one key sends one parcel", async () => {
    const input = parcel(sold, 1);
    const first = await shop().staff().orders.ship(input);
    expect(await shop().staff().orders.ship(input)).toEqual(first);
    expect(await shop().db.select().from(shipments)).toHaveLength(1);
    await expectSound(shop());
  });

  test("from two desks at once sends no piece twice", async () => {
    const calls = Array.from({ length: 4 }, () => ship(shop(), sold, 2));
    expect(await tally(calls)).toEqual({ done: 1, PIECES_NOT_AVAILABLE: 3 });
    await expectSound(shop());
  });
});

describe("sending is refused", () => {
  test("of more than is left, of a line of another order, and of nothing", async () => {
    const other = await sell(shop(), product.variantId);
    expect(await outcomeOf(ship(shop(), sold, 4))).toBe("PIECES_NOT_AVAILABLE");
    expect(await outcomeOf(ship(shop(), { ...sold, lineId: other.lineId }, 1))).toBe("PIECES_NOT_AVAILABLE");
    expect(
      await outcomeOf(
        shop()
          .staff()
          .orders.ship({ ...parcel(sold, 1), lines: [] }),
      ),
    ).toBe("INPUT_INVALID");
    await expectSound(shop());
  });

  test("before the order is paid, and after it was cancelled", async () => {
    const unpaid = await order(shop(), product.variantId);
    const [row] = await shop()
      .db.select({ id: orders.id })
      .from(orders)
      .where(eq(orders.token, unpaid.token));
    if (!row) throw new Error("No order");
    expect(await outcomeOf(ship(shop(), { ...sold, orderId: row.id }, 1))).toBe("ORDER_NOT_SHIPPABLE");
    await sold.guest.api.orders.cancelPaid({ token: sold.token });
    expect(await outcomeOf(ship(shop(), sold, 1))).toBe("ORDER_NOT_SHIPPABLE");
    await expectSound(shop());
  });

  test("to whoever isn't staff with the permission", async () => {
    expect(await outcomeOf(shop().guest().api.orders.ship(parcel(sold, 1)))).toBe("SIGN_IN_REQUIRED");
    expect(await outcomeOf(shop().staff(["orders.refund"]).orders.ship(parcel(sold, 1)))).toBe(
      "PERMISSION_DENIED",
    );
  });

  test.each(["javascript:alert(1)", "http://carrier.example", "not a link"])(
    "with %s as the link to the parcel",
    async (trackingUrl) => {
      expect(
        await outcomeOf(
          shop()
            .staff()
            .orders.ship({ ...parcel(sold, 1), trackingUrl }),
        ),
      ).toBe("INPUT_INVALID");
    },
  );
});

describe("a parcel that arrives", () => {
  test("completes its order once it is the last", async () => {
    await shipAndDeliver(shop(), sold, 1);
    expect(await view()).toMatchObject({ status: "placed", fulfilmentStatus: "partial" });
    await shipAndDeliver(shop(), sold, 2);
    expect(await view()).toMatchObject({ status: "completed", fulfilmentStatus: "delivered" });
    expect(await told(orderEvents.completed)).toHaveLength(1);
    await expectSettled(shop());
  });

  test("does so once, however often and at once it is told", async () => {
    const shipmentId = await ship(shop(), sold, 3);
    const deliver = () => shop().staff().orders.deliver({ orderId: sold.orderId, shipmentId });
    expect(await tally(Array.from({ length: 5 }, deliver))).toEqual({ done: 5 });
    expect(await told(orderEvents.delivered)).toHaveLength(1);
    await expectSound(shop());
  });

  test("is unknown under another order, and to whoever isn't staff", async () => {
    const other = await sell(shop(), product.variantId);
    const shipmentId = await ship(shop(), sold, 3);
    const { orders: desk } = shop().staff();
    expect(await outcomeOf(desk.deliver({ orderId: other.orderId, shipmentId }))).toBe("SHIPMENT_NOT_FOUND");
    expect(await outcomeOf(desk.deliver({ orderId: sold.orderId, shipmentId: newId() }))).toBe(
      "SHIPMENT_NOT_FOUND",
    );
    const guest = shop().guest().api.orders;
    expect(await outcomeOf(guest.deliver({ orderId: sold.orderId, shipmentId }))).toBe("SIGN_IN_REQUIRED");
    expect(await view()).toMatchObject({ fulfilmentStatus: "fulfilled" });
  });
});
