import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readTail } from "../files.mjs";
import { identify } from "../processes.mjs";
import { DiskFull, Refusal } from "../refusal.mjs";

/**
 * Starts the server in a session of its own, so that a Ctrl-C in the terminal doesn't end it before the shop.
 * @param {import("./locate.mjs").Server} server
 * @param {string[]} args
 * @param {string} logFile
 */
export function launchServer(server, args, logFile) {
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(server.program, args, {
    cwd: "/",
    env: { ...process.env, ...server.env },
    stdio: ["ignore", log, log],
    detached: true,
  });
  child.on("error", () => {});
  child.unref();
  closeSync(log);
  const identity = child.pid === undefined ? null : identify(child.pid);
  if (!identity)
    throw new Refusal(`The database doesn't start: ${server.program} ends at once.`, `Its log: ${logFile}`);
  return { identity };
}

/**
 * Why a server didn't start, from what it wrote.
 * @param {string} log
 */
export function refusalFromLog(log) {
  const lines = readTail(log, 60).filter((line) => /\[ERROR\]|No space left/i.test(line));
  if (lines.some((line) => /No space left|errno: 28|Error 28/i.test(line))) {
    return new DiskFull("The database doesn't start: the disk is full.", `Its log: ${log}`);
  }
  const reason = lines[0]?.replace(/^.*\[ERROR\]\s*/, "") ?? "it gave no answer in time.";
  return new Refusal(`The database doesn't start: ${reason}`, `Its log: ${log}`);
}
