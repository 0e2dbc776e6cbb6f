import { expect, test } from "vitest";
import { wakeTime } from "./duration";

const now = new Date("2026-03-01T10:00:00.000Z");

test.each([
  ["1s", "2026-03-01T10:00:01.000Z"],
  ["1m30s", "2026-03-01T10:01:30.000Z"],
  ["2w1d3h", "2026-03-16T13:00:00.000Z"],
  ["2026-04-01T00:00:00.000Z", "2026-04-01T00:00:00.000Z"],
  ["2020-01-01T00:00:00.000Z", "2020-01-01T00:00:00.000Z"],
])("a sleep of %s ends at %s", (text, expected) => {
  expect(wakeTime(text, now).toISOString()).toBe(expected);
});

test.each(["", "0s", "soon", "1.5h", "5", "2026-99-99"])("%j is no time to sleep", (text) => {
  expect(() => wakeTime(text, now)).toThrow("No time to sleep");
});
