import { performance } from "node:perf_hooks";

const PROGRESS_AFTER_MS = 2_000;
const TERMINAL_EVERY_MS = 500;
/** Lines that can't be overwritten come ever more seldom. */
const PLAIN_FIRST_MS = 5_000;
const PLAIN_LAST_MS = 30_000;

/**
 * @typedef {object} Output
 * @property {(text: string) => void} write
 * @property {boolean} isTerminal lines can be overwritten
 */

/**
 * Prints each step of a start with what it did and how long it took; one that takes longer than two seconds
 * also says that it still works, and on what.
 * @param {Output} [out]
 */
export function createSteps(out = standardOutput()) {
  return {
    /**
     * @template T
     * @param {string} name
     * @param {(progress: (what: string) => void, note: (text: string) => void,
     *   fail: (text: string) => void) => Promise<T>} work fail: for one that is done, and found something wrong
     * @returns {Promise<T>}
     */
    async run(name, work) {
      const startedAt = performance.now();
      let what = "";
      let result = "";
      let mark = "✓";
      const tick = startTicking(out, name, startedAt, () => what);
      try {
        const value = await work(
          (text) => {
            what = text;
          },
          (text) => {
            result = text;
          },
          (text) => {
            [mark, result] = ["✗", text];
          },
        );
        tick.stop();
        out.write(line(mark, name, result, performance.now() - startedAt));
        return value;
      } catch (error) {
        tick.stop();
        out.write(line("✗", name, "failed", performance.now() - startedAt));
        throw error;
      }
    },
  };
}

/**
 * @param {number} milliseconds
 * @returns {string} as in 0.4 s or 1 min 12 s
 */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** @returns {Output} */
export function standardOutput() {
  return {
    write: (text) => process.stdout.write(text),
    isTerminal: Boolean(process.stdout.isTTY) && process.env.TERM !== "dumb",
  };
}

/**
 * @param {Output} out
 * @param {string} name
 * @param {number} startedAt
 * @param {() => string} what
 */
function startTicking(out, name, startedAt, what) {
  let everyMs = out.isTerminal ? TERMINAL_EVERY_MS : PLAIN_FIRST_MS;
  const show = () => {
    const text = line("…", name, what(), performance.now() - startedAt);
    out.write(out.isTerminal ? `\r\x1b[2K${text.trimEnd().slice(0, columns())}` : text);
  };
  let isShown = false;
  const tick = () => {
    show();
    isShown = true;
    timer = setTimeout(tick, everyMs);
    if (!out.isTerminal) everyMs = Math.min(everyMs * 2, PLAIN_LAST_MS);
  };
  let timer = setTimeout(tick, PROGRESS_AFTER_MS);
  return {
    stop() {
      clearTimeout(timer);
      if (isShown && out.isTerminal) out.write("\r\x1b[2K");
    },
  };
}

function columns() {
  return (process.stdout.columns || 80) - 1;
}

/**
 * @param {string} mark
 * @param {string} name
 * @param {string} text
 * @param {number} milliseconds
 */
function line(mark, name, text, milliseconds) {
  return `  ${mark} ${name.padEnd(12)} ${text.padEnd(48)} ${formatDuration(milliseconds).padStart(8)}\n`;
}
