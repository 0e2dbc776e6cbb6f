import { bringDatabase } from "./database/bring.mjs";
import { stopInstance } from "./database/instance.mjs";
import { layout } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";

import { enter } from "./entry.mjs";

const paths = layout();

await enter(() => main(process.argv[2]));

/** @param {string | undefined} command */
async function main(command) {
  switch (command) {
    case "start":
    case "url": {
      const database = await bringDatabase({ databaseUrl: process.env.DATABASE_URL, staysUp: true });
      process.stdout.write(`${database.url}\n`);
      return process.exit(0);
    }
    case "stop":
      process.stdout.write((await stopInstance(paths.database)) ? "The database is stopped.\n" : "No database runs.\n");
      return;
    default:
      throw new Refusal("Say one of: start, stop, url, migrate, seed, reset.");
  }
}
