import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  checkouts,
  products,
  quotes,
  shippingMethods,
  shippingRates,
  stockLevels,
  taxRates,
} from "@/db/schema";
import { place, quoteFor } from "@/testing/buying";
import {
  changePrice,
  type MadeProduct,
  makeProduct,
  makeShipping,
  makeTaxRate,
  someone,
} from "@/testing/factories";
import { outcomeOf, refusalOf } from "@/testing/refusals";
import { type TestGuest, useShop } from "@/testing/shop";

const shop = useShop();
let product: MadeProduct;
let guest: TestGuest;

beforeEach(async () => {
  product = await makeProduct(shop().context(), { stock: 10, priceMinor: 1000 });
  guest = shop().guest();
});

const eur = (amountMinor: number) => ({ amountMinor, currency: "EUR" });
const getCheckout = (who = guest) => who.api.checkout.get({ locale: "en" });
const texan = () => someone({ city: "Austin", region: "TX", postalCode: "73301", country: "US" });

describe("saving the details", () => {
  test("quotes the cart where it is to go", async () => {
    await makeShipping(shop().context(), { priceMinor: 490 });
    await makeTaxRate(shop().context(), { ratePpm: 190_000 });
    const quote = await quoteFor(guest, product.variantId, { quantity: 2 });
    // Of 20.00 and 4.90 with 19 % in them.
    expect(quote).toMatchObject({
      ...{ subtotal: eur(2000), shipping: { title: "Standard", gross: eur(490) }, discount: eur(0) },
      ...{ tax: eur(319 + 78), total: eur(2490), pricesIncludeTax: true },
      taxes: [{ name: "VAT", ratePpm: 190_000, amount: eur(397) }],
      lines: [{ quantity: 2, net: eur(1681), tax: eur(319), gross: eur(2000) }],
    });
  });

  test("adds the tax when prices have none in them", async () => {
    const net = shop().guest({ SHOP_PRICES_INCLUDE_TAX: false });
    await makeShipping(shop().context(), { priceMinor: 490 });
    await makeTaxRate(shop().context(), { ratePpm: 190_000 });
    expect(await quoteFor(net, product.variantId)).toMatchObject({
      ...{ subtotal: eur(1000), tax: eur(190 + 93), total: eur(1000 + 490 + 283), pricesIncludeTax: false },
    });
  });

  test("keeps what was typed, for this cart alone", async () => {
    await makeShipping(shop().context());
    const details = someone();
    await quoteFor(guest, product.variantId, { details });
    expect((await getCheckout()).details).toEqual(details);
    expect(await getCheckout(shop().guest())).toMatchObject({ details: null, quote: null });
  });

  test("a second time replaces what was typed, and at once with another tab one of the two stays", async () => {
    await makeShipping(shop().context());
    const [first, second, third] = [someone(), someone(), someone()];
    await quoteFor(guest, product.variantId, { details: first });
    const save = (details: typeof first) => guest.api.checkout.saveDetails({ ...details, locale: "en" });
    await Promise.all([save(second), save(third)]);
    expect(await shop().db.select().from(checkouts)).toHaveLength(1);
    const { details, quote, changes } = await getCheckout();
    expect([second, third]).toContainEqual(details);
    expect({ hasQuote: quote !== null, changes }).toEqual({ hasQuote: true, changes: [] });
  });

  test("is refused for an empty cart", async () => {
    const call = guest.api.checkout.saveDetails({ ...someone(), locale: "en" });
    expect(await outcomeOf(call)).toBe("CART_EMPTY");
  });

  test("is refused for a country that nothing is sent to, and says which", async () => {
    await makeShipping(shop().context(), { countries: ["US"] });
    expect(await refusalOf(quoteFor(guest, product.variantId))).toMatchObject({
      ...{ code: "COUNTRY_NOT_SERVED", params: { country: "DE" } },
    });
  });

  test("refused for one field names the field and keeps what was there", async () => {
    await makeShipping(shop().context());
    const details = someone();
    await quoteFor(guest, product.variantId, { details });
    const wrong = { ...details, address: { ...details.address, postalCode: "1" } };
    expect(await refusalOf(guest.api.checkout.saveDetails({ ...wrong, locale: "en" }))).toMatchObject({
      ...{ code: "INPUT_INVALID", fields: { "address.postalCode": "POSTAL_CODE_INVALID" } },
    });
    expect((await getCheckout()).details).toEqual(details);
  });
});

