import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readJson, writeJson } from "../files.mjs";
import { privateFolder } from "../paths.mjs";
import { identifySelf, isAlive } from "../processes.mjs";

/**
 * Notes that this process uses the instance, so that whoever started it doesn't take it away.
 * @param {string} folder
 * @returns {string} the note, for removeUser
 */
export function addUser(folder) {
  privateFolder(folder);
  const note = join(folder, `${process.pid}-${process.hrtime.bigint()}.json`);
  writeJson(note, identifySelf());
  return note;
}

/** @param {string} note */
export function removeUser(note) {
  rmSync(note, { force: true });
}

/**
 * Whether a living process has noted itself; notes of dead ones are removed.
 * @param {string} folder
 */
export function hasUsers(folder) {
  if (!existsSync(folder)) return false;
  let count = 0;
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".json"))) {
    if (isAlive(readJson(join(folder, name)))) count += 1;
    else rmSync(join(folder, name), { force: true });
  }
  return count > 0;
}
