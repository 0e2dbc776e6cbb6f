import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { readJson, truncateLog, writeJson } from "../files.mjs";
import { withLock } from "../lock.mjs";
import { privateFolder } from "../paths.mjs";
import { commandLine, end, identify, isAlive } from "../processes.mjs";
import { askOnce } from "./connect.mjs";
import { initialise } from "./initialise.mjs";
import { launchServer, refusalFromLog } from "./launch.mjs";
import { seriesOf } from "./locate.mjs";
import {
  choosePort,
  clearSocket,
  databaseUrl,
  instanceFiles,
  readPassword,
  serverArguments,
  writeInitFile,
} from "./settings.mjs";
import { addUser, hasUsers, removeUser } from "./users.mjs";

/**
 * A database server that belongs to one folder, running.
 * @typedef {object} Instance
 * @property {string} url of the shop's database, with user and password
 * @property {string} label what runs, for people
 * @property {string} folder where it lives
 * @property {string} log
 * @property {import("../processes.mjs").Identity} process
 * @property {boolean} isAdopted it ran already
 * @property {() => boolean} isAlive
 * @property {() => Promise<"stopped" | "kept">} leave ends it unless others use it or it was started to stay
 */

/**
 * @typedef {object} State what stands in instance.json from the moment of the spawn on
 * @property {number} pid
 * @property {string} startedAt
 * @property {number} port
 * @property {string} dataFolder
 * @property {string} label
 * @property {boolean} [staysUp]
 */

/**
 * The running instance of a folder, if there is one that answers and is what its state file says.
 * @param {string} folder
 * @param {{ staysUp?: boolean }} [options]
 * @returns {Promise<Instance | null>}
 */
export function adoptInstance(folder, options = {}) {
  const files = instanceFiles(folder);
  if (!existsSync(files.state)) return Promise.resolve(null);
  return withLock(files.lock, () => adopt(folder, options));
}

/**
 * Brings the instance of a folder: takes over the one that runs, else initialises its data if need be and starts it.
 * @param {string} folder
 * @param {import("./locate.mjs").Server} server
 * @param {{ profile: "durable" | "throwaway", staysUp?: boolean, onProgress?: (what: string) => void }} options
 * @returns {Promise<Instance>}
 */
export function bringInstance(folder, server, options) {
  privateFolder(folder);
  const files = instanceFiles(folder);
  const onWait = () => options.onProgress?.("waiting for another start of the same database");
  return withLock(
    files.lock,
    async () => {
      const running = await adopt(folder, options);
      if (running) return running;
      await endLeftover(folder);
      return start(folder, server, options);
    },
    { onWait },
  );
}

/**
 * Ends the instance of a folder, whoever uses it.
 * @param {string} folder
 * @returns {Promise<boolean>} whether one ran
 */
export async function stopInstance(folder) {
  const files = instanceFiles(folder);
  if (!existsSync(files.state)) return false;
  return withLock(files.lock, async () => {
    const state = readState(folder);
    const wasRunning = isAlive(state);
    await end(state, { graceMs: 60_000 });
    rmSync(files.state, { force: true });
    return wasRunning;
  });
}

/**
 * @param {string} folder
 * @param {{ staysUp?: boolean, onProgress?: (what: string) => void }} options
 */
async function adopt(folder, { staysUp, onProgress }) {
  const state = readState(folder);
  if (!state || !isAlive(state)) return null;
  onProgress?.("finding the running database");
  // Its starter may have been killed while it was still recovering from a crash of its own.
  if (!(await waitForAnswer(folder, state, 60_000))) return null;
  if (staysUp && !state.staysUp) writeJson(instanceFiles(folder).state, { ...state, staysUp });
  return describe(folder, state, true);
}

/**
 * Ends a server that holds the data but can't be used: one that doesn't answer, or whose state file is lost.
 * @param {string} folder
 */
