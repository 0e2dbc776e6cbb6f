import { enter } from "./entry.mjs";
import { bringBuild } from "./production-build.mjs";
import { buildEnvironment } from "./shop-environment.mjs";
import { createSteps } from "./steps.mjs";

const isForced = !process.argv.includes("--if-stale");

await enter(async () => {
  await createSteps().run("build", async (progress, note) => {
    note(await bringBuild({ env: buildEnvironment(), isForced, onProgress: progress }));
  });
});
