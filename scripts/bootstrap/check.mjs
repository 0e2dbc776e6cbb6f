import { runCheckSteps } from "./check-steps.mjs";
import { enter } from "./entry.mjs";
import { summariseResults } from "./results.mjs";
import { createSteps } from "./steps.mjs";

await enter(async () => {
  const { lines, isGreen } = summariseResults(await runCheckSteps(createSteps()));
  process.stdout.write(`${lines.join("\n")}\n`);
  return isGreen ? 0 : 1;
});
