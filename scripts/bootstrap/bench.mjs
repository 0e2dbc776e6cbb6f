import { enter } from "./entry.mjs";
import { startMeasuredShop } from "./measured-shop.mjs";
import { createSteps } from "./steps.mjs";
import { runTool } from "./tools.mjs";

/** Measures on the database of the tests, whose commits a crash of the machine would lose. */
const VOLATILE = "--volatile";

/** Starts a shop of its own, measures it, and throws it away. Arguments: bench/arguments.ts, and --volatile. */
await enter(async (lifetime) => {
  const args = process.argv.slice(2);
  const isDurable = !args.includes(VOLATILE);
  const { stack, variables } = await startMeasuredShop({ lifetime, steps: createSteps(), isDurable });
  const driver = ["bench/main.ts", ...args.filter((arg) => arg !== VOLATILE)];
  const exitCode = await runTool(lifetime, "tsx", driver, variables);
  await stack.stop();
  return exitCode;
});
