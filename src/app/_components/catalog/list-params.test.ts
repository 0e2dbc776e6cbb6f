import { describe, expect, test } from "vitest";
import { categorySorts } from "@/server/catalog/schemas";
import { filtersOf, fromStart, isFiltered, readListParams, withoutFilters } from "./list-params";

const read = (params: Record<string, string | string[]>) => readListParams(params, categorySorts);

describe("readListParams", () => {
  test("reads all that a list can be asked for", () => {
    const params = {
      ...{ sort: "price_asc", after: "5_x", min: "20", max: "49.90", sale: "1", stock: "1" },
      ...{ option: ["size.m", "colour.fog"], brand: "Norrloom", category: ["bags", "hats"] },
    };
    expect(read(params)).toEqual({ ...params, option: ["colour.fog", "size.m"], brand: ["Norrloom"] });
  });

  test("says nothing of what goes without saying", () => {
    expect(read({ sort: "featured", page: "1", min: "", max: " ", sale: "0", brand: "" })).toEqual({});
  });

  test("takes the first of several values where one is meant", () => {
    expect(read({ sort: ["newest", "price_asc"] })).toEqual({ sort: "newest" });
  });

  test.each([
    ["sort", "price; DROP TABLE products"],
    ["sort", "toString"],
    ["after", "ü"],
    ["after", "x".repeat(81)],
    ["min", "-5"],
    ["min", "1e9"],
    ["max", "２０"],
    ["option", "size"],
    ["option", ".m"],
    ["option", "size.中"],
    ["option", `${"x".repeat(41)}.m`],
    ["brand", "x".repeat(101)],
    ["sale", "true"],
  ])("counts %s=%j as not said", (key, value) => {
    expect(read({ [key]: value })).toEqual({});
  });

  test.each(["0", "-1", "1.5", "1e3", "１", "0x10", "1001", "99999999", "NaN", " 2"])(
    "counts page %j as the first",
    (page) => {
      expect(read({ page })).toEqual({});
    },
  );

  test("leaves out more values than any list offers", () => {
    const many = Array.from({ length: 500 }, (_, index) => `option-${index}.x`);
    expect(read({ option: many, brand: many }).option).toHaveLength(10);
    expect(read({ brand: many }).brand).toHaveLength(30);
  });

  test("takes a comma in a price for a point", () => {
    expect(read({ min: "19,90" })).toEqual({ min: "19.90" });
  });
});

describe("filtersOf", () => {
  test("groups values by option, and splits at the first point", () => {
    const { options } = filtersOf({ option: ["size.1.5l", "size.2l", "colour.fog"] }, "EUR");
    expect(options).toEqual({ size: ["1.5l", "2l"], colour: ["fog"] });
  });

  test.each([
    ["EUR", 1990],
    ["JPY", 20],
    ["KWD", 19900],
  ])("reads a price in %s as minor units", (currency, expected) => {
    expect(filtersOf({ min: "19.90" }, currency)).toMatchObject({
      minPriceMinor: expected,
      maxPriceMinor: null,
    });
  });
});

test("a list from its start keeps its filters, and one without filters its order", () => {
  const params = { sort: "newest", page: 2, after: "5_x", brand: ["Norrloom"] };
  expect(fromStart(params)).toEqual({ sort: "newest", brand: ["Norrloom"] });
  expect(withoutFilters(params)).toEqual({ sort: "newest" });
  expect([isFiltered(params), isFiltered({ sort: "newest", page: 2 })]).toEqual([true, false]);
});
