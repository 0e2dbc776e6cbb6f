import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { cartLines, carts, prices, products, stockLevels, variants } from "@/db/schema";
import { newId, type VariantId } from "@/shared/ids";
import {
  changePrice,
  chooseValues,
  type MadeProduct,
  makePicture,
  makeProduct,
  makeVariant,
} from "@/testing/factories";
import { outcomeOf, refusalOf, tally } from "@/testing/refusals";
import { type TestGuest, useShop } from "@/testing/shop";

const shop = useShop();
let product: MadeProduct;
let guest: TestGuest;
let variantId: VariantId;

beforeEach(async () => {
  product = await makeProduct(shop().context(), { stock: 8, priceMinor: 1990 });
  ({ variantId } = product);
  guest = shop().guest();
});

const add = (quantity: number, who = guest) => who.api.cart.addLine({ variantId, quantity });
const set = (quantity: number, who = guest) => who.api.cart.setLineQuantity({ variantId, quantity });
const cart = (who = guest) => who.api.cart.get({ locale: "en" });

describe("adding a line", () => {
  test("makes a cart and says how full it is", async () => {
    expect(await add(2)).toEqual({ itemCount: 2, version: 1 });
    expect(await cart()).toMatchObject({
      lines: [{ variantId, quantity: 2, lineTotal: { amountMinor: 3980 }, maxQuantity: 8, changes: [] }],
      ...{ subtotal: { amountMinor: 3980, currency: "EUR" }, itemCount: 2, canCheckout: true },
    });
  });

  test("of the same variant adds to its line", async () => {
    await add(2);
    expect(await add(3)).toMatchObject({ itemCount: 5 });
    expect((await cart()).lines).toHaveLength(1);
  });

  test("eight times at once from two tabs loses none", async () => {
    await add(1);
    await Promise.all(Array.from({ length: 7 }, () => add(1)));
    expect(await cart()).toMatchObject({ itemCount: 8, version: 8 });
  });

  test("beyond the stock at once from many tabs adds as many as there are", async () => {
    await add(1);
    const { done, OUT_OF_STOCK } = await tally(Array.from({ length: 12 }, () => add(1)));
    expect({ done, OUT_OF_STOCK }).toEqual({ done: 7, OUT_OF_STOCK: 5 });
  });

  test("beyond the stock is refused and says how many are left", async () => {
    await add(3);
    expect(await refusalOf(add(6))).toMatchObject({
      code: "OUT_OF_STOCK",
      params: { title: product.title, available: 8 },
    });
    expect(await cart()).toMatchObject({ itemCount: 3 });
  });

  test("beyond the limit of a line is refused", async () => {
    await shop().db.update(stockLevels).set({ onHand: 100 });
    expect(await refusalOf(add(11))).toMatchObject({ code: "QUANTITY_TOO_LARGE", params: { max: 10 } });
  });

  test("of a variant that isn't there is refused", async () => {
    expect(await outcomeOf(guest.api.cart.addLine({ variantId: newId(), quantity: 1 }))).toBe(
      "PRODUCT_NOT_FOUND",
    );
    expect(await shop().db.select().from(carts)).toEqual([]);
  });

  test.each([
    ["a draft", () => shop().db.update(products).set({ status: "draft" })],
    ["an archived product", () => shop().db.update(products).set({ status: "archived" })],
    ["an archived variant", () => shop().db.update(variants).set({ status: "archived" })],
    ["a variant without a price", () => shop().db.update(variants).set({ priceId: null })],
  ])("of %s is refused", async (_, withdraw) => {
    await withdraw();
    expect(await outcomeOf(add(1))).toBe("VARIANT_NOT_FOR_SALE");
  });

  test("beyond fifty lines is refused, the fiftieth and more of one that is there are not", async () => {
    await add(1);
    const cartId = guest.cartId();
    const others = await Promise.all(Array.from({ length: 50 }, () => makeProduct(shop().context())));
    const line = {
      cartId: cartId ?? newId<"cart">(),
      quantity: 1,
      seenPriceMinor: 1990,
      seenCurrency: "EUR",
    };
    const rows = others
      .slice(0, 48)
      .map((other) => ({ ...line, variantId: other.variantId, addedAt: new Date() }));
    await shop().db.insert(cartLines).values(rows);
    const [fiftieth, next] = others.slice(48);
    const put = (made?: MadeProduct) =>
      guest.api.cart.addLine({ variantId: made?.variantId ?? variantId, quantity: 1 });
    expect([await outcomeOf(put(fiftieth)), await outcomeOf(put(next)), await outcomeOf(put())]).toEqual([
      ...["done", "CART_FULL", "done"],
    ]);
  });

  test("with a cart that has been cleared away begins a new one", async () => {
    await add(2);
    const before = guest.cartId();
    await shop().db.delete(carts);
    expect(await add(1)).toMatchObject({ itemCount: 1 });
    expect(guest.cartId()).not.toBe(before);
  });
});

