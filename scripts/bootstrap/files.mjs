import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";

/**
 * Reads a JSON file; null when it is missing or half written.
 * @param {string} path
 */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/**
 * Writes a file for this user only, whole or not at all.
 * @param {string} path
 * @param {unknown} value
 */
export function writeJson(path, value) {
  writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * @param {string} path
 * @param {string} text
 */
export function writeWhole(path, text) {
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, path);
}

/**
 * The last lines of a file that may be large, without blank ones.
 * @param {string} path
 * @param {number} count
 * @param {number} [from] the byte before which nothing is read
 * @returns {string[]}
 */
export function readTail(path, count, from = 0) {
  if (!existsSync(path)) return [];
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const length = Math.max(0, Math.min(size - from, 64_000));
    const buffer = Buffer.alloc(length);
    readSync(file, buffer, 0, length, size - length);
    return buffer
      .toString("utf8")
      .split("\n")
      .filter((line) => line.trim())
      .slice(-count);
  } finally {
    closeSync(file);
  }
}

/**
 * Empties a log that has grown large; called while nobody writes to it.
 * @param {string} path
 * @param {number} [limitBytes]
 */
export function truncateLog(path, limitBytes = 20_000_000) {
  if (existsSync(path) && statSync(path).size > limitBytes) truncateSync(path, 0);
}

/**
 * @param {string} folder
 * @returns {number} bytes that this user may still write there
 */
export function freeBytes(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
