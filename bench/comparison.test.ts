import { expect, test } from "vitest";
import { comparePairs } from "./comparison";

const pairs = (count: number, first: number, second: number) =>
  Array.from({ length: count }, (): [number, number] => [first, second]);

test("says how often the first took longer, and how far from one half chance alone leads", () => {
  const compared = comparePairs([...pairs(75, 30, 20), ...pairs(25, 20, 31)]);
  expect(compared).toEqual({ pairs: 100, firstSlowerShare: 0.75, chance: 0.098, p50Ms: [30, 20] });
});

test("of more pairs, chance leads less far", () => {
  expect(comparePairs(pairs(10_000, 2, 1))?.chance).toBeCloseTo(0.0098);
});

test("nothing was compared where nothing was asked", () => {
  expect(comparePairs([])).toBeNull();
});
