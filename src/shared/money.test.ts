import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applyTax,
  currencyDigits,
  formatMoney,
  type Money,
  money,
  multiplyMoney,
  splitMoney,
  subtractMoney,
  sumMoney,
  toDecimalString,
} from "./money";

const eur = (amountMinor: number) => money(amountMinor, "EUR");
const minors = (amounts: readonly Money[]) => amounts.map(({ amountMinor }) => amountMinor);

const anAmount = fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 });
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_00 }), { minLength: 1, maxLength: 50 });
/** Up to 100 %; real rates are below 30. */
const aRate = fc.integer({ min: 0, max: 1_000_000 });

describe("money", () => {
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e308])(
    "is never made of %s units",
    (units) => {
      expect(() => money(units, "EUR")).toThrow(RangeError);
    },
  );

  test.each(["eur", "EURO", "", "€", "E1R"])("is never made in %j", (currency) => {
    expect(() => money(1, currency)).toThrow(RangeError);
  });

  test("knows one zero", () => {
    expect(Object.is(money(-0, "EUR").amountMinor, 0)).toBe(true);
  });

  test("is never added to or taken from another currency", () => {
    expect(() => sumMoney([eur(1), money(1, "USD")], "EUR")).toThrow(RangeError);
    expect(() => subtractMoney(eur(1), money(1, "USD"))).toThrow(RangeError);
  });

  test("of none is zero of the shop's currency", () => {
    expect(sumMoney([], "JPY")).toEqual({ amountMinor: 0, currency: "JPY" });
  });

  test("is multiplied by whole quantities only, and never beyond what is exact", () => {
    expect(() => multiplyMoney(eur(100), 1.5)).toThrow(RangeError);
    expect(() => multiplyMoney(eur(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError);
  });
});

describe("shares of an amount", () => {
  test("add up to it exactly, whatever the weights and the sign", () => {
    fc.assert(
      fc.property(anAmount, weights, (amount, over) => {
        const shares = splitMoney(eur(amount), over);
        expect(shares).toHaveLength(over.length);
        expect(sumMoney(shares, "EUR")).toEqual(eur(amount));
      }),
    );
  });

  test("differ from the exact share by less than one unit", () => {
    fc.assert(
      fc.property(anAmount, weights, (amount, over) => {
        const total = over.reduce((sum, weight) => sum + weight, 0);
        fc.pre(total > 0);
        minors(splitMoney(eur(amount), over)).forEach((share, index) => {
          const exact = (amount * (over[index] ?? 0)) / total;
          expect(Math.abs(share - exact)).toBeLessThan(1 + Math.abs(exact) * 1e-12);
        });
      }),
    );
  });

  test("of a weight of nothing are nothing, as long as another weighs something", () => {
    fc.assert(
      fc.property(anAmount, weights, (amount, over) => {
        fc.pre(over.some((weight) => weight > 0));
        const shares = minors(splitMoney(eur(amount), [...over, 0]));
        expect(shares.at(-1)).toBe(0);
      }),
    );
  });

  test("never have the other sign", () => {
    fc.assert(
      fc.property(anAmount, weights, (amount, over) => {
        expect(minors(splitMoney(eur(amount), over)).every((share) => share * amount >= 0)).toBe(true);
      }),
    );
  });

  test("give what is left over to the largest remainders, the earlier one first among equals", () => {
    expect(minors(splitMoney(eur(100), [1, 1, 1]))).toEqual([34, 33, 33]);
    expect(minors(splitMoney(eur(10), [3, 3, 1]))).toEqual([4, 4, 2]);
    expect(minors(splitMoney(eur(-100), [1, 1, 1]))).toEqual([-34, -33, -33]);
    expect(minors(splitMoney(eur(5), [7, 5, 5, 3]))).toEqual([2, 1, 1, 1]);
  });

  test("without any weight go to the first", () => {
    expect(minors(splitMoney(eur(7), [0, 0]))).toEqual([7, 0]);
  });

  test.each([[[]], [[-1]], [[0.5]]])("over %j are refused", (over) => {
    expect(() => splitMoney(eur(1), over)).toThrow(RangeError);
  });
});

describe("tax", () => {
  test("makes gross = net + tax to the unit, both ways", () => {
    fc.assert(
      fc.property(anAmount, aRate, fc.boolean(), (amount, rate, includesTax) => {
        const { net, tax, gross } = applyTax(eur(amount), rate, includesTax);
        expect(gross.amountMinor).toBe(net.amountMinor + tax.amountMinor);
        expect(includesTax ? gross : net).toEqual(eur(amount));
      }),
    );
  });

  test("is within half a unit of the exact tax", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), aRate, fc.boolean(), (amount, rate, includesTax) => {
        const { tax } = applyTax(eur(amount), rate, includesTax);
        const exact = (amount * rate) / (includesTax ? 1_000_000 + rate : 1_000_000);
        expect(Math.abs(tax.amountMinor - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });

  test("of what goes back is the opposite of what came", () => {
    fc.assert(
      fc.property(anAmount, aRate, fc.boolean(), (amount, rate, includesTax) => {
        const [there, back] = [amount, -amount].map(
          (value) => applyTax(eur(value), rate, includesTax).tax.amountMinor,
        );
        expect((there ?? 0) + (back ?? 0)).toBe(0);
      }),
    );
  });

  test("is rounded half up", () => {
    expect(applyTax(eur(50), 190_000, false).tax).toEqual(eur(10)); // 9.5
    expect(applyTax(eur(1190), 190_000, true)).toEqual({ net: eur(1000), tax: eur(190), gross: eur(1190) });
    expect(applyTax(eur(-50), 190_000, false).tax).toEqual(eur(-10));
  });

  test("of nothing, or at no rate, is nothing", () => {
    expect(applyTax(eur(0), 190_000, true).tax).toEqual(eur(0));
    expect(applyTax(eur(999), 0, true)).toEqual({ net: eur(999), tax: eur(0), gross: eur(999) });
  });
});

describe("an amount in words", () => {
  test.each([
    [2400, "EUR", "en", "€24.00"],
    [-5, "EUR", "en", "-€0.05"],
    [1500, "JPY", "en", "¥1,500"],
    [1500, "JPY", "zh-Hans", "¥1,500"],
    [123456, "KWD", "en", "KWD 123.456"],
    [9_007_199_254_740_991, "EUR", "en", "€90,071,992,547,409.91"],
  ])("%i %s in %s is %s", (amountMinor, currency, tag, expected) => {
    expect(formatMoney({ amountMinor, currency }, tag).replaceAll("\u00a0", " ")).toBe(expected);
  });

  test.each([
    [0, 2, "0.00"],
    [7, 2, "0.07"],
    [-7, 2, "-0.07"],
    [1234, 2, "12.34"],
    [1234, 0, "1234"],
    [5, 3, "0.005"],
  ])("%i with %i digits is %s for machines", (amount, digits, expected) => {
    expect(toDecimalString(amount, digits)).toBe(expected);
  });

  test("for machines reads back as the amount", () => {
    fc.assert(
      fc.property(anAmount, fc.integer({ min: 0, max: 3 }), (amount, digits) => {
        expect(Math.round(Number(toDecimalString(amount, digits)) * 10 ** digits)).toBe(
          amount === 0 ? 0 : amount,
        );
      }),
    );
  });

  test("has as many digits as ISO 4217 says", () => {
    expect(["EUR", "JPY", "KWD", "ISK"].map(currencyDigits)).toEqual([2, 0, 3, 0]);
  });
});
