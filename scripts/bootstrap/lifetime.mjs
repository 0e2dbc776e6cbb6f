import { setTimeout as delay } from "node:timers/promises";
import { onOrphaned } from "./orphan.mjs";
import { killRunning } from "./processes.mjs";

/** A Ctrl-C can arrive twice: from the terminal, and passed along by npm or by the wrapper. */
const SAME_SIGNAL_MS = 700;

/**
 * What a command has started and must end, in whatever way it leaves: done, failed, by a signal, or because the
 * one who started it is gone. The first signal ends all of it in the reverse order, the second kills it.
 */
export function createLifetime() {
  /** @type {{ close: () => Promise<unknown>, kill?: () => void }[]} */
  const closers = [];
  const pending = new Set();
  /** @type {Promise<void> | null} */
  let closing = null;

  async function closeAll() {
    // What is just being started has to be there before it can be ended.
    await Promise.race([Promise.allSettled([...pending]), delay(20_000, undefined, { ref: false })]);
    // One stays in the list until it has ended, so that it can still be killed.
    for (let closer = closers.at(-1); closer; closer = closers.at(-1)) {
      await closer.close().catch((error) => process.stderr.write(`${error?.message ?? error}\n`));
      closers.splice(closers.indexOf(closer), 1);
    }
  }

  const lifetime = {
    get isClosing() {
      return closing !== null;
    },

    /**
     * Starts something that has to be ended.
     * @template T
     * @param {Promise<T>} starting
     * @param {(started: T) => Promise<unknown>} close
     * @param {(started: T) => void} [kill]
     * @returns {Promise<T>}
     */
    async hold(starting, close, kill) {
      const held = starting.then((started) => {
        closers.push({ close: () => close(started), kill: kill && (() => kill(started)) });
        return started;
      });
      pending.add(held);
      try {
        return await held;
      } finally {
        pending.delete(held);
      }
    },

    /** Ends everything, the last started first. */
    close() {
      closing ??= closeAll();
      return closing;
    },

    /** Kills what can be killed, for the one who doesn't want to wait. */
    kill() {
      for (const closer of closers) closer.kill?.();
    },
  };
  return lifetime;
}

/**
 * Ends a lifetime, and with it this process, on the first signal; kills on the second.
 * @param {ReturnType<typeof createLifetime>} lifetime
 */
export function endOnSignals(lifetime) {
  let firstAt = 0;
  /** @param {number} exitCode */
  const stop = (exitCode) => {
    if (firstAt > 0) {
      if (Date.now() - firstAt < SAME_SIGNAL_MS) return;
      lifetime.kill();
      process.exit(exitCode);
    }
    firstAt = Date.now();
    const closing = lifetime.close();
    killRunning();
    closing.then(() => process.exit(exitCode));
  };
  process.on("SIGINT", () => stop(130));
  process.on("SIGTERM", () => stop(143));
  process.on("SIGHUP", () => stop(129));
  onOrphaned(() => stop(143));
}
