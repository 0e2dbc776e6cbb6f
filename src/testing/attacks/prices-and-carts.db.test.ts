import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { carts, orders, products, variants } from "@/db/schema";
import { newId } from "@/shared/ids";
import { order, place, quoteFor } from "@/testing/buying";
import {
  changePrice,
  type MadeProduct,
  makeProduct,
  makeShipping,
  makeTaxRate,
  someone,
} from "@/testing/factories";
import { readLedger } from "@/testing/gateway";
import { outcomeOf, refusalOf } from "@/testing/refusals";
import { noLimits, type TestGuest, useShop } from "@/testing/shop";
import { expectSound } from "@/testing/soundness";

const shop = useShop();
let product: MadeProduct;
let guest: TestGuest;

beforeEach(async () => {
  await makeShipping(shop().context(), { priceMinor: 490 });
  await makeTaxRate(shop().context());
  product = await makeProduct(shop().context(), { priceMinor: 1990, stock: 5 });
  guest = shop().guest();
});

const nothingOrdered = async () => {
  expect(await shop().db.$count(orders, eq(orders.cartId, guest.cartId() ?? newId()))).toBe(0);
  await expectSound(shop());
};

describe("during checkout", () => {
  test.each([
    ["the price goes up", () => changePrice(shop().context(), product.variantId, 2990), "price"],
    ["the price goes down", () => changePrice(shop().context(), product.variantId, 990), "price"],
    ["the product is unpublished", () => shop().db.update(products).set({ status: "draft" }), "unavailable"],
    ["the product is archived", () => shop().db.update(products).set({ status: "archived" }), "unavailable"],
    ["the variant is archived", () => shop().db.update(variants).set({ status: "archived" }), "unavailable"],
    ["the variant loses its price", () => shop().db.update(variants).set({ priceId: null }), "unavailable"],
    ["the last pieces go", () => order(shop(), product.variantId, { quantity: 4 }), "stock"],
  ])("%s: the order is refused and the difference told", async (_, change, kind) => {
    const quote = await quoteFor(guest, product.variantId, { quantity: 2 });
    await change();
    const { code, params } = await refusalOf(place(guest, quote));
    expect(code).toBe("QUOTE_CHANGED");
    expect(params.changes).toContainEqual(expect.objectContaining({ kind }));
    await nothingOrdered();
  });

  test("the address changes after the total was confirmed: the old confirmation is refused", async () => {
    const details = someone();
    const confirmed = await quoteFor(guest, product.variantId, { details });
    const elsewhere = {
      ...details.address,
      city: "Austin",
      region: "TX",
      postalCode: "73301",
      country: "US" as const,
    };
    await guest.api.checkout.saveDetails({ email: details.email, address: elsewhere, locale: "en" });
    expect(await outcomeOf(place(guest, confirmed))).toBe("QUOTE_CHANGED");
    await nothingOrdered();
  });

  test("the price changes back: what was confirmed holds again", async () => {
    const quote = await quoteFor(guest, product.variantId);
    await changePrice(shop().context(), product.variantId, 2990);
    await changePrice(shop().context(), product.variantId, 1990);
    expect(await outcomeOf(place(guest, quote))).toBe("done");
  });
});

describe("the same variant", () => {
  test("is one line however often it is added, and never beyond the stock", async () => {
    const { variantId } = product;
    const adds = Array.from({ length: 4 }, () =>
      outcomeOf(guest.api.cart.addLine({ variantId, quantity: 2 })),
    );
    await Promise.all(adds);
    const cart = await guest.api.cart.get({ locale: "en" });
    expect(new Set(cart.lines.map((line) => line.variantId)).size).toBe(cart.lines.length);
    expect(cart.itemCount).toBeLessThanOrEqual(5);
  });

  test("in two carts beyond the stock is sold to the first only", async () => {
    const [first, second] = [shop().guest(), shop().guest()];
    const quotes = [
      await quoteFor(first, product.variantId, { quantity: 3 }),
      await quoteFor(second, product.variantId, { quantity: 3 }),
    ] as const;
    expect(await outcomeOf(place(first, quotes[0]))).toBe("done");
    expect(await outcomeOf(place(second, quotes[1]))).toBe("QUOTE_CHANGED");
    await expectSound(shop());
  });
});

test("a quote of another shopper, or of another cart of one's own, orders nothing", async () => {
  const cheap = await makeProduct(shop().context(), { priceMinor: 100 });
  const theirs = await quoteFor(shop().guest(), cheap.variantId);
  await quoteFor(guest, product.variantId);
  expect(await outcomeOf(place(guest, theirs))).toBe("QUOTE_CHANGED");
  await nothingOrdered();
});

test("a quote of this cart from before it was filled further orders nothing", async () => {
  const before = await quoteFor(guest, product.variantId);
  await guest.api.cart.addLine({ variantId: product.variantId, quantity: 3 });
  expect(await outcomeOf(place(guest, before))).toBe("QUOTE_CHANGED");
  await nothingOrdered();
});

test("what the gateway is asked for is the order's total, which the guest never sent", async () => {
  const { token } = await place(guest, await quoteFor(guest, product.variantId, { quantity: 2 }));
  await guest.api.orders.startPayment({ token, locale: "en" });
  expect(await readLedger(shop().gateway)).toMatchObject({
    sessions: [{ amount_total: 2 * 1990 + 490, currency: "eur" }],
  });
});

test("pieces in carts are held for nobody: hoarding them in a hundred carts keeps none from being sold", async () => {
  const hoarders = Array.from({ length: 100 }, () => shop().guest(noLimits));
  await Promise.all(
    hoarders.map((hoarder) => hoarder.api.cart.addLine({ variantId: product.variantId, quantity: 5 })),
  );
  expect(await shop().db.$count(carts)).toBe(100);
  const quote = await quoteFor(guest, product.variantId, { quantity: 5 });
  expect(await outcomeOf(place(guest, quote))).toBe("done");
  await expectSound(shop());
});
