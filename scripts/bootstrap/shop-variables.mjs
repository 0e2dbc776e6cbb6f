import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Refusal } from "./refusal.mjs";

/**
 * Has the shop's own parser read the environment before anything is started, so that every wrong value is told
 * at once and in its words.
 * @param {string} root
 * @param {Record<string, string>} env
 */
export async function checkShopVariables(root, env) {
  const parser = join(root, "src", "server", "platform", "env.ts");
  if (!existsSync(parser)) return;
  const { tsImport } = await import(
    pathToFileURL(join(root, "node_modules", "tsx", "dist", "esm", "api", "index.mjs")).href
  );
  const { parseEnv } = await tsImport(
    pathToFileURL(parser).href,
    pathToFileURL(join(root, "package.json")).href,
  );
  try {
    // Where the database is private, its address isn't known yet.
    parseEnv({ DATABASE_URL: "mysql://gomall@127.0.0.1/gomall", ...env });
  } catch (error) {
    throw new Refusal(.../** @type {Error} */ (error).message.split("\n"));
  }
}
