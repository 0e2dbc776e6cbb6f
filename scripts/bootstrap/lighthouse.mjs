import { join } from "node:path";
import { bringChromium } from "./chromium.mjs";
import { enter } from "./entry.mjs";
import { startMeasuredShop } from "./measured-shop.mjs";
import { bringPackages } from "./packages.mjs";
import { projectRoot } from "./paths.mjs";
import { createSteps } from "./steps.mjs";
import { runTool } from "./tools.mjs";

/** Lighthouse with all it needs is as large as half of the shop's own packages: only who asks for it installs it. */
const LIGHTHOUSE_ROOT = join(projectRoot, "bench", "lighthouse");

/** A shop that sells in earnest: a demo keeps out of search engines, which Lighthouse takes for a mistake. */
const NO_DEMO = { GOMALL_DEMO: "0", PUBLIC_URL: "http://shop.example" };

/** Starts a shop of its own and has Lighthouse look at its pages. Arguments: bench/lighthouse/main.ts. */
await enter(async (lifetime) => {
  const steps = createSteps();
  await steps.run("lighthouse", async (progress, note) => {
    note(await bringPackages(LIGHTHOUSE_ROOT, progress));
  });
  const chromium = await steps.run("browser", async (progress, note) => {
    const brought = await bringChromium(progress);
    note(brought.label);
    return brought;
  });
  const { stack, variables } = await startMeasuredShop({ lifetime, steps, isDurable: false, env: NO_DEMO });
  const exitCode = await runTool(lifetime, "tsx", ["bench/lighthouse/main.ts", ...process.argv.slice(2)], {
    ...variables,
    LIGHTHOUSE_PATH: join(LIGHTHOUSE_ROOT, "node_modules", "lighthouse", "cli", "index.js"),
    CHROMIUM_PATH: chromium.path,
  });
  await stack.stop();
  return exitCode;
});
