import { accessSync, constants, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freeBytes, readJson, writeJson } from "../files.mjs";
import { cloneId, layout, privateFolder } from "../paths.mjs";
import { identifySelf, isAlive, signal, waitUntilGone } from "../processes.mjs";
import { bringFromSources } from "./bring.mjs";
import { requireDatabase } from "./connect.mjs";
import { bringContainer, crashContainer, removeContainer } from "./docker.mjs";
import { bringInstance, stopInstance } from "./instance.mjs";
import { instanceFiles } from "./settings.mjs";

const MEMORY = "/dev/shm";
/** Containers often get 64 MB of it, which a few test databases fill. */
const NEEDED_MEMORY_BYTES = 1_500_000_000;

/**
 * A fast database for tests, thrown away by stop(): the given one, else a private instance whose data lies in
 * memory where there is enough of it. Its user may create databases, of names that begin like the shop's. A durable one
 * lies on disk, with the settings of the clone's own, and what it has committed outlives crash(), which kills it and
 * starts it again at the same address.
 * @param {import("./throwaway.d.mts").ThrowawayOptions} [options]
 * @returns {Promise<import("./throwaway.d.mts").Throwaway>}
 */
export async function bringThrowaway({ root, databaseUrl, isDurable = false, onProgress } = {}) {
  if (databaseUrl) {
    await requireDatabase(databaseUrl, "TEST_DATABASE_URL");
    const crash = () => Promise.reject(new Error("A database that was given by its address isn't killed"));
    return { url: databaseUrl, label: "the one of TEST_DATABASE_URL", crash, stop: async () => {} };
  }
  const paths = layout(root);
  const base = isDurable ? diskBase(paths.home) : chooseBase(paths.home);
  const prefix = `gomall-test-${cloneId(paths.root)}-`;
  await removeAbandoned(base, prefix);
  const folder = privateFolder(join(base, `${prefix}${process.pid}-${Date.now().toString(36)}`));
  writeJson(join(folder, "owner.json"), identifySelf());
  const profile = isDurable ? "durable" : "throwaway";
  /** @type {() => Promise<unknown>} */
  let crash = async () => {};
  try {
    const instance = await bringFromSources(paths, {
      onProgress,
      isOwnData: false,
      runServer: (server) => {
        const start = () => bringInstance(folder, server, { profile, onProgress });
        crash = () => crashServer(folder).then(start);
        return start();
      },
      runContainer: () => {
        crash = () => crashContainer(folder);
        return bringContainer(paths.root, folder, { profile, isOwnData: false, onProgress });
      },
    });
    const { url, label } = instance;
    return {
      url,
      label: `${label} in ${base}`,
      crash: async () => void (await crash()),
      stop: () => throwAway(folder),
    };
  } catch (error) {
    await throwAway(folder);
    throw error;
  }
}

/**
 * Leaves everything as a server does whose machine kills it.
 * @param {string} folder
 */
async function crashServer(folder) {
  const server = readJson(instanceFiles(folder).state);
  if (!isAlive(server)) throw new Error("No server runs that could be killed");
  signal(server.pid, "SIGKILL");
  await waitUntilGone(server, 10_000);
}

/** @param {string} folder */
async function throwAway(folder) {
  await stopInstance(folder);
  await removeContainer(folder);
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Ends and removes the instances of test runs that were killed.
 * @param {string} base
 * @param {string} prefix
 */
async function removeAbandoned(base, prefix) {
  for (const name of readdirSync(base).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(base, name);
    const owner = readJson(join(folder, "owner.json"));
    if (owner && !isAlive(owner)) await throwAway(folder);
  }
}

/** @param {string} home */
function chooseBase(home) {
  if (existsSync(MEMORY) && isWritable(MEMORY) && freeBytes(MEMORY) >= NEEDED_MEMORY_BYTES) return MEMORY;
  return diskBase(home);
}

/** @param {string} home */
function diskBase(home) {
  return privateFolder(join(home, "test-databases"));
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
