import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "./edit-distance";

describe("editDistance", () => {
  test.each([
    ["hodie", "hoodie", 1],
    ["lmap", "lamp", 1],
    ["umbrela", "umbrella", 1],
    ["bakpak", "backpack", 2],
    ["mug", "mug", 0],
    ["mug", "sock", 3],
  ])("from %s to %s is %i", (left, right, expected) => {
    expect(editDistance(left, right, 2)).toBe(expected);
  });

  test("of a beginning counts nothing behind it", () => {
    expect(editDistance("hodi", "hoodie", 2, true)).toBe(1);
    expect(editDistance("umb", "umbrella", 2, true)).toBe(0);
  });

  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });

  test("is the same both ways, and zero only between equals", () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(editDistance(left, right, 3)).toBe(editDistance(right, left, 3));
        expect(editDistance(left, right, 3) === 0).toBe(left === right);
      }),
    );
  });

  test("of a beginning is the least to any beginning", () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const each = [...`${right}.`].map((_, length) => editDistance(left, right.slice(0, length), 9));
        expect(editDistance(left, right, 9, true)).toBe(Math.min(...each));
      }),
    );
  });
});
