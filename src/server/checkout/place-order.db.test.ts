import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  cartLines,
  carts,
  idempotencyKeys,
  orderHistory,
  orderLines,
  orders,
  outbox,
  products,
  quotes,
  shippingRates,
} from "@/db/schema";
import { order, place, quoteFor } from "@/testing/buying";
import { untilBlocked } from "@/testing/database";
import { changePrice, type MadeProduct, makeProduct, makeShipping, makeTaxRate } from "@/testing/factories";
import { outcomeOf, refusalOf, tally } from "@/testing/refusals";
import { type TestGuest, useShop } from "@/testing/shop";
import { expectSound } from "@/testing/soundness";

const shop = useShop();
let product: MadeProduct;
let guest: TestGuest;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx, { priceMinor: 490 });
  await makeTaxRate(ctx, { ratePpm: 190_000 });
  product = await makeProduct(ctx, { priceMinor: 1990, stock: 10 });
  guest = shop().guest();
});

const placedOrders = () => shop().db.select().from(orders);

describe("placing an order", () => {
  test("makes it at exactly the quote that was confirmed", async () => {
    const quote = await quoteFor(guest, product.variantId, { quantity: 2 });
    const { token, number } = await place(guest, quote);
    const view = await guest.api.orders.getByToken({ token, locale: "en" });
    expect(number).toMatch(/^GM-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(view).toMatchObject({
      ...{ number, status: "awaiting_payment", paymentStatus: "unpaid" },
      ...{ subtotal: quote.subtotal, tax: quote.tax, taxes: quote.taxes, total: quote.total },
      lines: [{ title: product.title, quantity: 2, unitPrice: { amountMinor: 1990, currency: "EUR" } }],
    });
    await expectSound(shop());
  });

  test("keeps a copy that later changes of price, title and tax don't touch", async () => {
    const { token } = await order(shop(), product.variantId);
    const before = await guest.api.orders.getByToken({ token, locale: "en" });
    await changePrice(shop().context(), product.variantId, 9900);
    await shop().db.update(products).set({ taxClass: "books" });
    const after = await guest.api.orders.getByToken({ token, locale: "en" });
    expect(after).toMatchObject({ lines: before.lines, tax: before.tax, total: before.total });
    await expectSound(shop());
  });

  test("gives it the deadline of the configuration", async () => {
    const { token } = await order(shop(), product.variantId, {
      settings: { ORDER_PAYMENT_WINDOW_SECONDS: 42 },
    });
    const [row] = await shop().db.select().from(orders).where(eq(orders.token, token));
    expect((row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)).toBe(42_000);
  });

  test("empties the cart, which stays the guest's", async () => {
    const quote = await quoteFor(guest, product.variantId);
    const cartId = guest.cartId();
    await place(guest, quote);
    expect(await guest.api.cart.get({ locale: "en" })).toMatchObject({ lines: [], itemCount: 0 });
    expect(guest.cartId()).toBe(cartId);
  });

  test("leaves nothing behind when it is refused", async () => {
    const quote = await quoteFor(guest, product.variantId, { quantity: 5 });
    await order(shop(), product.variantId, { quantity: 6 });
    const counts = async () => {
      const tables = [orders, orderLines, orderHistory, outbox, idempotencyKeys, cartLines];
      return Promise.all(tables.map((table) => shop().db.$count(table)));
    };
    const before = await counts();
    expect(await outcomeOf(place(guest, quote))).toBe("QUOTE_CHANGED");
    expect(await counts()).toEqual(before);
    await expectSound(shop());
  });
});

describe("an order is refused", () => {
  test("when there is nothing in the cart", async () => {
    const quote = await quoteFor(guest, product.variantId);
    await guest.api.cart.removeLine({ variantId: product.variantId });
    expect(await outcomeOf(place(guest, quote))).toBe("CART_EMPTY");
  });

  test("when there is no cart", async () => {
    expect(await outcomeOf(place(guest, { hash: "0".repeat(64) }))).toBe("CART_EMPTY");
  });

  test("when no e-mail and address were given", async () => {
    await guest.api.cart.addLine({ variantId: product.variantId, quantity: 1 });
    expect(await outcomeOf(place(guest, { hash: "0".repeat(64) }))).toBe("CHECKOUT_DETAILS_MISSING");
  });

  test("at a quote that another guest was given", async () => {
    const theirs = await quoteFor(shop().guest(), product.variantId);
    await quoteFor(guest, product.variantId);
    expect(await refusalOf(place(guest, theirs))).toMatchObject({
      code: "QUOTE_CHANGED",
      params: { changes: [{ kind: "expired" }] },
    });
  });

  test("at a quote that has run out", async () => {
    const quote = await quoteFor(guest, product.variantId);
    await shop()
      .db.update(quotes)
      .set({ expiresAt: new Date(Date.now() - 1_000) });
    expect(await refusalOf(place(guest, quote))).toMatchObject({
      code: "QUOTE_CHANGED",
      params: { changes: [{ kind: "expired" }] },
    });
  });

  test("beyond the largest quantity of an order", async () => {
    const few = shop().guest({ MAX_QUANTITY_PER_ORDER: 3 });
    expect(await refusalOf(quoteFor(few, product.variantId, { quantity: 4 }))).toMatchObject({
      code: "ORDER_TOO_LARGE",
      params: { max: 3 },
    });
  });

  test("when its total is nothing", async () => {
    const ctx = shop().context();
    const gift = await makeProduct(ctx, { priceMinor: 0 });
    await shop().db.update(shippingRates).set({ priceMinor: 0 });
    expect(await outcomeOf(quoteFor(guest, gift.variantId))).toBe("TOTAL_NOT_PAYABLE");
  });
});

describe("the same request twice", () => {
  test("gets the same order", async () => {
    const quote = await quoteFor(guest, product.variantId);
    const key = randomUUID();
    expect(await place(guest, quote, key)).toEqual(await place(guest, quote, key));
    expect(await placedOrders()).toHaveLength(1);
  });

  test("is a conflict under a used key with another body", async () => {
    const quote = await quoteFor(guest, product.variantId);
    const key = randomUUID();
    await place(guest, quote, key);
    const again = guest.api.checkout.placeOrder({ quoteHash: quote.hash, idempotencyKey: key, locale: "zh" });
    expect(await outcomeOf(again)).toBe("IDEMPOTENCY_KEY_REUSED");
  });

  test("under a new key leads to the order that the cart became", async () => {
    const quote = await quoteFor(guest, product.variantId);
    const { token, number } = await place(guest, quote);
    expect(await refusalOf(place(guest, quote))).toMatchObject({
      ...{ code: "CART_ALREADY_ORDERED", params: { token, number } },
    });
  });

  test("may be sent again under its key after a refusal", async () => {
    const quote = await quoteFor(guest, product.variantId);
    const key = randomUUID();
    await shop().db.update(products).set({ status: "archived" });
    expect(await outcomeOf(place(guest, quote, key))).toBe("QUOTE_CHANGED");
    await shop().db.update(products).set({ status: "active" });
    expect(await outcomeOf(place(guest, quote, key))).toBe("done");
  });
});

describe("50 requests at once", () => {
  test("of one cart make one order; the others are led to it", async () => {
    const quote = await quoteFor(guest, product.variantId);
    const { done, ...refused } = await tally(Array.from({ length: 50 }, () => place(guest, quote)));
    expect({ done, refused }).toEqual({ done: 1, refused: { CART_ALREADY_ORDERED: 49 } });
    expect(await placedOrders()).toHaveLength(1);
    await expectSound(shop());
  });

  test("of one key make one order; the others are told that it runs, or of that order", async () => {
    const quote = await quoteFor(guest, product.variantId);
    const key = randomUUID();
    const calls = Array.from({ length: 50 }, () => place(guest, quote, key));
    const { done = 0, IDEMPOTENCY_KEY_IN_USE = 0, ...others } = await tally(calls);
    expect({ total: done + IDEMPOTENCY_KEY_IN_USE, others }).toEqual({ total: 50, others: {} });
    const answers = (await Promise.allSettled(calls)).flatMap((call) =>
      call.status === "fulfilled" ? [call.value] : [],
    );
    expect(new Set(answers.map(({ token }) => token)).size).toBe(1);
    expect(await placedOrders()).toHaveLength(1);
    await expectSound(shop());
  });
});

test("another guest's cart keeps its lines and its quote when one is ordered", async () => {
  const other = shop().guest();
  const otherQuote = await quoteFor(other, product.variantId, { quantity: 2 });
  await place(guest, await quoteFor(guest, product.variantId));
  expect(await other.api.cart.get({ locale: "en" })).toMatchObject({ itemCount: 2 });
  expect(await outcomeOf(place(other, otherQuote))).toBe("done");
});

test("a cart that another tab fills while it is being ordered is not ordered, and isn't taken for an earlier order", async () => {
  await place(guest, await quoteFor(guest, product.variantId));
  const quote = await quoteFor(guest, product.variantId);
  const { db } = shop();
  const { placing } = await db.transaction(async (tx) => {
    await tx.update(carts).set({ version: sql`${carts.version} + 1` });
    const outcome = outcomeOf(place(guest, quote));
    await untilBlocked(shop(), "update `carts`");
    return { placing: outcome };
  });
  expect(await placing).toBe("QUOTE_CHANGED");
  expect(await placedOrders()).toHaveLength(1);
  await expectSound(shop());
});
