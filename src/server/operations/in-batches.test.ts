import { expect, test } from "vitest";
import { inBatches } from "./in-batches";

async function* numbers(count: number) {
  for (let number = 1; number <= count; number += 1) yield number;
}

test.each([
  [0, []],
  [2, [[1, 2]]],
  [3, [[1, 2, 3]]],
  [7, [[1, 2, 3], [4, 5, 6], [7]]],
])("%i items come in threes, in order, none twice and none left", async (count, expected) => {
  const batches: number[][] = [];
  for await (const batch of inBatches(numbers(count), 3)) batches.push(batch);
  expect(batches).toEqual(expected);
});
