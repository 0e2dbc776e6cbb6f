import { join } from "node:path";
import { bringDatabase } from "./database/bring.mjs";
import { enter } from "./entry.mjs";
import { projectRoot } from "./paths.mjs";
import { readInstall } from "./shop-environment.mjs";
import { runTool } from "./tools.mjs";

// Mails that went wrong: `npm run mails` lists them, `npm run mails -- resend ID` sends one again.
await enter(async (lifetime) => {
  const { settings, env } = readInstall(projectRoot);
  const bringing = bringDatabase({ databaseUrl: settings.databaseUrl });
  const { url } = await lifetime.hold(bringing, async ({ instance }) => instance?.leave());
  const args = [join("scripts", "mails.ts"), ...process.argv.slice(2)];
  return runTool(lifetime, "tsx", args, { ...env, DATABASE_URL: url, LOG_LEVEL: "error" });
});
