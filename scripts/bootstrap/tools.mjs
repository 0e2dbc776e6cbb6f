import { spawn } from "node:child_process";
import { join } from "node:path";
import { childEnvironment } from "./packages.mjs";
import { layout } from "./paths.mjs";
import { run } from "./processes.mjs";

/**
 * Runs one of the project's tools with the terminal's own input and output.
 * @param {ReturnType<typeof import("./lifetime.mjs").createLifetime>} lifetime
 * @param {string} tool a name in node_modules/.bin
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<number>} its exit code
 */
export async function runTool(lifetime, tool, args, env = {}) {
  const { root, bin } = layout();
  const child = spawn(join(bin, tool), args, {
    cwd: root,
    stdio: "inherit",
    env: childEnvironment(root, env),
  });
  /** @type {Promise<number>} */
  const ended = new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (code) => done(code ?? 1));
  });
  // What the tool works on must outlive it: a Ctrl-C in the terminal reaches it by itself, other signals don't.
  const close = async () => {
    child.kill("SIGTERM");
    await ended.catch(() => {});
  };
  await lifetime.hold(Promise.resolve(), close, () => child.kill("SIGKILL"));
  return ended;
}

/**
 * Runs one of the project's tools and keeps what it prints.
 * @param {string} tool a name in node_modules/.bin
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, timeoutMs?: number, onLine?: (line: string) => void,
 *   root?: string }} [options]
 */
export function captureTool(tool, args, { env = {}, timeoutMs, onLine, root } = {}) {
  const paths = layout(root);
  const environment = childEnvironment(paths.root, env);
  return run(join(paths.bin, tool), args, { cwd: paths.root, env: environment, timeoutMs, onLine });
}
