import { enter } from "./entry.mjs";
import { projectRoot } from "./paths.mjs";
import { endLeftovers } from "./runs.mjs";
import { createSteps } from "./steps.mjs";
import { runJourneys } from "./suites.mjs";

await enter(async (lifetime) => {
  await endLeftovers(projectRoot);
  const args = process.argv.slice(2);
  const { exitCode } = await runJourneys({ lifetime, steps: createSteps(), args });
  return exitCode;
});