describe("setting a quantity", () => {
  test("says how many there are now", async () => {
    await add(2);
    expect(await set(5)).toMatchObject({ itemCount: 5, version: 2 });
  });

  test("to none, or removing the line, takes it away, also a second time", async () => {
    await add(2);
    expect(await set(0)).toMatchObject({ itemCount: 0 });
    expect(await guest.api.cart.removeLine({ variantId })).toMatchObject({ itemCount: 0 });
    expect((await cart()).lines).toEqual([]);
  });

  test("of a line that isn't there puts none in", async () => {
    await set(3);
    expect((await cart()).lines).toEqual([]);
  });

  test("beyond the stock is refused, fewer never is", async () => {
    await add(6);
    await shop().db.update(stockLevels).set({ onHand: 2 });
    expect([await outcomeOf(set(7)), await outcomeOf(set(5))]).toEqual(["OUT_OF_STOCK", "done"]);
  });

  test("of what is no longer for sale may only go down", async () => {
    await add(2);
    await shop().db.update(products).set({ status: "archived" });
    await set(1);
    expect((await cart()).lines).toMatchObject([
      { quantity: 1, maxQuantity: 0, changes: [{ kind: "not_for_sale" }] },
    ]);
  });

  test("from two tabs at once ends with one of the two", async () => {
    await add(1);
    await Promise.all([set(3), set(6)]);
    expect([3, 6]).toContain((await cart()).itemCount);
  });
});

test("a line shows the picture of its colour, and the product's first where none shows it", async () => {
  const ctx = shop().context();
  const fog = await makeProduct(ctx);
  const clay = await makeVariant(ctx, fog.productId);
  await chooseValues(ctx, fog, { colour: "fog", size: "m" });
  await chooseValues(ctx, { ...fog, variantId: clay }, { colour: "clay", size: "m" });
  const face = await makePicture(ctx, fog.productId);
  await makePicture(ctx, product.productId);
  const shot = await makePicture(ctx, fog.productId, { value: "clay", alt: { en: "In clay", zh: "陶土红" } });
  await makePicture(ctx, fog.productId, { value: "clay" });
  for (const id of [fog.variantId, clay]) await guest.api.cart.addLine({ variantId: id, quantity: 1 });
  const pictures = async (locale: "en" | "zh") =>
    Object.fromEntries(
      (await guest.api.cart.get({ locale })).lines.map((line) => [line.variantId, line.image]),
    );
  expect(await pictures("zh")).toMatchObject({
    [fog.variantId]: { src: `/media/${face.hash}`, width: 1200, height: 1500 },
    [clay]: { src: `/media/${shot.hash}`, alt: "陶土红" },
  });
});

describe("putting a removed line back", () => {
  const restore = (quantity: number, who = guest) => who.api.cart.restoreLine({ variantId, quantity });

  test("gives it the quantity that it had", async () => {
    await add(3);
    await set(0);
    expect(await restore(3)).toEqual({ itemCount: 3, version: 3, quantity: 3 });
    expect((await cart()).lines).toMatchObject([{ variantId, quantity: 3, changes: [] }]);
  });

  test("puts it back where it stood, and last when that isn't said or can't be", async () => {
    const others = await Promise.all([1, 2].map(() => makeProduct(shop().context())));
    const [first, last] = others.map((other) => other.variantId);
    const order = async () => (await cart()).lines.map((line) => line.variantId);
    const start = Date.now() - 60_000;
    for (const [place, id] of [first, variantId, last].entries()) {
      await guest.api.cart.addLine({ variantId: id ?? variantId, quantity: 1 });
      const addedAt = new Date(start + place * 1_000);
      await shop()
        .db.update(cartLines)
        .set({ addedAt })
        .where(eq(cartLines.variantId, id ?? variantId));
    }
    const { addedAt } = (await cart()).lines.find((line) => line.variantId === variantId) ?? {};
    await set(0);
    await guest.api.cart.restoreLine({ variantId, quantity: 1, addedAt });
    expect(await order()).toEqual([first, variantId, last]);
    for (const said of [{}, { addedAt: new Date(Date.now() + 3_600_000) }]) {
      await set(0);
      await guest.api.cart.restoreLine({ variantId, quantity: 1, ...said });
      expect(await order()).toEqual([first, last, variantId]);
    }
    await guest.api.cart.addLine({ variantId: last ?? variantId, quantity: 1 });
    expect(await order()).toEqual([first, last, variantId]);
  });

  test("gives it fewer when there are fewer, and never more than the limit of a line", async () => {
    await add(6);
    await set(0);
    await shop().db.update(stockLevels).set({ onHand: 2 });
    expect(await restore(6)).toMatchObject({ itemCount: 2, quantity: 2 });
    await shop().db.update(stockLevels).set({ onHand: 100 });
    expect(await restore(999)).toMatchObject({ quantity: 10 });
  });

  test("takes nothing from what another tab has put in meanwhile", async () => {
    await add(5);
    expect(await restore(2)).toMatchObject({ itemCount: 5, quantity: 5 });
    await shop().db.update(stockLevels).set({ onHand: 1 });
    expect(await restore(2)).toMatchObject({ quantity: 5 });
  });

  test("twice, also at once, does it once", async () => {
    await add(4);
    await set(0);
    await Promise.all([restore(4), restore(4)]);
    expect(await restore(4)).toMatchObject({ itemCount: 4 });
    expect((await cart()).lines).toHaveLength(1);
  });

  test("at today's price, which is the one that was seen then", async () => {
    await add(1);
    await set(0);
    await changePrice(shop().context(), variantId, 2500);
    await restore(1);
    expect((await cart()).lines).toMatchObject([{ unitPrice: { amountMinor: 2500 }, changes: [] }]);
  });

  test("is refused when none is left, when it isn't sold any more, and when the cart is full", async () => {
    await add(1);
    await set(0);
    await shop().db.update(stockLevels).set({ onHand: 0 });
    expect(await refusalOf(restore(1))).toMatchObject({ code: "OUT_OF_STOCK", params: { available: 0 } });
    await shop().db.update(products).set({ status: "archived" });
    expect(await outcomeOf(restore(1))).toBe("VARIANT_NOT_FOR_SALE");
    await shop().db.update(products).set({ status: "active" });
    await shop().db.update(stockLevels).set({ onHand: 5 });
    const others = await Promise.all(Array.from({ length: 50 }, () => makeProduct(shop().context())));
    for (const other of others) await guest.api.cart.addLine({ variantId: other.variantId, quantity: 1 });
    expect(await outcomeOf(restore(1))).toBe("CART_FULL");
  });

  test("puts nothing into another guest's cart", async () => {
    await add(2);
    await set(0);
    await restore(2, shop().guest());
    expect((await cart()).lines).toEqual([]);
  });
});

