import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readJson, writeJson } from "./files.mjs";
import { tryLock } from "./lock.mjs";
import { findLaunchers } from "./orphan.mjs";
import { layout, privateFolder } from "./paths.mjs";
import { end, findByEnvironment, identifySelf, isAlive } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

/** The variable that marks every process of a run, so that it is found also when its number wasn't noted. */
export const RUN_VARIABLE = "GOMALL_RUN";

/**
 * One start of the shop, by hand or by a test, with the processes that belong to it.
 * @typedef {object} Run
 * @property {string} id
 * @property {"production" | "development"} mode
 * @property {import("./processes.mjs").Identity} supervisor
 * @property {import("./processes.mjs").Identity[]} launchers npm and the wrapper, when these started it
 * @property {Record<string, import("./processes.mjs").Identity>} children
 */

/**
 * Opens a run: it is noted before anything of it is started.
 * @param {string} root
 * @param {string} name "shop" for the clone's own
 * @param {"production" | "development"} mode
 */
export function openRun(root, name, mode) {
  const file = join(privateFolder(layout(root).run), `${name}.json`);
  /** @type {Run} */
  const run = {
    id: randomBytes(8).toString("hex"),
    mode,
    supervisor: identifySelf(),
    launchers: findLaunchers(),
    children: {},
  };
  writeJson(file, run);
  return {
    id: run.id,
    /**
     * @param {string} child
     * @param {import("./processes.mjs").Identity} identity
     */
    note(child, identity) {
      run.children[child] = identity;
      writeJson(file, run);
    },
    close: () => rmSync(file, { force: true }),
  };
}

/**
 * Takes the right to run the clone's shop, which only one process has at a time. A supervisor whose npm was
 * killed is about to end: it is helped along.
 * @param {string} root
 * @returns {Promise<() => void>} gives it back
 */
export async function claimShop(root) {
  const { run: folder } = layout(root);
  const lockFile = join(folder, "shop.lock");
  for (;;) {
    const lock = tryLock(lockFile);
    if (lock.isHeld) return lock.release;
    const run = findRunningShop(root);
    const isAbandoned = run?.launchers.some((launcher) => !isAlive(launcher));
    if (!isAbandoned) {
      throw new Refusal(
        `The shop of this clone runs already (process ${lock.holder.pid}): stop that one first.`,
      );
    }
    await end(lock.holder, { graceMs: 15_000 });
  }
}

/**
 * The clone's shop if it runs.
 * @param {string} root
 * @returns {Run | null}
 */
export function findRunningShop(root) {
  const run = readJson(join(layout(root).run, "shop.json"));
  return run && isAlive(run.supervisor) ? run : null;
}

/**
 * Ends what killed supervisors of this clone left behind: their children still hold the ports.
 * @param {string} root
 * @returns {Promise<number>} how many processes were ended
 */
export async function endLeftovers(root) {
  const { run: folder } = layout(root);
  if (!existsSync(folder)) return 0;
  let count = 0;
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".json"))) {
    const file = join(folder, name);
    const run = readJson(file);
    if (!run || isAlive(run.supervisor)) continue;
    const noted = Object.values(run.children).filter(isAlive);
    await Promise.all(noted.map((child) => end(child, { graceMs: 5_000, group: true })));
    const unnoted = findByEnvironment(RUN_VARIABLE, run.id);
    await Promise.all(unnoted.map((child) => end(child, { graceMs: 2_000 })));
    count += noted.length + unnoted.length;
    rmSync(file, { force: true });
    // A stack's pictures, ledger and logs; the clone's own lie elsewhere.
    rmSync(file.replace(/\.json$/, ""), { recursive: true, force: true });
  }
  return count;
}