describe("choosing a way of shipping", () => {
  test("quotes with it, and it stays chosen", async () => {
    const standard = await makeShipping(shop().context(), { priceMinor: 490 });
    const express = await makeShipping(shop().context(), { priceMinor: 990 });
    expect(await quoteFor(guest, product.variantId)).toMatchObject({ shipping: { methodId: standard } });
    const quote = await guest.api.checkout.chooseShipping({ shippingMethodId: express, locale: "en" });
    expect(quote).toMatchObject({ shipping: { methodId: express, gross: eur(990) }, total: eur(1990) });
    expect(await guest.api.checkout.refreshQuote({ locale: "en" })).toMatchObject({
      shipping: { methodId: express },
    });
    expect(await outcomeOf(place(guest, quote))).toBe("done");
  });

  test("that doesn't go there is refused and changes nothing", async () => {
    const standard = await makeShipping(shop().context());
    const american = await makeShipping(shop().context(), { countries: ["US"] });
    await quoteFor(guest, product.variantId);
    const call = guest.api.checkout.chooseShipping({ shippingMethodId: american, locale: "en" });
    expect(await outcomeOf(call)).toBe("SHIPPING_METHOD_UNAVAILABLE");
    expect(await getCheckout()).toMatchObject({ quote: { shipping: { methodId: standard } }, changes: [] });
    expect(await shop().db.select().from(checkouts)).toMatchObject([{ shippingMethodId: standard }]);
  });

  test("before the details are given is refused", async () => {
    const shippingMethodId = await makeShipping(shop().context());
    await guest.api.cart.addLine({ variantId: product.variantId, quantity: 1 });
    const call = guest.api.checkout.chooseShipping({ shippingMethodId, locale: "en" });
    expect(await outcomeOf(call)).toBe("CHECKOUT_DETAILS_MISSING");
    expect(await outcomeOf(guest.api.checkout.refreshQuote({ locale: "en" }))).toBe(
      "CHECKOUT_DETAILS_MISSING",
    );
  });
});

describe("shipping", () => {
  test("is free from its limit on, not a cent before", async () => {
    await makeShipping(shop().context(), { priceMinor: 490, freeAboveMinor: 3000 });
    const almost = await makeProduct(shop().context(), { priceMinor: 2999 });
    const enough = await makeProduct(shop().context(), { priceMinor: 3000 });
    expect(await quoteFor(shop().guest(), almost.variantId)).toMatchObject({ shipping: { gross: eur(490) } });
    expect(await quoteFor(shop().guest(), enough.variantId)).toMatchObject({ shipping: { gross: eur(0) } });
  });

  test("is offered in the shop's order, as far as it serves the country and isn't archived", async () => {
    const first = await makeShipping(shop().context());
    const second = await makeShipping(shop().context());
    const archived = await makeShipping(shop().context());
    await makeShipping(shop().context(), { countries: ["JP"] });
    await shop()
      .db.update(shippingMethods)
      .set({ status: "archived" })
      .where(eq(shippingMethods.id, archived));
    await quoteFor(guest, product.variantId);
    expect((await getCheckout()).shippingMethods.map(({ id }) => id)).toEqual([first, second]);
  });
});

describe("tax", () => {
  const taxOf = async (details = texan()) =>
    (await quoteFor(shop().guest(), product.variantId, { details })).lines[0]?.tax.amountMinor;

  beforeEach(() => makeShipping(shop().context(), { priceMinor: 0 }));

  test("is the region's own where there is one, else the country's", async () => {
    await makeTaxRate(shop().context(), { country: "US", ratePpm: 250_000 });
    await makeTaxRate(shop().context(), { country: "US", region: "TX", ratePpm: 1_000_000 });
    expect(await taxOf()).toBe(500);
    expect(await taxOf(someone({ region: "CA", postalCode: "94103", country: "US" }))).toBe(200);
  });

  test("of another country or class is not taken", async () => {
    await makeTaxRate(shop().context(), { country: "DE", ratePpm: 190_000 });
    await makeTaxRate(shop().context(), { country: "US", taxClass: "books", ratePpm: 70_000 });
    expect(await taxOf()).toBe(0);
  });

  test("of shipping is its own, else that of ordinary goods", async () => {
    await shop().db.update(shippingRates).set({ priceMinor: 1000 });
    await makeTaxRate(shop().context(), { ratePpm: 250_000 });
    const quoted = async () => (await quoteFor(shop().guest(), product.variantId)).tax.amountMinor;
    expect(await quoted()).toBe(200 + 200);
    await makeTaxRate(shop().context(), { taxClass: "shipping", ratePpm: 0, name: "None" });
    expect(await quoted()).toBe(200);
  });

  test("of each rate is told by its name", async () => {
    await makeTaxRate(shop().context(), { ratePpm: 190_000, name: "VAT" });
    await makeTaxRate(shop().context(), { taxClass: "books", ratePpm: 70_000, name: "VAT reduced" });
    const book = await makeProduct(shop().context(), { taxClass: "books", priceMinor: 1070 });
    await guest.api.cart.addLine({ variantId: book.variantId, quantity: 1 });
    const { taxes } = await quoteFor(guest, product.variantId);
    expect(Object.fromEntries(taxes.map(({ name, amount }) => [name, amount.amountMinor]))).toEqual({
      ...{ VAT: 160, "VAT reduced": 70 },
    });
  });
});

