import fc from "fast-check";
import { expect, test } from "vitest";
import { pageOf } from "./paging";

test.each([
  [0, 1, { page: 1, pageCount: 1, offset: 0 }],
  [24, 1, { page: 1, pageCount: 1, offset: 0 }],
  [25, 2, { page: 2, pageCount: 2, offset: 24 }],
  [25, 99, { page: 2, pageCount: 2, offset: 24 }],
  [25, 0, { page: 1, pageCount: 2, offset: 0 }],
])("of %i entries page %i is %j", (total, page, expected) => {
  expect(pageOf(total, page, 24)).toEqual({ total, ...expected });
});

test("every entry is on exactly one page", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 50 }), (total, size) => {
      const { pageCount } = pageOf(total, 1, size);
      const pages = Array.from({ length: pageCount }, (_, index) => pageOf(total, index + 1, size).offset);
      expect(pages).toEqual(pages.map((_, index) => index * size));
      expect(pageCount * size).toBeGreaterThanOrEqual(total);
      expect((pageCount - 1) * size).toBeLessThanOrEqual(Math.max(0, total - 1));
    }),
  );
});
