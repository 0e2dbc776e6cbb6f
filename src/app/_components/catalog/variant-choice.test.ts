import { describe, expect, test } from "vitest";
import { firstChoice, leadsToStock, variantOf } from "./variant-choice";

const variants = [
  { valueIds: ["fog", "s"], availability: "sold_out" },
  { valueIds: ["fog", "m"], availability: "few_left" },
  { valueIds: ["pine", "s"], availability: "in_stock" },
];

describe("variantOf", () => {
  test("finds the variant that has all chosen values", () => {
    expect(variantOf(variants, ["pine", "s"])).toBe(variants[2]);
  });

  test("finds none for a combination that isn't made", () => {
    expect(variantOf(variants, ["pine", "m"])).toBeUndefined();
  });

  test("finds none while an option isn't chosen", () => {
    expect(variantOf(variants, ["pine"])).toBeUndefined();
  });

  test("takes the only variant of a product without options", () => {
    const only = { valueIds: [], availability: "in_stock" };
    expect(variantOf([only], [])).toBe(only);
  });
});

describe("firstChoice", () => {
  test("is the first variant that can be bought", () => {
    expect(firstChoice(variants)).toEqual(["fog", "m"]);
  });

  test("is the first of all when everything is sold out", () => {
    expect(firstChoice(variants.slice(0, 1))).toEqual(["fog", "s"]);
  });
});

describe("leadsToStock", () => {
  test("says no to a combination that is sold out", () => {
    expect(leadsToStock(variants, "s", ["fog"])).toBe(false);
  });

  test("says yes to the same value beside another choice", () => {
    expect(leadsToStock(variants, "s", ["pine"])).toBe(true);
  });

  test("says no to a combination that isn't made", () => {
    expect(leadsToStock(variants, "m", ["pine"])).toBe(false);
  });
});
