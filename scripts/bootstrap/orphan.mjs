import { identify, isAlive } from "./processes.mjs";

const WATCH_EVERY_MS = 500;

/**
 * Calls back when the process that started this one is gone: what npm or the wrapper has started would otherwise
 * live on unseen after a kill -9 of these. A plain shell may well end before what it has put in the background.
 * @param {() => void} callback
 */
export function onOrphaned(callback) {
  const launcher = findLauncher();
  if (!launcher) return;
  const timer = setInterval(() => {
    if (isAlive(launcher)) return;
    clearInterval(timer);
    callback();
  }, WATCH_EVERY_MS);
  timer.unref();
}

/** The parent whose end means the end of this process too, or null. */
export function findLauncher() {
  const isWatched = process.env.GOMALL_WRAPPER === String(process.ppid) || process.env.npm_lifecycle_event;
  return isWatched ? identify(process.ppid) : null;
}
