import { expect, test } from "vitest";
import { availabilityOf, bestAvailability } from "./availability";

test.each([
  [-1, "sold_out"],
  [0, "sold_out"],
  [1, "few_left"],
  [3, "few_left"],
  [4, "in_stock"],
])("%i pieces are %s", (pieces, word) => {
  expect(availabilityOf(pieces)).toBe(word);
});

test("a product has the word of its best supplied variant, and none is sold out", () => {
  expect(bestAvailability(["sold_out", "in_stock", "few_left"])).toBe("in_stock");
  expect(bestAvailability(["sold_out", "few_left"])).toBe("few_left");
  expect(bestAvailability([])).toBe("sold_out");
});
