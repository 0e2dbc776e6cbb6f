import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { identify, identifySelf, isAlive } from "./processes.mjs";
import { claimShop, endLeftovers, findRunningShop, openRun } from "./runs.mjs";

/** @type {string} */
let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gomall-runs-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const dead = { pid: 2 ** 30, startedAt: "then" };

function startChild() {
  const child = spawn("sleep", ["30"], { stdio: "ignore", detached: true });
  const identity = identify(child.pid ?? 0);
  if (!identity) throw new Error("The child isn't there.");
  return identity;
}

/** @param {(run: import("./runs.mjs").Run) => void} change */
function rewrite(change) {
  const file = join(root, ".gomall", "run", "shop.json");
  const run = JSON.parse(readFileSync(file, "utf8"));
  change(run);
  writeFileSync(file, JSON.stringify(run));
}

test("the children of a killed supervisor are ended", async () => {
  const child = startChild();
  openRun(root, "shop", "production").note("shop", child);
  rewrite((run) => {
    run.supervisor = dead;
  });
  expect(findRunningShop(root)).toBeNull();
  expect(await endLeftovers(root)).toBe(1);
  expect(isAlive(child)).toBe(false);
  expect(await endLeftovers(root)).toBe(0);
});

test("the children of a living supervisor are left alone", async () => {
  const child = startChild();
  openRun(root, "shop", "production").note("shop", child);
  expect(await endLeftovers(root)).toBe(0);
  expect(isAlive(child)).toBe(true);
  expect(findRunningShop(root)?.supervisor).toEqual(identifySelf());
  process.kill(child.pid);
});

test("a number that another process has taken since is left alone", async () => {
  const other = startChild();
  openRun(root, "shop", "production").note("shop", { ...other, startedAt: "earlier" });
  rewrite((run) => {
    run.supervisor = dead;
  });
  expect(await endLeftovers(root)).toBe(0);
  expect(isAlive(other)).toBe(true);
  process.kill(other.pid);
});

test("a second start of the same clone is refused while the first one runs", async () => {
  const release = await claimShop(root);
  await expect(claimShop(root)).rejects.toThrow(
    `The shop of this clone runs already (process ${process.pid})`,
  );
  release();
  (await claimShop(root))();
});
