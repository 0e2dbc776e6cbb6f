import { expect, test } from "vitest";
import { retryTime } from "./back-off";

const now = new Date("2026-03-01T10:00:00.000Z");
const secondsUntil = (time: Date) => (time.getTime() - now.getTime()) / 1_000;

test("each failure waits longer, up to two hours", () => {
  const waits = [1, 2, 3, 4, 5, 10, 11, 50].map((failures) => secondsUntil(retryTime(failures, now, null)));
  expect(waits).toEqual([15, 30, 60, 120, 300, 7_200, 7_200, 7_200]);
});

test.each([
  ["7", 7],
  ["2026-03-01T10:00:30.000Z", 30],
  ["whenever", 15],
])("a function that asks for %s waits %d s", (retryAfter, expected) => {
  expect(secondsUntil(retryTime(1, now, retryAfter))).toBe(expected);
});
