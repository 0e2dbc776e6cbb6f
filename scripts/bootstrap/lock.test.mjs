import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tryLock, withLock } from "./lock.mjs";
import { identifySelf } from "./processes.mjs";

/** @type {string} */
let folder;
/** @type {string} */
let path;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gomall-lock-"));
  path = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a held lock names its holder and is free again after its release", () => {
  const first = tryLock(path);
  const second = tryLock(path);
  expect(first.isHeld).toBe(true);
  expect(second).toMatchObject({ isHeld: false, holder: { pid: process.pid } });
  if (first.isHeld) first.release();
  expect(tryLock(path).isHeld).toBe(true);
});

test("the lock of a process that is gone is broken", () => {
  writeFileSync(path, JSON.stringify({ pid: 2 ** 30, startedAt: "then", token: "old" }));
  expect(tryLock(path).isHeld).toBe(true);
});

test("the lock of an earlier process with the number of a living one is broken", () => {
  writeFileSync(path, JSON.stringify({ ...identifySelf(), startedAt: "long ago", token: "old" }));
  expect(tryLock(path).isHeld).toBe(true);
});

test("a lock file that can't be read is broken", () => {
  writeFileSync(path, "");
  expect(tryLock(path).isHeld).toBe(true);
});

test("twenty at once work one after the other, and leave nothing behind", async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await Promise.resolve();
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => withLock(path, work)));
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test("who waits too long is told who holds the lock", async () => {
  tryLock(path);
  await expect(withLock(path, async () => {}, { waitMs: 1 })).rejects.toThrow(
    `Process ${process.pid} has held`,
  );
});
