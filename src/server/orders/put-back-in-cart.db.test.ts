import { beforeEach, describe, expect, test } from "vitest";
import { products, stockLevels, variants } from "@/db/schema";
import { order, paidOrder, quoteFor } from "@/testing/buying";
import { changePrice, type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { outcomeOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { expectSound } from "@/testing/soundness";
import { expireOverdue, passDeadline } from "@/testing/time";

const shop = useShop();
let product: MadeProduct;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  product = await makeProduct(ctx, { stock: 5, priceMinor: 1990 });
});

async function cancelledOrder(quantity = 3) {
  const placed = await order(shop(), product.variantId, { quantity });
  await placed.guest.api.orders.cancel({ token: placed.token });
  return placed;
}

const cartOf = (guest: { api: Awaited<ReturnType<typeof cancelledOrder>>["guest"]["api"] }) =>
  guest.api.cart.get({ locale: "en" });

describe("putting back what an order was made of", () => {
  test("fills the cart again after a cancellation", async () => {
    const { guest, token } = await cancelledOrder();
    expect(await guest.api.orders.putBackInCart({ token })).toEqual({ added: 3, skipped: [] });
    expect(await cartOf(guest)).toMatchObject({ lines: [{ variantId: product.variantId, quantity: 3 }] });
  });

  test("fills the cart again after the deadline", async () => {
    const { guest, token } = await order(shop(), product.variantId, { quantity: 2 });
    await passDeadline(shop(), token);
    await expireOverdue(shop());
    expect(await guest.api.orders.putBackInCart({ token })).toEqual({ added: 2, skipped: [] });
    await expectSound(shop());
  });

  test("takes today's price", async () => {
    const { guest, token } = await cancelledOrder();
    await changePrice(shop().context(), product.variantId, 2500);
    await guest.api.orders.putBackInCart({ token });
    expect(await cartOf(guest)).toMatchObject({ lines: [{ unitPrice: { amountMinor: 2500 }, changes: [] }] });
  });

  test("puts back as many as are there", async () => {
    const { guest, token } = await cancelledOrder();
    await shop().db.update(stockLevels).set({ onHand: 2 });
    expect(await guest.api.orders.putBackInCart({ token })).toEqual({ added: 2, skipped: [] });
  });

  test("tells what is sold out", async () => {
    const { guest, token } = await cancelledOrder();
    await shop().db.update(stockLevels).set({ onHand: 0 });
    const skipped = [{ title: product.title, reason: "sold_out" }];
    expect(await guest.api.orders.putBackInCart({ token })).toEqual({ added: 0, skipped });
  });

  test.each([
    ["an archived product", () => shop().db.update(products).set({ status: "archived" })],
    ["an archived variant", () => shop().db.update(variants).set({ status: "archived" })],
    ["a variant without a price", () => shop().db.update(variants).set({ priceId: null })],
  ])("tells that %s isn't for sale", async (_, withdraw) => {
    const { guest, token } = await cancelledOrder();
    await withdraw();
    const skipped = [{ title: product.title, reason: "not_for_sale" }];
    expect(await guest.api.orders.putBackInCart({ token })).toEqual({ added: 0, skipped });
  });

  test("twice, or twice at once, puts it back once", async () => {
    const { guest, token } = await cancelledOrder();
    await guest.api.orders.putBackInCart({ token });
    await Promise.all([guest.api.orders.putBackInCart({ token }), guest.api.orders.putBackInCart({ token })]);
    expect(await cartOf(guest)).toMatchObject({ itemCount: 3 });
  });

  test("keeps what the cart holds already", async () => {
    const { guest, token } = await cancelledOrder(2);
    await quoteFor(guest, product.variantId, { quantity: 4 });
    expect(await guest.api.orders.putBackInCart({ token })).toEqual({ added: 0, skipped: [] });
    expect(await cartOf(guest)).toMatchObject({ itemCount: 4 });
  });

  test("into the cart of whoever follows the link, and into no other", async () => {
    const { guest, token } = await cancelledOrder();
    const friend = shop().guest();
    await friend.api.orders.putBackInCart({ token });
    expect(await cartOf(friend)).toMatchObject({ itemCount: 3 });
    expect(await cartOf(guest)).toMatchObject({ itemCount: 0 });
  });
});

describe("putting back is refused", () => {
  test("while the order awaits payment", async () => {
    const { guest, token } = await order(shop(), product.variantId);
    expect(await outcomeOf(guest.api.orders.putBackInCart({ token }))).toBe("ORDER_NOT_CLOSED");
  });

  test("once the order is paid", async () => {
    const { guest, token } = await paidOrder(shop(), product.variantId);
    expect(await outcomeOf(guest.api.orders.putBackInCart({ token }))).toBe("ORDER_NOT_CLOSED");
  });

  test("with a link that isn't there", async () => {
    const token = "z".repeat(43);
    expect(await outcomeOf(shop().guest().api.orders.putBackInCart({ token }))).toBe("ORDER_NOT_FOUND");
  });
});
