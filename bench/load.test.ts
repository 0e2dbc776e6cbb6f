import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { summarise } from "./latencies";
import { runClosed, runOpen } from "./load";

describe("closed loop", () => {
  test("counts what fails apart from what works", async () => {
    let calls = 0;
    const worker = async () => {
      calls += 1;
      await delay(1);
      if (calls % 2 === 0) throw new Error("refused");
    };
    const run = await runClosed([worker], 0.2);
    expect(run.operations).toBe(run.timesMs.length);
    expect(run.operations + (run.errors.get("refused") ?? 0)).toBe(calls);
  });
});

describe("open loop", () => {
  test("begins as many operations as the rate says", async () => {
    const workers = Array.from({ length: 4 }, () => () => delay(1));
    expect((await runOpen(workers, 200, 0.2)).operations).toBe(40);
  });

  test("counts the wait for a worker that is busy", async () => {
    const run = await runOpen([() => delay(20)], 200, 0.1);
    // Twenty come within 100 ms, one after the other they take 400.
    expect(summarise(run.timesMs).maxMs).toBeGreaterThan(200);
  });
});
