import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isStaticPath, routes } from "./routes";

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

describe("a static page", () => {
  test("is home, a category, a product or a page about the shop, in each language", () => {
    for (const locale of ["en", "zh"] as const) {
      const paths = [
        routes.home(locale),
        routes.category(locale, "bags"),
        routes.product(locale, "背包"),
        routes.terms(locale),
      ];
      expect(paths.filter((path) => !isStaticPath(path))).toEqual([]);
    }
  });

  test("is none that is a person's own or made anew each time", () => {
    for (const locale of ["en", "zh"] as const) {
      const paths = [
        routes.cart(locale),
        routes.search(locale),
        routes.checkout(locale),
        routes.order(locale, "token"),
        "/categories",
        "/products/a/b",
        "/aboutus",
        "/api/trpc/about",
      ];
      expect(paths.filter(isStaticPath)).toEqual([]);
    }
  });
});
