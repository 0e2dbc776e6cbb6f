import { runCheckSteps } from "./check-steps.mjs";
import { enter } from "./entry.mjs";
import { projectRoot } from "./paths.mjs";
import { explain } from "./refusal.mjs";
import { countOne, summariseResults } from "./results.mjs";
import { endLeftovers } from "./runs.mjs";
import { createSteps, formatDuration } from "./steps.mjs";
import { runDatabaseTests, runJourneys } from "./suites.mjs";
import { runTool } from "./tools.mjs";

const isFull = process.argv.includes("--full");
const env = isFull ? { GOMALL_TEST_FULL: "1" } : {};
const steps = createSteps();

await enter(async (lifetime) => {
  await endLeftovers(projectRoot);
  const results = [
    ...(await runCheckSteps(steps)),
    await run("database tests", () => runDatabaseTests({ lifetime, steps, env })),
    await run("browser tests", () => runJourneys({ lifetime, steps, env })),
    await run("size of the scripts", async () => {
      const exitCode = await runTool(lifetime, "tsx", ["scripts/bundle-report.ts"]);
      return { result: countOne("size of the scripts", exitCode === 0) };
    }),
  ];
  const { lines, isGreen } = summariseResults(results);
  process.stdout.write(`\n${lines.join("\n")}\n`);
  return isGreen ? 0 : 1;
});

/**
 * Runs a suite; one that can't even begin counts as one failure and doesn't keep the next from running.
 * @param {string} name
 * @param {() => Promise<{ result: import("./results.mjs").Result }>} suite
 */
async function run(name, suite) {
  process.stdout.write(`\n${name}\n`);
  const startedAt = performance.now();
  try {
    const { result } = await suite();
    process.stdout.write(`${name}: ${formatDuration(performance.now() - startedAt)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${explain(error).join("\n")}\n`);
    return countOne(name, false);
  }
}
