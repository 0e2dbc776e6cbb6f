import { describe, expect, it } from "vitest";
import { shippingMethods, taxRates } from "./commerce";

describe("shipping methods", () => {
  it("have at most one rate for a country", () => {
    for (const { rates } of shippingMethods) {
      expect(new Set(rates.map(({ country }) => country)).size).toBe(rates.length);
    }
  });

  it("reach every country by at least one method", () => {
    expect(shippingMethods.some(({ rates }) => rates.some(({ country }) => country === null))).toBe(true);
  });

  it("have whole amounts and days that follow one another", () => {
    for (const { priceMinor, freeAboveMinor, minDays, maxDays } of shippingMethods.flatMap((m) => m.rates)) {
      expect(Number.isSafeInteger(priceMinor)).toBe(true);
      expect(priceMinor).toBeGreaterThan(0);
      expect(freeAboveMinor ?? priceMinor).toBeGreaterThanOrEqual(priceMinor);
      expect(minDays).toBeGreaterThan(0);
      expect(maxDays).toBeGreaterThanOrEqual(minDays);
    }
  });
});

describe("tax rates", () => {
  it("have at most one row for a place and class", () => {
    const keys = taxRates.map(({ country, region, taxClass }) => `${country} ${region} ${taxClass}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("lie between nothing and a third, in whole parts per million", () => {
    for (const { ratePpm } of taxRates) {
      expect(Number.isSafeInteger(ratePpm)).toBe(true);
      expect(ratePpm).toBeGreaterThanOrEqual(0);
      expect(ratePpm).toBeLessThan(333_333);
    }
  });

  it("tax German goods at 19 % and 7 %", () => {
    const german = taxRates.filter(({ country }) => country === "DE");
    expect(Object.fromEntries(german.map(({ taxClass, ratePpm }) => [taxClass, ratePpm]))).toEqual({
      standard: 190000,
      reduced: 70000,
      shipping: 190000,
    });
  });

  it("name a state for every American rate, and no region elsewhere", () => {
    for (const { country, region } of taxRates) expect(region !== null).toBe(country === "US");
  });
});
