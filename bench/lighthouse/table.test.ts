import { expect, test } from "vitest";
import { median } from "./table";

test("the median is one of the numbers, whatever their order", () => {
  expect(median([5, 1, 4])).toBe(4);
  expect(median([3, 9, 1, 5, 7])).toBe(5);
  expect(median([2, 1])).toBe(1);
});
