import { expect, test } from "vitest";
import { pollDelayMs } from "./poll-pace";
import { hasWaitedLong, waitedSecondsIn } from "./wait-refresh";

test("the address says how long was waited, and anything else there counts as nothing", () => {
  expect(waitedSecondsIn("12")).toBe(12);
  for (const odd of [undefined, "", "-3", "1e9", "12px", "999999", ["3", "6"]])
    expect(waitedSecondsIn(odd)).toBe(0);
});

test("patience ends after half a minute", () => {
  expect(hasWaitedLong(29)).toBe(false);
  expect(hasWaitedLong(30)).toBe(true);
});

test("questions come every second at first and ever slower after that", () => {
  const delays = [0, 20_000, 120_000, 3_600_000].map(pollDelayMs);
  expect(delays[0]).toBe(1_000);
  expect(delays).toEqual([...delays].sort((a, b) => a - b));
});
