import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";
import { captureTool } from "./tools.mjs";

/**
 * Brings the tables up to date and fills an empty database with the first products.
 * @param {Record<string, string | undefined>} env with DATABASE_URL and MEDIA_DIR
 * @param {(what: string) => void} [onProgress]
 * @param {string} [root]
 * @returns {Promise<string>} the last that was said
 */
export async function prepareDatabase(env, onProgress, root = projectRoot) {
  onProgress?.("migrating");
  // One process for both where it can be: each start of one costs half a second.
  if (existsSync(join(root, "scripts", "prepare.ts"))) return runScript("prepare", [], env, onProgress, root);
  await runScript("migrate", [], env, onProgress, root);
  onProgress?.("seeding if empty");
  return runScript("seed", ["--if-empty"], env, onProgress, root);
}

/**
 * Runs one of the scripts; its last lines are the reason when it fails.
 * @param {"prepare" | "migrate" | "seed" | "reset"} name
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @param {((what: string) => void) | undefined} onProgress
 * @param {string} [root]
 */
export async function runScript(name, args, env, onProgress, root = projectRoot) {
  const script = join("scripts", `${name}.ts`);
  const { code, output } = await captureTool("tsx", [script, ...args], { env, root, onLine: onProgress });
  const lines = output
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (code === 0) return lines.at(-1) ?? "";
  if (/ENOSPC|No space left|table is full/i.test(output))
    throw new Refusal("The disk is full: the database can't be filled.");
  throw new Refusal(...(lines.length > 0 ? lines.slice(-8) : [`${script} failed without a word.`]));
}
