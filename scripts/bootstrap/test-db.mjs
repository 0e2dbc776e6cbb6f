import { bringThrowaway } from "./database/throwaway.mjs";
import { enter } from "./entry.mjs";
import { createSteps } from "./steps.mjs";
import { runTool } from "./tools.mjs";

await enter(async (lifetime) => {
  const database = await createSteps().run("database", async (progress, note) => {
    const bringing = bringThrowaway({ databaseUrl: process.env.TEST_DATABASE_URL, onProgress: progress });
    const brought = await lifetime.hold(bringing, (started) => started.stop());
    note(brought.label);
    return brought;
  });
  const args = ["run", "--project", "db", ...process.argv.slice(2)];
  return runTool(lifetime, "vitest", args, { TEST_DATABASE_URL: database.url });
});