describe("what has changed since", () => {
  test("is told line by line, and accepting it makes the cart what can be bought", async () => {
    const [gone, scarce, dear] = await Promise.all([1, 2, 3].map(() => makeProduct(shop().context())));
    for (const made of [gone, scarce, dear]) {
      await guest.api.cart.addLine({ variantId: made?.variantId ?? variantId, quantity: 3 });
    }
    if (!gone || !scarce || !dear) throw new Error("Not made");
    const { db } = shop();
    await db.update(stockLevels).set({ onHand: 0 }).where(eq(stockLevels.variantId, gone.variantId));
    await db.update(stockLevels).set({ onHand: 2 }).where(eq(stockLevels.variantId, scarce.variantId));
    await changePrice(shop().context(), dear.variantId, 2990);
    const [from, to] = [1990, 2990].map((amountMinor) => ({ amountMinor, currency: "EUR" }));
    const changesOf = async () =>
      Object.fromEntries((await cart()).lines.map((line) => [line.variantId, line.changes]));
    expect(await changesOf()).toEqual({
      [gone.variantId]: [{ kind: "sold_out" }],
      [scarce.variantId]: [{ kind: "quantity_reduced", available: 2 }],
      [dear.variantId]: [{ kind: "price_changed", from, to }],
    });
    expect(await cart()).toMatchObject({ canCheckout: false });
    expect(await guest.api.cart.acceptChanges()).toMatchObject({ itemCount: 5 });
    expect(await changesOf()).toEqual({ [scarce.variantId]: [], [dear.variantId]: [] });
    expect(await cart()).toMatchObject({ canCheckout: true, subtotal: { amountMinor: 2 * 1990 + 3 * 2990 } });
  });

  test("is accepted twice, or twice at once, as once", async () => {
    await add(5);
    await shop().db.update(stockLevels).set({ onHand: 3 });
    await Promise.all([guest.api.cart.acceptChanges(), guest.api.cart.acceptChanges()]);
    expect(await guest.api.cart.acceptChanges()).toMatchObject({ itemCount: 3 });
  });

  test("counts pieces that others hold as gone", async () => {
    await add(5);
    await shop().db.update(stockLevels).set({ reserved: 6 });
    expect((await cart()).lines).toMatchObject([
      { maxQuantity: 2, changes: [{ kind: "quantity_reduced", available: 2 }] },
    ]);
  });

  test("a price that is what it was seen as is no change, however often it was written", async () => {
    await add(1);
    await changePrice(shop().context(), variantId, 2500);
    await changePrice(shop().context(), variantId, 1990);
    expect(await shop().db.select().from(prices)).toHaveLength(3);
    expect((await cart()).lines).toMatchObject([{ changes: [] }]);
  });
});

test("nobody reads or changes another guest's cart", async () => {
  await add(2);
  const other = shop().guest();
  expect(await cart(other)).toMatchObject({ lines: [], version: 0 });
  await set(5, other);
  await other.api.cart.removeLine({ variantId });
  await other.api.cart.acceptChanges();
  expect(await cart()).toMatchObject({ itemCount: 2, version: 1 });
});
