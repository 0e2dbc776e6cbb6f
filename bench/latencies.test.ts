import { expect, test } from "vitest";
import { summarise } from "./latencies";

test("a percentile is a time that was measured", () => {
  const times = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(summarise(times)).toEqual({ p50Ms: 50, p95Ms: 95, p99Ms: 99, maxMs: 100 });
});

test("one time is every percentile", () => {
  expect(summarise([7])).toEqual({ p50Ms: 7, p95Ms: 7, p99Ms: 7, maxMs: 7 });
});

test("no times are no percentiles", () => {
  expect(summarise([])).toEqual({ p50Ms: 0, p95Ms: 0, p99Ms: 0, maxMs: 0 });
});
