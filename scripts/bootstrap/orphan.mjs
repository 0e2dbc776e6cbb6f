import { commandLine, identify, isAlive, parentOf } from "./processes.mjs";

const WATCH_EVERY_MS = 500;
/** Names the launchers of the wrapper to the command that it runs. */
const LAUNCHERS_VARIABLE = "GOMALL_LAUNCHERS";

/**
 * Calls back when one that started this process is gone: what npm or the wrapper has started would otherwise
 * live on unseen after a kill -9 of these.
 * @param {() => void} callback
 */
export function onOrphaned(callback) {
  const launchers = findLaunchers();
  if (launchers.length === 0) return;
  const timer = setInterval(() => {
    if (launchers.every(isAlive)) return;
    clearInterval(timer);
    callback();
  }, WATCH_EVERY_MS);
  timer.unref();
}

/**
 * Those whose end means the end of this process too: npm, and the wrapper under the older Node. A plain shell
 * isn't among them, it may well end before what it has put in the background.
 * @returns {import("./processes.mjs").Identity[]}
 */
export function findLaunchers() {
  if (isUnderWrapper()) return JSON.parse(process.env[LAUNCHERS_VARIABLE] ?? "[]");
  return process.env.npm_lifecycle_event ? ancestorsUpToNpm() : [];
}

/** npm and the shell that it puts between, which stays behind when npm is killed. */
function ancestorsUpToNpm() {
  const found = [];
  let pid = process.ppid;
  for (let step = 0; step < 3 && pid > 1; step += 1) {
    const identity = identify(pid);
    if (!identity) break;
    found.push(identity);
    if (/\b(npm|npx|pnpm|yarn)\b/.test(commandLine(pid).slice(0, 2).join(" "))) return found;
    pid = parentOf(pid);
  }
  return found.slice(0, 1);
}

/** Whether this process was started by the wrapper, and not by something that inherited its environment. */
export function isUnderWrapper() {
  return process.env.GOMALL_WRAPPER === String(process.ppid);
}

/** What the wrapper tells the command that it runs. */
export function wrapperEnvironment() {
  const launchers = [...findLaunchers(), identify(process.pid)].filter(Boolean);
  return { GOMALL_WRAPPER: String(process.pid), [LAUNCHERS_VARIABLE]: JSON.stringify(launchers) };
}