describe("a quote that no longer holds", () => {
  const moves: Record<string, [change: () => Promise<unknown>, kinds: string[]]> = {
    "the price": [() => changePrice(shop().context(), product.variantId, 1200), ["price", "tax", "total"]],
    "the stock": [() => shop().db.update(stockLevels).set({ onHand: 1 }), ["stock"]],
    "what is for sale": [() => shop().db.update(products).set({ status: "archived" }), []],
    "the quantity": [
      () => guest.api.cart.setLineQuantity({ variantId: product.variantId, quantity: 1 }),
      ["quantity", "tax", "total"],
    ],
    "the price of shipping": [
      () => shop().db.update(shippingRates).set({ priceMinor: 900 }),
      ["shipping", "tax", "total"],
    ],
    "the rate of the tax": [() => shop().db.update(taxRates).set({ ratePpm: 70_000 }), ["tax"]],
    "its time": [
      () =>
        shop()
          .db.update(quotes)
          .set({ expiresAt: new Date(0) }),
      ["expired"],
    ],
  };

  test.each(Object.entries(moves))(
    "because %s moved is refused with the difference",
    async (name, [move, kinds]) => {
      await makeShipping(shop().context(), { priceMinor: 490 });
      await makeTaxRate(shop().context());
      const quote = await quoteFor(guest, product.variantId, { quantity: 2 });
      await move();
      const { code, params } = await refusalOf(place(guest, quote));
      const told = (params.changes as { kind: string }[]).map(({ kind }) => kind);
      expect(code).toBe("QUOTE_CHANGED");
      if (name === "what is for sale") expect(told).toContain("unavailable");
      else expect(told).toEqual(kinds);
      expect((await getCheckout()).changes.map(({ kind }) => kind)).toEqual(told);
    },
  );

  test("because the address moved is refused; the quote made for the new one is not", async () => {
    await makeShipping(shop().context());
    const details = someone();
    const first = await quoteFor(guest, product.variantId, { details });
    const moved = { ...details, address: { ...details.address, line1: "Elsewhere 1" } };
    const second = await guest.api.checkout.saveDetails({ ...moved, locale: "en" });
    expect(await refusalOf(place(guest, first))).toMatchObject({
      ...{ code: "QUOTE_CHANGED", params: { changes: [{ kind: "address" }] } },
    });
    expect(await outcomeOf(place(guest, second))).toBe("done");
  });

  test("is quoted anew on request, and can then be ordered", async () => {
    await makeShipping(shop().context());
    await quoteFor(guest, product.variantId);
    await changePrice(shop().context(), product.variantId, 1500);
    const anew = await guest.api.checkout.refreshQuote({ locale: "en" });
    expect(anew).toMatchObject({ subtotal: eur(1500) });
    expect((await getCheckout()).changes).toEqual([]);
    expect(await outcomeOf(place(guest, anew))).toBe("done");
  });

  test("in one language holds in the other", async () => {
    await makeShipping(shop().context());
    const { hash } = await quoteFor(guest, product.variantId);
    expect(await guest.api.checkout.refreshQuote({ locale: "zh" })).toMatchObject({ hash });
  });
});

test("an order that awaits payment is offered to whoever comes back to checkout", async () => {
  await makeShipping(shop().context());
  const { token, number } = await place(guest, await quoteFor(guest, product.variantId));
  expect((await getCheckout()).openOrder).toEqual({ token, number });
  await guest.api.orders.cancel({ token });
  expect((await getCheckout()).openOrder).toBeNull();
});
