import { describe, expect, test } from "vitest";
import { countOne, countTests, readPlaywright, readVitest, summariseResults } from "./results.mjs";

const vitestFile = (/** @type {object} */ more) => ({
  name: "/x/src/money.test.ts",
  status: "passed",
  ...more,
});

describe("readVitest", () => {
  test("counts passed, failed and skipped tests and names the failed", () => {
    const report = readVitest({
      testResults: [
        vitestFile({
          status: "failed",
          assertionResults: [
            { status: "passed", fullName: "adds" },
            { status: "failed", fullName: "splits" },
            { status: "skipped", fullName: "later" },
            { status: "todo", fullName: "one day" },
          ],
        }),
      ],
    });
    expect(report).toEqual({ passed: 1, skipped: 2, failures: ["src/money.test.ts: splits"] });
  });

  test("a file that can't be loaded is a failure though it has no tests", () => {
    const report = readVitest({ testResults: [vitestFile({ status: "failed", assertionResults: [] })] });
    expect(report?.failures).toEqual(["src/money.test.ts: the file fails"]);
  });

  test("no report is no report", () => {
    expect(readVitest(null)).toBeNull();
  });
});

describe("readPlaywright", () => {
  test("walks nested suites; a test that passed on a second try passed", () => {
    const spec = (/** @type {string} */ title, /** @type {string} */ status) => ({
      title,
      tests: [{ status }],
    });
    const report = readPlaywright({
      suites: [
        {
          title: "buy.spec.ts",
          specs: [spec("a guest buys", "expected"), spec("flaky", "flaky")],
          suites: [{ title: "in Chinese", specs: [spec("pays", "unexpected"), spec("x", "skipped")] }],
        },
      ],
      errors: [{ message: "no browser\nstack" }],
    });
    expect(report).toEqual({
      passed: 2,
      skipped: 1,
      failures: ["buy.spec.ts › in Chinese › pays", "outside of the tests: no browser"],
    });
  });
});

describe("countTests", () => {
  test("a runner that fails without a failed test is one failure", () => {
    const report = { passed: 3, skipped: 0, failures: [] };
    expect(countTests("unit", report, 1)).toMatchObject({ passed: 3, failed: 1 });
    expect(countTests("unit", null, 1)).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests("unit", report, 0)).toMatchObject({ passed: 3, failed: 0 });
  });

  test("a suite in which nothing ran isn't green", () => {
    const report = { passed: 0, skipped: 4, failures: [] };
    expect(countTests("unit", report, 0).failures).toEqual(["unit: no test ran"]);
    expect(countTests("unit", null, 0).failed).toBe(1);
  });
});

describe("summariseResults", () => {
  test("the last line is the sum, after the names of what failed", () => {
    const { lines, isGreen } = summariseResults([
      countOne("types", false),
      countTests("unit tests", { passed: 7, skipped: 2, failures: ["money: splits"] }, 1),
    ]);
    expect(isGreen).toBe(false);
    expect(lines).toEqual(["Failed:", "  types", "  money: splits", "2 skipped", "7 passed, 2 failed"]);
  });

  test("all green says nothing but the sum, and nothing at all isn't green", () => {
    expect(summariseResults([countOne("types", true)])).toEqual({
      lines: ["1 passed, 0 failed"],
      isGreen: true,
    });
    expect(summariseResults([]).isGreen).toBe(false);
  });
});
