import { bringChromium } from "./chromium.mjs";
import { enter } from "./entry.mjs";
import { startMeasuredShop } from "./measured-shop.mjs";
import { createSteps } from "./steps.mjs";
import { runTool } from "./tools.mjs";

/** Starts a shop of its own and has Lighthouse look at its pages. Arguments: bench/lighthouse/main.ts. */
await enter(async (lifetime) => {
  const steps = createSteps();
  const chromium = await steps.run("browser", async (progress, note) => {
    const brought = await bringChromium(progress);
    note(brought.label);
    return brought;
  });
  const { stack, variables } = await startMeasuredShop({ lifetime, steps, isDurable: false });
  const exitCode = await runTool(lifetime, "tsx", ["bench/lighthouse/main.ts", ...process.argv.slice(2)], {
    ...variables,
    CHROMIUM_PATH: chromium.path,
  });
  await stack.stop();
  return exitCode;
});
