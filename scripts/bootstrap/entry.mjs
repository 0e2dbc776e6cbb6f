import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { createLifetime, endOnSignals } from "./lifetime.mjs";
import { isUnderWrapper, onOrphaned, wrapperEnvironment } from "./orphan.mjs";
import { bringPackages, childEnvironment, hasPackages } from "./packages.mjs";
import { layout, projectRoot } from "./paths.mjs";
import { explain, failWith } from "./refusal.mjs";
import { createSteps } from "./steps.mjs";

/**
 * The way into every command: installs the packages if need be, goes on under the Node that comes with them, and
 * runs the command there. Whatever the command holds in its lifetime is ended when it returns, fails or is
 * interrupted. A number returned is the exit code.
 * @param {(lifetime: ReturnType<typeof createLifetime>) => Promise<number | void>} command
 */
export async function enter(command) {
  try {
    if (!isUnderWrapper()) {
      await requirePackages();
      const ownNode = findOwnNode();
      if (ownNode) return continueUnder(ownNode);
    }
  } catch (error) {
    failWith(error);
  }
  await live(command);
}

/** @param {(lifetime: ReturnType<typeof createLifetime>) => Promise<number | void>} command */
async function live(command) {
  // A closed terminal or pipe must not keep what was started from being ended.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const lifetime = createLifetime();
  endOnSignals(lifetime);
  let exitCode = 0;
  try {
    exitCode = (await command(lifetime)) ?? 0;
  } catch (error) {
    // After a signal, what was under way fails because it was ended.
    if (lifetime.isClosing) return;
    for (const line of explain(error)) process.stderr.write(`${line}\n`);
    exitCode = 1;
  }
  if (lifetime.isClosing) return;
  await lifetime.close();
  process.exit(exitCode);
}

async function requirePackages() {
  if (hasPackages(projectRoot)) return;
  await createSteps().run("packages", async (progress, note) => {
    note(await bringPackages(projectRoot, progress));
  });
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
  const child = spawn(node, process.argv.slice(1), {
    stdio: "inherit",
    env: childEnvironment(projectRoot, wrapperEnvironment()),
  });
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(name, () => child.kill(name));
  }
  onOrphaned(() => child.kill("SIGTERM"));
  child.on("error", failWith);
  child.on("exit", (code) => process.exit(code ?? 1));
}
