import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { identifySelf, isAlive } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * Runs some work while no other process that asks for the same lock runs its own.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {{ waitMs?: number, onWait?: (holderPid: number) => void }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(path, work, { waitMs = 180_000, onWait } = {}) {
  const limit = Date.now() + waitMs;
  let lock = tryLock(path);
  for (let told = false; !lock.isHeld; lock = tryLock(path)) {
    if (!told) onWait?.(lock.holder.pid);
    told = true;
    if (Date.now() > limit) {
      throw new Refusal(`Process ${lock.holder.pid} has held ${path} for too long: end it and start again.`);
    }
    await delay(50);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/**
 * Takes a lock if it is free. The lock file is made by a hard link, so that it is never seen half written; it
 * names its holder by number and start time, so that the lock of a process that was killed can be broken.
 * @param {string} path
 * @returns {{ isHeld: true, release: () => void }
 *   | { isHeld: false, holder: import("./processes.mjs").Identity & { details?: unknown } }}
 */
export function tryLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  const token = randomBytes(8).toString("hex");
  const draft = `${path}.${process.pid}-${token}`;
  writeFileSync(draft, JSON.stringify({ ...identifySelf(), token }), { mode: 0o600 });
  try {
    for (;;) {
      if (link(draft, path)) return { isHeld: true, release: () => release(path, token) };
      const holder = read(path);
      if (holder && isAlive(holder)) return { isHeld: false, holder };
      breakStale(path);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function link(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/**
 * Two that find the same stale lock must not both remove it: the slower one would remove the lock that the
 * faster one has just taken. So only the maker of a folder may, and it looks again first.
 * @param {string} path
 */
function breakStale(path) {
  const gate = `${path}.breaking`;
  try {
    mkdirSync(gate);
  } catch {
    removeAbandoned(gate);
    return;
  }
  try {
    const holder = read(path);
    if (!holder || !isAlive(holder)) rmSync(path, { force: true });
  } finally {
    rmdirSync(gate);
  }
}

/** @param {string} gate */
function removeAbandoned(gate) {
  try {
    if (Date.now() - statSync(gate).mtimeMs > 10_000) rmdirSync(gate);
  } catch {
    // Removed by its owner.
  }
}

/**
 * @param {string} path
 * @param {string} token
 */
function release(path, token) {
  if (read(path)?.token === token) rmSync(path, { force: true });
}
