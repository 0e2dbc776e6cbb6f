import { describe, expect, test } from "vitest";
import { nextTime, parseCron } from "./cron";

const next = (schedule: string, from: string) => nextTime(parseCron(schedule), new Date(from)).toISOString();

describe("a schedule's next time", () => {
  test.each([
    ["* * * * *", "2026-03-01T10:00:30Z", "2026-03-01T10:01:00.000Z"],
    ["*/15 * * * *", "2026-03-01T10:45:00Z", "2026-03-01T11:00:00.000Z"],
    ["7 3 * * *", "2026-12-31T03:07:00Z", "2027-01-01T03:07:00.000Z"],
    ["0 9-17/4 * * *", "2026-03-01T13:00:00Z", "2026-03-01T17:00:00.000Z"],
    ["30 8 1,15 * *", "2026-03-02T00:00:00Z", "2026-03-15T08:30:00.000Z"],
    ["0 0 * * 1", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00.000Z"],
    ["0 0 * * 7", "2026-03-02T00:00:00Z", "2026-03-08T00:00:00.000Z"],
    ["0 0 29 2 *", "2026-03-01T00:00:00Z", "2028-02-29T00:00:00.000Z"],
    ["5/20 * * * *", "2026-03-01T10:26:00Z", "2026-03-01T10:45:00.000Z"],
    // The 13th, or a Friday.
    ["0 0 13 * 5", "2026-03-07T00:00:00Z", "2026-03-13T00:00:00.000Z"],
    ["0 0 13 * 5", "2026-03-13T00:00:00Z", "2026-03-20T00:00:00.000Z"],
  ])("%s after %s is %s", (schedule, from, expected) => {
    expect(next(schedule, from)).toBe(expected);
  });

  test("is refused when it never comes", () => {
    expect(() => next("0 0 31 2 *", "2026-01-01T00:00:00Z")).toThrow("no time");
  });
});

test.each([
  "",
  "* * * *",
  "* * * * * *",
  "60 * * * *",
  "* 24 * * *",
  "* * 0 * *",
  "*/0 * * * *",
  "9-5 * * * *",
  "MON * * * *",
  "1.5 * * * *",
])("%j is no schedule", (text) => {
  expect(() => parseCron(text)).toThrow("doesn't know the schedule");
});
