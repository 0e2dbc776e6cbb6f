import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { commandLine, identify, isAlive } from "./processes.mjs";
import { claimShop, endLeftovers, findRunningShop, openRun } from "./runs.mjs";

/** @type {string} */
let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gomall-runs-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const dead = { pid: 2 ** 30, startedAt: "then" };

/** @param {NodeJS.ProcessEnv} env */
function startMarked(env) {
  const child = spawn("sleep", ["30"], { stdio: "ignore", detached: true, env: { ...process.env, ...env } });
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
  const child = startMarked({});
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
  const child = startMarked({});
  openRun(root, "shop", "production").note("shop", child);
  expect(await endLeftovers(root)).toBe(0);
  expect(isAlive(child)).toBe(true);
  process.kill(child.pid);
});

test("a shop runs when another process runs it", () => {
  const other = startMarked({});
  openRun(root, "shop", "production");
  expect(findRunningShop(root)).toBeNull();
  rewrite((run) => {
    run.supervisor = other;
  });
  expect(findRunningShop(root)?.supervisor).toEqual(other);
  process.kill(other.pid);
});

test("a number that another process has taken since is left alone", async () => {
  const other = startMarked({});
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

test.runIf(process.platform === "linux")(
  "children are found by their mark when nothing names them",
  async () => {
    const run = openRun(root, "shop", "production");
    const child = startMarked(run.mark);
    const other = startMarked({ GOMALL_RUN: "another-clone:1" });
    await vi.waitFor(() => expect(commandLine(child.pid)).toContain("sleep"), 10_000);
    await vi.waitFor(() => expect(commandLine(other.pid)).toContain("sleep"), 10_000);
    expect(await endLeftovers(root)).toBe(0);
    rmSync(join(root, ".gomall", "run", "shop.json"));
    expect(await endLeftovers(root)).toBe(1);
    expect([child, other].map(isAlive)).toEqual([false, true]);
    process.kill(other.pid);
  },
);
