import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { routes } from "./routes";

describe("paths", () => {
  test("have no prefix in English and one in Chinese", () => {
    expect([routes.home("en"), routes.home("zh")]).toEqual(["/", "/zh"]);
    expect([routes.cart("en"), routes.cart("zh")]).toEqual(["/cart", "/zh/cart"]);
    expect(routes.order("zh", "abc")).toBe("/zh/orders/abc");
  });

  test("carry only the keys that are given", () => {
    expect(routes.category("en", "bags")).toBe("/categories/bags");
    expect(routes.category("en", "bags", { sort: "newest", page: 2 })).toBe(
      "/categories/bags?sort=newest&page=2",
    );
    expect(routes.search("en", "a&b=c #1", { sale: "1" })).toBe("/search?q=a%26b%3Dc+%231&sale=1");
    expect(routes.search("en", "mug", { brand: ["A", "B"], sort: undefined })).toBe(
      "/search?q=mug&brand=A&brand=B",
    );
    expect(routes.checkoutReview("en", "changed")).toBe("/checkout/review?notice=changed");
  });

  test("lead to where the payment page returns", () => {
    expect(routes.checkoutResult("en", "tok")).toBe("/checkout/result/tok");
  });

  test("stay on this site and below their page, whatever a slug holds", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("en" as const, "zh" as const),
        fc.string({ unit: fc.constantFrom(..."ab/\\?#&%:.@ 中🎒\n") }),
        (locale, slug) => {
          const base = "https://shop.example";
          fc.pre(slug !== "" && slug !== "." && slug !== "..");
          const { origin, pathname, search, hash } = new URL(routes.product(locale, slug), base);
          expect({ origin, search, hash }).toEqual({ origin: base, search: "", hash: "" });
          expect(decodeURIComponent(pathname.split("/").at(-1) ?? "")).toBe(slug);
        },
      ),
    );
  });
});
