/**
 * How a step of the gate went.
 * @typedef {object} Result
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures names of what failed
 */

/**
 * A step that is one thing, such as formatting.
 * @param {string} name
 * @param {boolean} isPassed
 * @returns {Result}
 */
export function countOne(name, isPassed) {
  return {
    name,
    passed: isPassed ? 1 : 0,
    failed: isPassed ? 0 : 1,
    skipped: 0,
    failures: isPassed ? [] : [name],
  };
}

/**
 * Counts the tests of a runner's report. A run that failed without a failed test (a broken file, an error outside
 * of the tests, no report at all) counts as one failure, and so does one without any test.
 * @param {string} name
 * @param {{ passed: number, skipped: number, failures: string[] } | null} report
 * @param {number | null} exitCode
 * @returns {Result}
 */
export function countTests(name, report, exitCode) {
  const { passed, skipped, failures } = report ?? { passed: 0, skipped: 0, failures: [] };
  const found = [...failures];
  if (found.length === 0 && exitCode !== 0) found.push(`${name}: ended with exit code ${exitCode}`);
  if (found.length === 0 && passed === 0) found.push(`${name}: no test ran`);
  return { name, passed, failed: found.length, skipped, failures: found };
}

/**
 * Reads what vitest's JSON reporter writes.
 * @param {any} json
 * @returns {{ passed: number, skipped: number, failures: string[] } | null}
 */
export function readVitest(json) {
  if (!Array.isArray(json?.testResults)) return null;
  const report = { passed: 0, skipped: 0, failures: /** @type {string[]} */ ([]) };
  for (const file of json.testResults) {
    const tests = file.assertionResults ?? [];
    for (const test of tests) {
      if (test.status === "passed") report.passed += 1;
      else if (test.status === "failed") report.failures.push(`${shorten(file.name)}: ${test.fullName}`);
      else report.skipped += 1;
    }
    const hasFailure = tests.some((/** @type {any} */ test) => test.status === "failed");
    if (file.status === "failed" && !hasFailure)
      report.failures.push(`${shorten(file.name)}: the file fails`);
  }
  return report;
}

/**
 * Reads what Playwright's JSON reporter writes.
 * @param {any} json
 * @returns {{ passed: number, skipped: number, failures: string[] } | null}
 */
export function readPlaywright(json) {
  if (!Array.isArray(json?.suites)) return null;
  const report = { passed: 0, skipped: 0, failures: /** @type {string[]} */ ([]) };
  for (const suite of json.suites) collect(suite, [], report);
  for (const error of json.errors ?? []) {
    report.failures.push(`outside of the tests: ${String(error.message ?? "error").split("\n")[0]}`);
  }
  return report;
}

/**
 * The last lines of the gate: what failed, then the sum.
 * @param {Result[]} results
 * @returns {{ lines: string[], isGreen: boolean }}
 */
export function summariseResults(results) {
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  const failures = results.flatMap((result) => result.failures);
  const skipped = sum("skipped");
  return {
    lines: [
      ...(failures.length > 0 ? ["Failed:", ...failures.map((failure) => `  ${failure}`)] : []),
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
      `${sum("passed")} passed, ${sum("failed")} failed`,
    ],
    isGreen: sum("failed") === 0 && sum("passed") > 0,
  };
}

/**
 * @param {any} suite
 * @param {string[]} titles
 * @param {{ passed: number, skipped: number, failures: string[] }} report
 */
function collect(suite, titles, report) {
  const path = [...titles, suite.title].filter(Boolean);
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests ?? []) {
      if (test.status === "expected" || test.status === "flaky") report.passed += 1;
      else if (test.status === "skipped") report.skipped += 1;
      else report.failures.push([...path, spec.title].join(" › "));
    }
  }
  for (const inner of suite.suites ?? []) collect(inner, path, report);
}

/** @param {string} file */
function shorten(file) {
  return file.split("/").slice(-2).join("/");
}
