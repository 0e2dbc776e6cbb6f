import { enter } from "./entry.mjs";
import { createSteps } from "./steps.mjs";
import { runDatabaseTests } from "./suites.mjs";

await enter(async (lifetime) => {
  const args = process.argv.slice(2);
  const { exitCode } = await runDatabaseTests({ lifetime, steps: createSteps(), args });
  return exitCode;
});