async function endLeftover(folder) {
  const state = readState(folder);
  if (isAlive(state)) await end(state, { graceMs: 30_000 });
  const files = instanceFiles(folder);
  const pid = existsSync(files.pid) ? Number(readFileSync(files.pid, "utf8").trim()) : 0;
  const owner = pid > 0 ? identify(pid) : null;
  if (owner && commandLine(pid).includes(`--pid-file=${files.pid}`)) await end(owner, { graceMs: 30_000 });
  for (const leftover of [files.state, files.pid]) rmSync(leftover, { force: true });
}

/**
 * @param {string} folder
 * @param {import("./locate.mjs").Server} server
 * @param {{ profile: "durable" | "throwaway", staysUp?: boolean, onProgress?: (what: string) => void }} options
 */
async function start(folder, server, { profile, staysUp, onProgress }) {
  const files = instanceFiles(folder);
  const dataFolder = join(folder, seriesOf(server));
  if (!existsSync(dataFolder)) {
    onProgress?.("making the data folder");
    await initialise(folder, dataFolder, server);
  }
  clearSocket(files.socket);
  truncateLog(files.log);
  const port = await choosePort(files.port);
  writeInitFile(files.initFile, readPassword(files.password), profile);
  onProgress?.("starting");
  const process = launchServer(
    server,
    serverArguments({ server, files, dataFolder, port, profile }),
    files.log,
  );
  const label = `${server.flavour === "mariadb" ? "MariaDB" : "MySQL"} ${server.version}`;
  const state = { ...process.identity, port, dataFolder, label, staysUp };
  writeJson(files.state, state);
  const isReady = await waitForAnswer(folder, state, 90_000);
  rmSync(files.initFile, { force: true });
  if (isReady) return describe(folder, state, false);
  await end(process.identity, { graceMs: 10_000 });
  rmSync(files.state, { force: true });
  throw refusalFromLog(files.log);
}

/**
 * Waits until the server answers and is the one of this folder: another program may have taken the port.
 * @param {string} folder
 * @param {State} state
 * @param {number} limitMs
 */
async function waitForAnswer(folder, state, limitMs) {
  const files = instanceFiles(folder);
  const url = databaseUrl(state.port, readPassword(files.password));
  const limit = Date.now() + limitMs;
  while (isAlive(state) && Date.now() < limit) {
    try {
      const row = await askOnce(url, "SELECT @@datadir AS dataFolder, @@pid_file AS pidFile", {
        timeoutMs: 2_000,
      });
      const pid = Number(readFileSync(String(row.pidFile), "utf8").trim());
      return realpathSync(String(row.dataFolder)) === realpathSync(state.dataFolder) && pid === state.pid;
    } catch {
      await delay(50);
    }
  }
  return false;
}

/**
 * @param {string} folder
 * @param {State} state
 * @param {boolean} isAdopted
 * @returns {Instance}
 */
function describe(folder, state, isAdopted) {
  const files = instanceFiles(folder);
  const user = addUser(files.users);
  const identity = { pid: state.pid, startedAt: state.startedAt };
  return {
    url: databaseUrl(state.port, readPassword(files.password)),
    label: state.label,
    folder,
    log: files.log,
    process: identity,
    isAdopted,
    isAlive: () => isAlive(identity),
    leave: () => withLock(files.lock, () => leave(folder, user)),
  };
}

/**
 * @param {string} folder
 * @param {string} user
 * @returns {Promise<"stopped" | "kept">}
 */
async function leave(folder, user) {
  const files = instanceFiles(folder);
  removeUser(user);
  const state = readState(folder);
  if (!state || state.staysUp || hasUsers(files.users)) return "kept";
  await end(state, { graceMs: 60_000 });
  rmSync(files.state, { force: true });
  return "stopped";
}

/**
 * @param {string} folder
 * @returns {State | null}
 */
function readState(folder) {
  return readJson(instanceFiles(folder).state);
}
