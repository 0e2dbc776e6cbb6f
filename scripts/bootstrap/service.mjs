import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { readTail, truncateLog } from "./files.mjs";
import { end, identify, signal } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * How a long-lived child is started.
 * @typedef {object} ServiceSpec
 * @property {string} name for people: "shop", "payment sandbox"
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {string} logFile
 * @property {string} healthUrl answers 200 once it works
 * @property {number} limitMs how long that may take
 * @property {boolean} [isShown] its output goes to the terminal instead of the log
 * @property {(identity: import("./processes.mjs").Identity) => void} [onStart] right after each spawn
 */

/**
 * Starts a child in a process group of its own, so that a Ctrl-C reaches it only through its supervisor, and all
 * that it starts can be ended with it.
 * @param {ServiceSpec} spec
 */
export function startService(spec) {
  let current = launch(spec);
  return {
    name: spec.name,
    logFile: spec.logFile,
    healthUrl: spec.healthUrl,
    get pid() {
      return current.identity.pid;
    },
    /** Resolves when the child that runs now has ended. */
    get ended() {
      return current.ended;
    },
    waitUntilHealthy: () => waitUntilHealthy(spec, current),
    /** @param {NodeJS.Signals} [name] */
    async kill(name = "SIGKILL") {
      signal(current.identity.pid, name, true);
      await current.ended;
    },
    /** Ends the child if it runs, starts it again, and waits until it works. */
    async restart() {
      await end(current.identity, { graceMs: 10_000, group: true });
      await current.ended;
      current = launch(spec);
      await waitUntilHealthy(spec, current);
    },
    /** @param {number} [graceMs] */
    async stop(graceMs = 10_000) {
      await end(current.identity, { graceMs, group: true });
    },
  };
}

/** @typedef {ReturnType<typeof startService>} Service */

/** @param {ServiceSpec} spec */
function launch(spec) {
  mkdirSync(dirname(spec.logFile), { recursive: true });
  truncateLog(spec.logFile);
  const logStart = existsSync(spec.logFile) ? statSync(spec.logFile).size : 0;
  const log = openSync(spec.logFile, "a", 0o600);
  const output = spec.isShown ? "inherit" : log;
  const child = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    stdio: ["ignore", output, output],
    detached: true,
  });
  closeSync(log);
  /** @type {Promise<string>} why it ended */
  const ended = new Promise((done) => {
    child.on("error", (error) => done(error.message));
    child.on("exit", (code, name) => done(name ? `killed by ${name}` : `exit code ${code}`));
  });
  const identity = (child.pid === undefined ? null : identify(child.pid)) ?? {
    pid: child.pid ?? 0,
    startedAt: "",
  };
  spec.onStart?.(identity);
  return { identity, ended, logStart };
}

/**
 * @param {ServiceSpec} spec
 * @param {ReturnType<typeof launch>} child
 */
async function waitUntilHealthy(spec, { ended, logStart }) {
  /** @type {string | null} */
  let reason = null;
  ended.then((text) => {
    reason = text;
  });
  const limit = Date.now() + spec.limitMs;
  let answer = "no answer";
  while (Date.now() < limit) {
    answer = await ask(spec.healthUrl);
    if (answer === "200") return;
    if (reason)
      throw new Refusal(`The ${spec.name} ended while starting (${reason}):`, ...lastLines(spec, logStart));
    await delay(60);
  }
  const seconds = Math.round(spec.limitMs / 1000);
  throw new Refusal(
    `The ${spec.name} doesn't work after ${seconds} s (${spec.healthUrl}: ${answer}):`,
    ...lastLines(spec, logStart),
  );
}

/** @param {string} url */
async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3_000), redirect: "manual" });
    await response.arrayBuffer();
    return String(response.status);
  } catch {
    return "no answer";
  }
}

/**
 * What the child said in this run, its last lines.
 * @param {ServiceSpec} spec
 * @param {number} logStart
 */
function lastLines(spec, logStart) {
  if (spec.isShown) return ["  (see above)"];
  const said = readTail(spec.logFile, 12, logStart);
  return [...said.map((line) => `  ${line.slice(0, 300)}`), `Its log: ${spec.logFile}`];
}
