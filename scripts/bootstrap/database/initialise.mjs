import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freeBytes } from "../files.mjs";
import { privateFolder } from "../paths.mjs";
import { run } from "../processes.mjs";
import { DiskFull, Refusal } from "../refusal.mjs";
import { asUser } from "./settings.mjs";

/** The program, empty data with its logs, and room to work. */
const NEEDED_BYTES = 300_000_000;
const NO_SPACE = /No space left|errno: 28|Error 28/i;

/**
 * Refuses to begin with a database on a disk that can't hold one.
 * @param {string} folder
 */
export function requireSpace(folder) {
  const free = freeBytes(folder);
  if (free >= NEEDED_BYTES) return;
  const [has, needs] = [free, NEEDED_BYTES].map((bytes) => `${Math.round(bytes / 1_000_000)} MB`);
  throw new DiskFull(`The disk is too full for a database: ${folder} has ${has} left, ${needs} are needed.`);
}

/**
 * Makes an empty data folder. It gets its name only when it is whole, so that a start that was killed halfway
 * leaves nothing that the next one would take for a database.
 * @param {string} folder the instance's
 * @param {string} dataFolder
 * @param {import("./locate.mjs").Server} server
 */
export async function initialise(folder, dataFolder, server) {
  const draft = join(folder, `data.init-${process.pid}`);
  const temporary = privateFolder(join(folder, `tmp.init-${process.pid}`));
  // The lock is held: whatever else of this kind is there, its maker was killed.
  for (const name of readdirSync(folder).filter((entry) => /^(data|tmp)\.init-/.test(entry))) {
    if (join(folder, name) !== temporary) rmSync(join(folder, name), { recursive: true, force: true });
  }
  mkdirSync(draft, { mode: 0o700 });
  try {
    const { code, output, error } = await run(...command(server, draft, temporary));
    if (code !== 0 && NO_SPACE.test(output))
      throw new DiskFull("The disk is full: the database's data folder can't be made.");
    if (code !== 0) throw new Refusal(`The database's data folder can't be made: ${reason(output, error)}`);
    renameSync(draft, dataFolder);
  } finally {
    for (const leftover of [draft, temporary]) rmSync(leftover, { recursive: true, force: true });
  }
}

/**
 * @param {import("./locate.mjs").Server} server
 * @param {string} draft
 * @param {string} temporary
 * @returns {[string, string[], { env: NodeJS.ProcessEnv, cwd: string, timeoutMs: number }]}
 */
function command(server, draft, temporary) {
  const options = { env: { ...process.env, ...server.env }, cwd: "/", timeoutMs: 120_000 };
  const shared = ["--no-defaults", ...asUser(), `--datadir=${draft}`, `--tmpdir=${temporary}`];
  if (!server.installer) {
    return [server.program, [...shared, ...server.flags, "--initialize-insecure"], options];
  }
  const basedir = server.flags.filter((flag) => flag.startsWith("--basedir="));
  const how = [
    "--force",
    "--auth-root-authentication-method=normal",
    "--skip-test-db",
    "--skip-name-resolve",
  ];
  return [server.installer, [...shared, ...basedir, ...how], options];
}

/**
 * @param {string} output
 * @param {Error | undefined} error
 */
function reason(output, error) {
  const lines = output
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return (
    lines.find((line) => /error/i.test(line)) ?? error?.message ?? lines.at(-1) ?? "no reason was given."
  );
}
