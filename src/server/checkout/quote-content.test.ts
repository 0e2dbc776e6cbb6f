import { describe, expect, test } from "vitest";
import { newId } from "@/shared/ids";
import { money } from "@/shared/money";
import { compareQuotes } from "./compare-quotes";
import { hashQuote, type QuoteContent } from "./quote-content";

const eur = (amountMinor: number) => money(amountMinor, "EUR");
const rate = { name: "VAT", ratePpm: 190_000 };
const [mug, lamp] = [newId<"variant">(), newId<"variant">()];
const part = { discount: eur(0), rate, net: eur(840), tax: eur(160), gross: eur(1000) };
const line = {
  ...{ variantId: mug, sku: "MUG", title: "Mug", optionsLabel: "Colour: Fog", image: null, imageHash: null },
  ...{ quantity: 1, unitPrice: eur(1000), ...part },
};

const quote: QuoteContent = {
  lines: [line],
  shipping: { methodId: newId(), title: "Standard", minDays: 2, maxDays: 4, ...part },
  ...{ subtotal: eur(1000), discount: eur(0), tax: eur(320), total: eur(2000), pricesIncludeTax: true },
  ...{ taxes: [{ ...rate, amount: eur(320) }], termsVersion: "2026-11" },
  details: {
    email: "ada@example.com",
    address: { name: "Ada Byron", line1: "Torstraße 1", city: "Berlin", postalCode: "10119", country: "DE" },
  },
};
const { details, shipping } = quote;

describe("the hash of a quote", () => {
  test.each<[string, Partial<QuoteContent>]>([
    ["the variant", { lines: [{ ...line, variantId: lamp }] }],
    ["the quantity", { lines: [{ ...line, quantity: 2 }] }],
    ["the unit price", { lines: [{ ...line, unitPrice: eur(999) }] }],
    ["the currency", { lines: [{ ...line, unitPrice: money(1000, "USD") }] }],
    ["the tax of a line", { lines: [{ ...line, tax: eur(159) }] }],
    ["the rate of a line", { lines: [{ ...line, rate: { ...rate, ratePpm: 70_000 } }] }],
    ["the discount of a line", { lines: [{ ...line, discount: eur(1) }] }],
    ["the number of lines", { lines: [line, { ...line, variantId: lamp }] }],
    ["the way of shipping", { shipping: { ...shipping, methodId: newId() } }],
    ["the price of shipping", { shipping: { ...shipping, gross: eur(1) } }],
    ["the subtotal", { subtotal: eur(1) }],
    ["the discount", { discount: eur(1) }],
    ["the tax", { tax: eur(1) }],
    ["the total", { total: eur(1) }],
    ["whether prices include tax", { pricesIncludeTax: false }],
    ["the terms", { termsVersion: "2027-01" }],
    ["the e-mail", { details: { ...details, email: "eve@example.com" } }],
    ["the address", { details: { ...details, address: { ...details.address, line1: "Torstraße 2" } } }],
    [
      "a field of the address more",
      { details: { ...details, address: { ...details.address, company: "GoMall" } } },
    ],
  ])("is another one when %s changes", (_, change) => {
    expect(hashQuote({ ...quote, ...change })).not.toBe(hashQuote(quote));
  });

  test("stays when only words do", () => {
    const words: QuoteContent = {
      ...quote,
      lines: [{ ...line, title: "杯子", optionsLabel: "颜色：雾" }],
      shipping: { ...shipping, title: "标准" },
    };
    expect(hashQuote(words)).toBe(hashQuote(quote));
  });

  test("stays when the database keeps the fields of the address in another order", () => {
    const address = Object.fromEntries(
      Object.entries(details.address).toReversed(),
    ) as typeof details.address;
    expect(hashQuote({ ...quote, details: { ...details, address } })).toBe(hashQuote(quote));
  });
});

describe("what is different between two quotes", () => {
  test("is nothing between a quote and itself", () => {
    expect(compareQuotes(quote, structuredClone(quote))).toEqual([]);
  });

  test.each<[string, Partial<QuoteContent>, object[]]>([
    [
      "a price",
      { lines: [{ ...line, unitPrice: eur(900) }] },
      [{ kind: "price", title: "Mug", from: eur(1000), to: eur(900) }],
    ],
    [
      "a quantity",
      { lines: [{ ...line, quantity: 3 }] },
      [{ kind: "quantity", title: "Mug", from: 1, to: 3 }],
    ],
    ["a line less", { lines: [] }, [{ kind: "quantity", title: "Mug", from: 1, to: 0 }]],
    [
      "a line more",
      { lines: [line, { ...line, variantId: lamp, title: "Lamp", quantity: 2 }] },
      [{ kind: "quantity", title: "Lamp", from: 0, to: 2 }],
    ],
    [
      "shipping",
      { shipping: { ...shipping, gross: eur(900) } },
      [{ kind: "shipping", from: eur(1000), to: eur(900) }],
    ],
    ["the tax", { tax: eur(300) }, [{ kind: "tax", from: eur(320), to: eur(300) }]],
    ["the e-mail", { details: { ...details, email: "eve@example.com" } }, [{ kind: "address" }]],
    ["the total", { total: eur(1900) }, [{ kind: "total", from: eur(2000), to: eur(1900) }]],
  ])("is told: %s", (_, change, expected) => {
    expect(compareQuotes(quote, { ...quote, ...change })).toEqual(expected);
  });
});
