import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readJson, writeJson } from "./files.mjs";
import { tryLock } from "./lock.mjs";
import { findLaunchers } from "./orphan.mjs";
import { cloneId, layout, privateFolder } from "./paths.mjs";
import { end, findByEnvironment, identifySelf, isAlive, signal } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

/** The variable that marks every process of a run, so that it is found also when its number wasn't noted. */
const RUN_VARIABLE = "GOMALL_RUN";

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
    /** For the environment of every process of this run. */
    mark: { [RUN_VARIABLE]: `${cloneId(root)}:${run.id}` },
    /**
     * @param {string} child
     * @param {import("./processes.mjs").Identity} identity
     */
    note(child, identity) {
      run.children[child] = identity;
      writeJson(file, run);
    },
    /** Kills what is still there of the run and forgets it. */
    close() {
      for (const { pid } of findMarked(root).filter(({ id }) => id === run.id)) signal(pid, "SIGKILL");
      rmSync(file, { force: true });
    },
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
 * The clone's shop if another process runs it: a start that builds for itself is in nobody's way.
 * @param {string} root
 * @returns {Run | null}
 */
export function findRunningShop(root) {
  const run = readJson(join(layout(root).run, "shop.json"));
  return run && run.supervisor.pid !== process.pid && isAlive(run.supervisor) ? run : null;
}

/**
 * Ends what killed supervisors of this clone left behind: their children still hold the ports.
 * @param {string} root
 * @returns {Promise<number>} how many processes were ended
 */
export async function endLeftovers(root) {
  const { run: folder } = layout(root);
  if (!existsSync(folder)) return 0;
  // Read before the runs: a process that is seen here belongs to a run that is written down already.
  const marked = findMarked(root);
  const files = readdirSync(folder).filter((entry) => entry.endsWith(".json"));
  const living = new Set();
  /** @type {Map<number, import("./processes.mjs").Identity>} */
  const leftovers = new Map();
  for (const file of files.map((name) => join(folder, name))) {
    const run = readJson(file);
    if (run && isAlive(run.supervisor)) living.add(run.id);
    if (!run || living.has(run.id)) continue;
    for (const child of Object.values(run.children).filter(isAlive)) leftovers.set(child.pid, child);
    rmSync(file, { force: true });
    // A stack's pictures, ledger and logs; the clone's own lie elsewhere.
    rmSync(file.replace(/\.json$/, ""), { recursive: true, force: true });
  }
  for (const child of marked.filter(({ id }) => !living.has(id))) leftovers.set(child.pid, child);
  await Promise.all([...leftovers.values()].map((child) => end(child, { graceMs: 5_000, group: true })));
  return leftovers.size;
}

/**
 * The processes of any run of this clone.
 * @param {string} root
 */
function findMarked(root) {
  const prefix = `${cloneId(root)}:`;
  return findByEnvironment(RUN_VARIABLE)
    .filter(({ value }) => value.startsWith(prefix))
    .map(({ pid, startedAt, value }) => ({ pid, startedAt, id: value.slice(prefix.length) }));
}
