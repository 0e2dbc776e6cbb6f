import { expect, test, vi } from "vitest";
import { createSteps, formatDuration } from "./steps.mjs";

function paper(isTerminal = false) {
  const written = { text: "" };
  return { written, out: { isTerminal, write: (/** @type {string} */ text) => (written.text += text) } };
}

test("durations read well at every length", () => {
  expect([40, 1_340, 59_900, 60_000, 125_400].map(formatDuration)).toEqual([
    "0.0 s",
    "1.3 s",
    "59.9 s",
    "1 min 0 s",
    "2 min 5 s",
  ]);
});

test("a step says what came of it and how long it took", async () => {
  const { out, written } = paper();
  const value = await createSteps(out).run("tables", async (_progress, note) => {
    note("up to date");
    return 7;
  });
  expect(value).toBe(7);
  expect(written.text).toMatch(/^ {2}✓ tables +up to date +0\.0 s\n$/);
});

test("a step that fails is marked, and its error goes on", async () => {
  const { out, written } = paper();
  const failing = createSteps(out).run("build", () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect(written.text).toMatch(/✗ build/);
});

test("what takes longer than two seconds says that it still works, ever more seldom", async () => {
  vi.useFakeTimers();
  try {
    const { out, written } = paper();
    const running = createSteps(out).run("packages", async (progress) => {
      progress("fetching");
      await new Promise((done) => setTimeout(done, 20_000));
    });
    await vi.advanceTimersByTimeAsync(1_900);
    expect(written.text).toBe("");
    await vi.advanceTimersByTimeAsync(20_000);
    await running;
    expect(written.text.match(/… packages +fetching/g)).toHaveLength(3);
  } finally {
    vi.useRealTimers();
  }
});
