import { existsSync } from "node:fs";
import { join } from "node:path";
import { askOnce } from "./database/connect.mjs";
import { demoAccounts } from "./demo-accounts.mjs";
import { readJson } from "./files.mjs";
import { projectRoot } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";
import { captureTool } from "./tools.mjs";

/**
 * Brings the tables up to date, fills an empty database with the first products, and opens a demo's accounts.
 * @param {Record<string, string | undefined>} env with DATABASE_URL and MEDIA_DIR
 * @param {(what: string) => void} [onProgress]
 * @param {string} [root]
 * @returns {Promise<string>} the last that was said
 */
export async function prepareDatabase(env, onProgress, root = projectRoot) {
  const accounts = demoAccounts(env);
  if (await isPrepared(env.DATABASE_URL ?? "", root, accounts)) return "up to date";
  onProgress?.("migrating");
  // One process for both where it can be: each start of one costs half a second.
  if (existsSync(join(root, "scripts", "prepare.ts"))) {
    const given = { ...env, DEMO_ACCOUNTS: JSON.stringify(accounts) };
    return runScript("prepare", [], given, onProgress, root);
  }
  await runScript("migrate", [], env, onProgress, root);
  onProgress?.("seeding if empty");
  return runScript("seed", ["--if-empty"], env, onProgress, root);
}

/**
 * Whether the newest migration has been applied and there are products and accounts, asked with one query: loading
 * the shop's own code to find out that nothing is to do would be a third of a start.
 * @param {string} url
 * @param {string} root
 * @param {import("./demo-accounts.mjs").DemoAccount[]} accounts
 */
async function isPrepared(url, root, accounts) {
  const journal = readJson(join(root, "src", "db", "migrations", "meta", "_journal.json"));
  const newest = journal?.entries?.at(-1)?.when;
  if (typeof newest !== "number") return false;
  // Addresses of our own, without quotes.
  const emails = ["''", ...accounts.map(({ email }) => `'${email}'`)].join(", ");
  try {
    const row = await askOnce(
      url,
      `SELECT (SELECT MAX(created_at) FROM __drizzle_migrations) AS newest, EXISTS (SELECT 1 FROM products) AS isFilled,
        (SELECT COUNT(*) FROM users WHERE email_normalised IN (${emails})) AS accounts`,
    );
    const isNewest = Number(row.newest) === newest && Number(row.isFilled) === 1;
    return isNewest && Number(row.accounts) === accounts.length;
  } catch {
    // No such tables yet; what else may be wrong, the migration says.
    return false;
  }
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
