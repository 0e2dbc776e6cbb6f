import { join } from "node:path";
import { bringDatabase } from "./database/bring.mjs";
import { stopInstance } from "./database/instance.mjs";
import { enter } from "./entry.mjs";
import { layout, projectRoot } from "./paths.mjs";
import { prepareDatabase, runScript } from "./prepare-database.mjs";
import { Refusal } from "./refusal.mjs";
import { findRunningShop } from "./runs.mjs";
import { readInstall } from "./shop-environment.mjs";
import { createSteps } from "./steps.mjs";
import { runTool } from "./tools.mjs";

const steps = createSteps();

await enter((lifetime) => main(lifetime, process.argv[2], process.argv.slice(3)));

/**
 * @param {ReturnType<typeof import("./lifetime.mjs").createLifetime>} lifetime
 * @param {string | undefined} command
 * @param {string[]} args
 */
async function main(lifetime, command, args) {
  switch (command) {
    case "start":
    case "url": {
      const { settings } = readInstall(projectRoot);
      const database = await bringDatabase({ databaseUrl: settings.databaseUrl, staysUp: true });
      process.stdout.write(`${database.url}\n`);
      return;
    }
    case "stop":
      refuseWhileShopRuns("stopped");
      process.stdout.write(
        (await stopInstance(layout().database)) ? "The database is stopped.\n" : "No database runs.\n",
      );
      return;
    case "migrate":
    case "seed":
      return work(lifetime, (env, progress) => runScript(command, args, env, progress), command);
    case "invariants":
      return check(lifetime);
    case "reset":
      refuseWhileShopRuns("reset");
      await work(lifetime, (env, progress) => runScript("reset", [], env, progress), "reset");
      return work(lifetime, (env, progress) => prepareDatabase(env, progress), "tables");
    default:
      throw new Refusal("Say one of: start, stop, url, migrate, seed, reset, invariants.");
  }
}

/**
 * @param {ReturnType<typeof import("./lifetime.mjs").createLifetime>} lifetime
 * @param {(env: Record<string, string>, progress: (what: string) => void) => Promise<string>} act
 * @param {string} name
 */
async function work(lifetime, act, name) {
  const env = await bring(lifetime);
  await steps.run(name, async (progress, note) => {
    note(await act(env, progress));
  });
}

/**
 * Prints what holds and what doesn't; the exit code is 1 when something is broken.
 * @param {ReturnType<typeof import("./lifetime.mjs").createLifetime>} lifetime
 */
async function check(lifetime) {
  const env = await bring(lifetime);
  return runTool(lifetime, "tsx", [join("scripts", "invariants.ts")], env);
}

/**
 * The environment of a script that works on this install's database, which is there until the command ends.
 * @param {ReturnType<typeof import("./lifetime.mjs").createLifetime>} lifetime
 */
async function bring(lifetime) {
  const { settings, env } = readInstall(projectRoot);
  const database = await steps.run("database", async (progress, note) => {
    const bringing = bringDatabase({ databaseUrl: settings.databaseUrl, onProgress: progress });
    const brought = await lifetime.hold(bringing, async ({ instance }) => instance?.leave());
    note(brought.label);
    return brought;
  });
  return { ...env, DATABASE_URL: database.url };
}

/** @param {string} what */
function refuseWhileShopRuns(what) {
  const shop = findRunningShop(projectRoot);
  if (!shop) return;
  throw new Refusal(
    `The database can't be ${what} while the shop of this clone runs (process ${shop.supervisor.pid}).`,
  );
}
