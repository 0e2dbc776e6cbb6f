import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { bringPackages, childEnvironment, hasPackages } from "./packages.mjs";
import { layout, projectRoot } from "./paths.mjs";
import { identify, isAlive } from "./processes.mjs";
import { failWith } from "./refusal.mjs";
import { createSteps } from "./steps.mjs";

const WATCH_EVERY_MS = 500;

/**
 * The way into every command: installs the packages if need be, goes on under the Node that comes with them, and
 * runs the command there. Failures end the process with their lines; a number returned is the exit code.
 * @param {() => Promise<number | void>} command
 */
export async function enter(command) {
  try {
    if (!process.env.GOMALL_ENTERED) {
      if (!hasPackages(projectRoot)) {
        await createSteps().run("packages", async (progress, note) => {
          note(await bringPackages(projectRoot, progress));
        });
      }
      const ownNode = findOwnNode();
      if (ownNode) return await continueUnder(ownNode);
    }
    delete process.env.GOMALL_ENTERED;
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    failWith(error);
  }
}

/**
 * Calls back when the process that started this one is gone: whoever was started by npm or by the wrapper below
 * would otherwise live on unseen after a kill -9 of these.
 * @param {() => void} callback
 */
export function onOrphaned(callback) {
  const wrapper = Number(process.env.GOMALL_WRAPPER ?? 0);
  // A plain shell may well end before what it has put in the background.
  if (!wrapper && !process.env.npm_lifecycle_event) return;
  const parent = identify(process.ppid);
  const timer = setInterval(() => {
    if (isAlive(parent)) return;
    clearInterval(timer);
    callback();
  }, WATCH_EVERY_MS);
  timer.unref();
}

/** The Node of the packages, unless this is it. There is none for some machines: these keep their own. */
function findOwnNode() {
  const own = join(layout().bin, "node");
  return existsSync(own) && realpathSync(own) !== realpathSync(process.execPath) ? own : null;
}

/**
 * Runs the same command under another Node and passes signals and the exit code along.
 * @param {string} node
 */
function continueUnder(node) {
  return new Promise((done) => {
    const child = spawn(node, process.argv.slice(1), {
      stdio: "inherit",
      env: childEnvironment(projectRoot, { GOMALL_ENTERED: "1", GOMALL_WRAPPER: String(process.pid) }),
    });
    for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
      process.on(name, () => child.kill(name));
    }
    onOrphaned(() => child.kill("SIGTERM"));
    child.on("error", failWith);
    child.on("exit", (code, signalName) => {
      process.exitCode = code ?? (signalName === "SIGINT" ? 130 : 1);
      done(undefined);
    });
  });
}
