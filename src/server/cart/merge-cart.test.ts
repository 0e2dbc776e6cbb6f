import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesToMove } from "./merge-cart";

const pieces = fc.integer({ min: 0, max: 50 });

test("as many pieces move as fit on top of those that are there", () => {
  expect(piecesToMove(3, 4, 5)).toBe(1);
  expect(piecesToMove(3, 0, 5)).toBe(3);
  expect(piecesToMove(3, 7, 5)).toBe(0);
});

test("no more move than there are, nor more than are to be had, and none is taken away", () => {
  fc.assert(
    fc.property(pieces, pieces, pieces, (guest, own, most) => {
      const moved = piecesToMove(guest, own, most);
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(guest);
      if (moved > 0) expect(own + moved).toBeLessThanOrEqual(most);
    }),
  );
});
