import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { commandLine, end, findByEnvironment, identify, identifySelf, isAlive, run } from "./processes.mjs";

/**
 * Starts a shell script and waits until it says that it is ready.
 * @param {string} script
 * @param {NodeJS.ProcessEnv} [env]
 */
async function start(script, env = {}) {
  const child = spawn("sh", ["-c", script], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, ...env },
    detached: true,
  });
  await new Promise((done) => child.stdout?.once("data", done));
  const identity = identify(child.pid ?? 0);
  if (!identity) throw new Error("The child isn't there.");
  return identity;
}

test("a process is told from a later one with its number", () => {
  expect(isAlive(identifySelf())).toBe(true);
  expect(isAlive({ ...identifySelf(), startedAt: "another time" })).toBe(false);
  expect(isAlive({ pid: 2 ** 30, startedAt: "" })).toBe(false);
  expect(isAlive(null)).toBe(false);
});

test.runIf(process.platform === "linux")("a zombie counts as gone", async () => {
  // The shell has become a program that doesn't ask what became of its child.
  const parent = spawn("sh", ["-c", "sleep 1 & echo $!; exec sleep 30"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const pid = Number(await new Promise((done) => parent.stdout.once("data", done)));
  await vi.waitFor(() => expect(readFileSync(`/proc/${pid}/stat`, "utf8")).toContain(") Z "), 20_000);
  expect(identify(pid)).toBeNull();
  parent.kill();
});

test("one that doesn't end when asked is killed", async () => {
  const stubborn = await start("trap '' TERM; echo ready; while :; do sleep 1; done");
  expect(await end(stubborn, { graceMs: 200, group: true })).toBe(false);
  expect(isAlive(stubborn)).toBe(false);
});

test("ending a process that is gone, or another's number, does nothing", async () => {
  expect(await end({ ...identifySelf(), startedAt: "another time" })).toBe(true);
  expect(await end(null)).toBe(true);
});

test.runIf(process.platform === "linux")("a process is found by the mark in its environment", async () => {
  const mark = `mark-${process.pid}-${Date.now()}`;
  const marked = await start("echo ready; exec sleep 30", { GOMALL_TEST_MARK: mark });
  // While a program takes another's place, its environment reads as empty.
  await vi.waitFor(() => expect(commandLine(marked.pid)).toContain("sleep"), 10_000);
  const find = () => findByEnvironment("GOMALL_TEST_MARK").filter(({ value }) => value === mark);
  expect(find()).toEqual([{ ...marked, value: mark }]);
  await end(marked);
  expect(find()).toEqual([]);
});

test("a command's output and exit code are kept, a missing program is told, a slow one ended", async () => {
  expect(await run("sh", ["-c", "echo out; echo err >&2; exit 3"])).toMatchObject({
    code: 3,
    timedOut: false,
  });
  expect((await run("no-such-program", [])).error?.code).toBe("ENOENT");
  expect(await run("sleep", ["30"], { timeoutMs: 100 })).toMatchObject({ code: null, timedOut: true });
});
