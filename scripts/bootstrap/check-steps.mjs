import { readJson } from "./files.mjs";
import { countOne, countTests, readVitest } from "./results.mjs";
import { reportFile, vitestReport } from "./suites.mjs";
import { captureTool } from "./tools.mjs";

/** @typedef {import("./results.mjs").Result & { output: string }} CheckResult */

/**
 * Runs format and lint, types, unused code and unit tests side by side; what a failed one printed is shown
 * when all are done.
 * @param {ReturnType<typeof import("./steps.mjs").createSteps>} steps
 * @returns {Promise<CheckResult[]>}
 */
export async function runCheckSteps(steps) {
  const results = await Promise.all([
    step(steps, "format, lint", checkFormat),
    step(steps, "types", checkTypes),
    step(steps, "unused code", checkUnused),
    step(steps, "unit tests", runUnitTests),
  ]);
  for (const { name, failed, output } of results) {
    if (failed > 0) process.stdout.write(`\n── ${name} ──\n${output.trimEnd()}\n\n`);
  }
  return results;
}

/**
 * @param {ReturnType<typeof import("./steps.mjs").createSteps>} steps
 * @param {string} name
 * @param {(name: string) => Promise<CheckResult>} work
 */
function step(steps, name, work) {
  return steps.run(name, async (_progress, note, fail) => {
    const result = await work(name);
    const tests = result.passed + result.failed > 1 ? `${result.passed} passed, ${result.failed} failed` : "";
    if (result.failed > 0) fail(tests || "failed");
    else note(tests);
    return result;
  });
}

/** @param {string} name */
async function checkFormat(name) {
  const { code, output } = await captureTool("biome", ["check", "--colors=off", "."]);
  return { ...countOne(name, code === 0), output };
}

/** @param {string} name */
async function checkTypes(name) {
  // A fresh clone has neither next-env.d.ts nor the types of the routes, and old ones name pages that are gone.
  const generated = await captureTool("next", ["typegen"], { env: { NEXT_TELEMETRY_DISABLED: "1" } });
  // One checker does half of the work of four, which each look at what the others do, and the cores are busy anyway.
  const { code, output } = await captureTool("tsc", [
    "--noEmit",
    "--incremental",
    "false",
    "--checkers",
    "1",
  ]);
  const isGenerated = generated.code === 0;
  return {
    ...countOne(name, isGenerated && code === 0),
    output: isGenerated ? output : generated.output + output,
  };
}

/** @param {string} name */
async function checkUnused(name) {
  const { code, output } = await captureTool("knip", ["--no-progress"]);
  return { ...countOne(name, code === 0), output };
}

/** @param {string} name */
async function runUnitTests(name) {
  const report = reportFile("unit");
  const args = ["run", "--project", "unit", ...vitestReport(report)];
  const { code, output } = await captureTool("vitest", args, { env: { NO_COLOR: "1" } });
  return { ...countTests(name, readVitest(readJson(report)), code), output };
}
