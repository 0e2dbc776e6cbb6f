import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money } from "@/shared/money";
import { fromStripeAmount, toStripeAmount } from "./stripe-amount";

describe("an amount as Stripe counts it", () => {
  test.each([
    ["two decimals", "EUR", 1234, 1234],
    ["yen have none", "JPY", 1500, 1500],
    ["won have none", "KRW", 50_000, 50_000],
    ["Kuwait's dinars have three, of which Stripe takes two", "KWD", 12_340, 12_340],
    ["Iceland's krónur have none, and Stripe counts two", "ISK", 500, 50_000],
    ["Uganda's shillings have none, and Stripe counts two", "UGX", 5000, 500_000],
  ])("%s: %s", (_, currency, ours, stripes) => {
    expect(toStripeAmount(money(ours, currency))).toBe(stripes);
    expect(fromStripeAmount(stripes, currency.toLowerCase())).toEqual(money(ours, currency));
  });

  test("is refused where Stripe can't express it", () => {
    expect(() => toStripeAmount(money(12_345, "KWD"))).toThrow(RangeError);
    expect(() => toStripeAmount(money(Number.MAX_SAFE_INTEGER, "ISK"))).toThrow(RangeError);
    expect(() => fromStripeAmount(150, "isk")).toThrow(RangeError);
  });

  test("comes back as it went, in every currency", () => {
    const currencies = fc.constantFrom(
      "EUR",
      "USD",
      "JPY",
      "KWD",
      "BHD",
      "ISK",
      "UGX",
      "CLP",
      "XAF",
      "CNY",
      "GBP",
    );
    fc.assert(
      fc.property(currencies, fc.integer({ min: 0, max: 10_000_000 }), (currency, tens) => {
        const amount = money(tens * 10, currency);
        expect(fromStripeAmount(toStripeAmount(amount), currency)).toEqual(amount);
      }),
    );
  });
});
