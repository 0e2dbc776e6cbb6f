import { join } from "node:path";
import { bringDatabase } from "./database/bring.mjs";
import { enter } from "./entry.mjs";
import { projectRoot } from "./paths.mjs";
import { prepareDatabase } from "./prepare-database.mjs";
import { readInstall } from "./shop-environment.mjs";
import { runTool } from "./tools.mjs";

// `npm run admin -- EMAIL`: makes somebody an admin, and prints a link to set the password.
await enter(async (lifetime) => {
  const { settings, env } = readInstall(projectRoot);
  const bringing = bringDatabase({ databaseUrl: settings.databaseUrl });
  const { url } = await lifetime.hold(bringing, async ({ instance }) => instance?.leave());
  const whole = { ...env, DATABASE_URL: url, LOG_LEVEL: "error" };
  await prepareDatabase(whole);
  const args = [join("scripts", "admin.ts"), ...process.argv.slice(2)];
  return runTool(lifetime, "tsx", args, whole);
});
