import { spawn } from "node:child_process";
import { join } from "node:path";
import { childEnvironment } from "./packages.mjs";
import { layout } from "./paths.mjs";
import { run } from "./processes.mjs";

/**
 * Runs one of the project's tools with the terminal's own input and output.
 * @param {string} root
 * @param {string} tool a name in node_modules/.bin
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<number>} its exit code
 */
export function runTool(root, tool, args, env = {}) {
  return new Promise((done, fail) => {
    const child = spawn(join(layout(root).bin, tool), args, {
      cwd: root,
      stdio: "inherit",
      env: childEnvironment(root, env),
    });
    // In a terminal a Ctrl-C reaches the tool by itself: this process only has to outlive it, to clean up.
    const stay = () => {};
    const pass = () => child.kill("SIGTERM");
    process.on("SIGINT", stay);
    process.on("SIGTERM", pass);
    child.on("error", fail);
    child.on("exit", (code, signalName) => {
      process.off("SIGINT", stay);
      process.off("SIGTERM", pass);
      done(code ?? (signalName === "SIGINT" ? 130 : 1));
    });
  });
}

/**
 * Runs one of the project's tools and keeps what it prints.
 * @param {string} root
 * @param {string} tool a name in node_modules/.bin
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, timeoutMs?: number, onLine?: (line: string) => void }} [options]
 */
export function captureTool(root, tool, args, { env = {}, timeoutMs, onLine } = {}) {
  return run(join(layout(root).bin, tool), args, { cwd: root, env: childEnvironment(root, env), timeoutMs, onLine });
}
