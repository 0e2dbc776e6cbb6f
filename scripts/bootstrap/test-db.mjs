import { bringThrowaway } from "./database/throwaway.mjs";
import { enter } from "./entry.mjs";
import { projectRoot } from "./paths.mjs";
import { createSteps } from "./steps.mjs";
import { runTool } from "./tools.mjs";

await enter(async () => {
  const database = await createSteps().run("database", async (progress, note) => {
    const brought = await bringThrowaway({ databaseUrl: process.env.TEST_DATABASE_URL, onProgress: progress });
    note(brought.label);
    return brought;
  });
  try {
    const args = ["run", "--project", "db", ...process.argv.slice(2)];
    return await runTool(projectRoot, "vitest", args, { TEST_DATABASE_URL: database.url });
  } finally {
    await database.stop();
  }
});
