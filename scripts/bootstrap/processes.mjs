import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/**
 * A process that can't be taken for a later one with the same number.
 * @typedef {{ pid: number, startedAt: string }} Identity
 */

/**
 * Who a process is, or null when it is gone. A zombie counts as gone: it holds no port, file or memory.
 * @param {number} pid
 * @returns {Identity | null}
 */
export function identify(pid) {
  return process.platform === "linux" ? identifyByProc(pid) : identifyByPs(pid);
}

/** @param {Identity | null | undefined} identity */
export function isAlive(identity) {
  if (!identity || !Number.isInteger(identity.pid) || identity.pid <= 0) return false;
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

/** @returns {Identity} */
export function identifySelf() {
  return identify(process.pid) ?? { pid: process.pid, startedAt: "unknown" };
}

/**
 * Ends a process: asks, waits, then kills. Does nothing when it is gone or its number belongs to another.
 * @param {Identity | null | undefined} identity
 * @param {{ graceMs?: number, group?: boolean }} [options] group: the whole process group that it leads
 * @returns {Promise<boolean>} whether it ended by itself when asked
 */
export async function end(identity, { graceMs = 10_000, group = false } = {}) {
  if (!identity || !isAlive(identity)) return true;
  signal(identity.pid, "SIGTERM", group);
  const hasEndedItself = await waitUntilGone(identity, graceMs);
  // Also the rest of a group whose leader has ended.
  if (!hasEndedItself || group) signal(identity.pid, "SIGKILL", group);
  await waitUntilGone(identity, 5_000);
  return hasEndedItself;
}

/**
 * Sends a signal, and takes it as done when nobody is there to get it.
 * @param {number} pid
 * @param {NodeJS.Signals} name
 * @param {boolean} [group] to the group that it leads; to it alone when it leads none
 */
export function signal(pid, name, group = false) {
  if (group && send(-pid, name)) return;
  send(pid, name);
}

/**
 * @param {Identity} identity
 * @param {number} limitMs
 */
export async function waitUntilGone(identity, limitMs) {
  const limit = Date.now() + limitMs;
  while (isAlive(identity)) {
    if (Date.now() > limit) return false;
    await delay(25);
  }
  return true;
}

/**
 * Every process that was started with this variable in its environment, with its value (Linux only; elsewhere
 * none is found).
 * @param {string} name
 * @returns {(Identity & { value: string })[]}
 */
export function findByEnvironment(name) {
  if (process.platform !== "linux") return [];
  const found = [];
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry) || Number(entry) === process.pid) continue;
    try {
      const variables = readFileSync(`/proc/${entry}/environ`, "latin1").split("\0");
      const value = variables.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1);
      const identity = value === undefined ? null : identify(Number(entry));
      if (identity && value !== undefined) found.push({ ...identity, value });
    } catch {
      // Another user's process, or one that has just ended.
    }
  }
  return found;
}

/**
 * The words a process was started with, or an empty list when that can't be read.
 * @param {number} pid
 * @returns {string[]}
 */
export function commandLine(pid) {
  try {
    if (process.platform !== "linux") return askPs("args=", pid).split(" ").filter(Boolean);
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").filter(Boolean);
  } catch {
    return [];
  }
}

/**
 * @param {number} pid
 * @returns {number} 0 when that can't be told
 */
export function parentOf(pid) {
  try {
    if (process.platform !== "linux") return Number(askPs("ppid=", pid)) || 0;
    return Number(statFields(pid)[1]);
  } catch {
    return 0;
  }
}

/**
 * Runs a command to its end and keeps the last of what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: string, timeoutMs?: number, signal?: AbortSignal,
 *   onLine?: (line: string) => void, isForEnd?: boolean }} [options] isForEnd: runs also after killRunning()
 * @returns {Promise<{ code: number | null, output: string, error?: NodeJS.ErrnoException, timedOut: boolean }>}
 */
export function run(command, args, options = {}) {
  if (isEnding && !options.isForEnd) return Promise.resolve({ code: null, output: "", timedOut: false });
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      signal: options.signal,
      stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    running.add(child);
    let output = "";
    let timedOut = false;
    /** @type {NodeJS.ErrnoException | undefined} */
    let failure;
    const timer = options.timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill("SIGKILL");
        }, options.timeoutMs)
      : undefined;
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      output = (output + chunk.toString("utf8")).slice(-200_000);
      const lines = chunk.toString("utf8").split(/[\r\n]+/);
      const line = lines.filter((text) => text.trim()).at(-1);
      if (line) options.onLine?.(line.trim());
    };
    child.stdout?.on("data", take);
    child.stderr?.on("data", take);
    child.stdin?.on("error", () => {});
    if (options.input !== undefined) child.stdin?.end(options.input);
    child.on("error", (error) => {
      failure = error;
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      running.delete(child);
      done({ code: failure ? null : code, output, error: failure, timedOut });
    });
  });
}

/**
 * @param {number} target
 * @param {NodeJS.Signals} name
 */
function send(target, name) {
  try {
    return process.kill(target, name);
  } catch {
    return false;
  }
}

/** Ends every command of run() that is under way, and lets no new one begin. */
export function killRunning() {
  isEnding = true;
  for (const child of running) child.kill("SIGTERM");
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
let isEnding = false;

/**
 * Boot and start time tell a process from a later one with its number, across restarts of the machine too.
 * @param {number} pid
 */
function identifyByProc(pid) {
  try {
    const fields = statFields(pid);
    if (fields[0] === "Z" || fields[0] === "X") return null;
    return { pid, startedAt: `${bootId()}:${fields[19]}` };
  } catch {
    return null;
  }
}

/**
 * The fields of a process from its state on. Its name stands in parentheses before them, and may itself contain
 * blanks and parentheses.
 * @param {number} pid
 */
function statFields(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** @type {string | undefined} */
let knownBootId;

function bootId() {
  knownBootId ??= readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim().slice(0, 8);
  return knownBootId;
}

/** @param {number} pid */
function identifyByPs(pid) {
  try {
    const state = askPs("stat=", pid);
    if (!state || state.startsWith("Z")) return null;
    return { pid, startedAt: askPs("lstart=", pid) };
  } catch {
    return null;
  }
}

/**
 * @param {string} column
 * @param {number} pid
 */
function askPs(column, pid) {
  const options = /** @type {const} */ ({ encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return execFileSync("ps", ["-o", column, "-p", String(pid)], options).trim();
}
