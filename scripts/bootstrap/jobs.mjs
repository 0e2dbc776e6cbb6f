import { join } from "node:path";
import { bringDatabase } from "./database/bring.mjs";
import { enter } from "./entry.mjs";
import { projectRoot } from "./paths.mjs";
import { prepareDatabase } from "./prepare-database.mjs";
import { readInstall } from "./shop-environment.mjs";
import { runTool } from "./tools.mjs";

/** `npm run jobs -- …`: runs the command on this clone's database, whether the shop runs or not. */
await enter(async (lifetime) => {
  const { settings, env } = readInstall(projectRoot);
  const bringing = bringDatabase({ databaseUrl: settings.databaseUrl });
  const { url } = await lifetime.hold(bringing, async ({ instance }) => instance?.leave());
  const whole = { ...env, DATABASE_URL: url };
  await prepareDatabase(whole);
  return runTool(lifetime, "tsx", [join("scripts", "jobs.ts"), ...process.argv.slice(2)], whole);
});
