import { expect, test } from "vitest";
import { sideBySide } from "./side-by-side";

/** Work that is watched: what was begun, and how much went on at once at most. */
function watched(fails: (item: number) => boolean = () => false) {
  const begun: number[] = [];
  let [now, most] = [0, 0];
  const work = async (item: number) => {
    begun.push(item);
    now += 1;
    most = Math.max(most, now);
    await new Promise(setImmediate);
    now -= 1;
    if (fails(item)) throw new Error(`item ${item}`);
  };
  return { begun, work, most: () => most };
}

test("everything is worked on once and in order, so many at a time", async () => {
  const { begun, work, most } = watched();
  await sideBySide([1, 2, 3, 4, 5, 6, 7], 3, work);
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most()).toBe(3);
});

test("a failure is thrown, and what isn't begun by then is left", async () => {
  const { begun, work } = watched((item) => item === 2);
  await expect(sideBySide([1, 2, 3, 4, 5, 6, 7], 2, work)).rejects.toThrow("item 2");
  // Time for all the rest, were anybody at it.
  for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
  expect(begun.length).toBeLessThan(5);
});

test("of nothing it makes nothing", async () => {
  const { begun, work } = watched();
  await sideBySide([], 3, work);
  expect(begun).toEqual([]);
});
