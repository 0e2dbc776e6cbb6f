import { describe, expect, test } from "vitest";
import { readListParams, readPage } from "./list-params";

describe("readListParams", () => {
  test("reads sort and page", () => {
    expect(readListParams({ sort: "price_asc", page: "3" })).toEqual({ sort: "price_asc", page: 3 });
  });

  test("takes the first of several values", () => {
    expect(readListParams({ sort: ["newest", "price_asc"] })).toEqual({ sort: "newest", page: 1 });
  });

  test.each(["price; DROP TABLE products", "toString", ""])("counts sort %j as not said", (sort) => {
    expect(readListParams({ sort }).sort).toBe("featured");
  });
});

describe("readPage", () => {
  test.each(["0", "-1", "1.5", "1e3", "１", "0x10", "1001", "99999999", "NaN", " 2"])(
    "counts %j as the first",
    (page) => {
      expect(readPage({ page })).toBe(1);
    },
  );
});
