import { existsSync } from "node:fs";
import { join } from "node:path";
import { hasDebianPackages, installDebianPackages } from "../debian.mjs";
import { readJson, writeJson } from "../files.mjs";
import { layout, privateFolder } from "../paths.mjs";
import { DiskFull, Refusal } from "../refusal.mjs";
import { adviceWithoutDatabase, chooseSources, mayTryNext } from "./choose.mjs";
import { requireDatabase } from "./connect.mjs";
import { bringContainer, hasDockerClient } from "./docker.mjs";
import { requireSpace } from "./initialise.mjs";
import { adoptInstance, bringInstance } from "./instance.mjs";
import { describeServer, locateServers } from "./locate.mjs";
import { bringUnpacked, DEBIAN_PACKAGES, findUnpacked } from "./unpack.mjs";

/**
 * A database that answers.
 * @typedef {object} Database
 * @property {string} url
 * @property {string} label where it comes from, for people
 * @property {import("./instance.mjs").Instance | null} instance null when it was given by its address
 */

/**
 * Brings the clone's own database: the given one, the running one, or a private instance from the best source.
 * @param {{ root?: string, databaseUrl?: string, staysUp?: boolean, onProgress?: (what: string) => void }} [options]
 * @returns {Promise<Database>}
 */
export async function bringDatabase({ root, databaseUrl, staysUp, onProgress } = {}) {
  if (databaseUrl) {
    await requireDatabase(databaseUrl, "DATABASE_URL");
    return {
      url: databaseUrl,
      label: `the one of DATABASE_URL, ${new URL(databaseUrl).host}`,
      instance: null,
    };
  }
  const paths = layout(root);
  const running = await adoptInstance(paths.database, { staysUp });
  if (running) return owned(running);
  const profile = /** @type {const} */ ("durable");
  return owned(
    await bringFromSources(paths, {
      onProgress,
      isOwnData: true,
      runServer: async (server) => {
        const instance = await bringInstance(paths.database, server, { profile, staysUp, onProgress });
        writeJson(keptFile(paths), { program: server.program });
        return instance;
      },
      runContainer: async () => {
        const folder = join(paths.database, "docker");
        const instance = await bringContainer(paths.root, folder, { profile, isOwnData: true, onProgress });
        writeJson(keptFile(paths), { isContainer: true });
        return instance;
      },
    }),
  );
}

/**
 * @typedef {object} Ways how an instance is run, once its source is found
 * @property {(server: import("./locate.mjs").Server) => Promise<import("./instance.mjs").Instance>} runServer
 * @property {() => Promise<import("./instance.mjs").Instance>} runContainer
 * @property {boolean} isOwnData the clone's own data is meant: when it lies with Docker, nothing else will do
 * @property {(what: string) => void} [onProgress]
 */

/**
 * Tries the sources in their order until one gives a running instance. One that fails isn't the end: a server
 * that is installed may be kept from reading the project's folder, and an engine may lack its image.
 * @param {ReturnType<typeof layout>} paths
 * @param {Ways} ways
 */
export async function bringFromSources(paths, { runServer, runContainer, isOwnData, onProgress }) {
  const kept = await findKept(paths);
  const installed = await locateServers();
  // Before the first try, so that a full disk is told as such, whatever else might be tried.
  if (!kept) requireSpace(privateFolder(paths.database));
  const sources = chooseSources({
    isGiven: false,
    isRunning: false,
    hasKept: kept !== null,
    hasKeptContainer: isOwnData && readJson(keptFile(paths))?.isContainer === true,
    hasInstalled: installed.length > 0,
    hasDocker: hasDockerClient(),
    hasDebian: hasDebianPackages(),
    isRoot: process.getuid?.() === 0,
  });
  const reasons = [];
  for (const source of sources) {
    let isFound = false;
    try {
      if (source === "docker") return await runContainer();
      const server = await serverOf(source, { paths, kept, installed, onProgress });
      isFound = true;
      return await runServer(server);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!mayTryNext(source, isFound, error instanceof DiskFull)) throw error;
      reasons.push(error.lines[0] ?? "");
    }
  }
  throw new Refusal(...adviceWithoutDatabase(reasons));
}

/**
 * @param {import("./choose.mjs").Source} source
 * @param {{ paths: ReturnType<typeof layout>, kept: import("./locate.mjs").Server | null,
 *   installed: import("./locate.mjs").Server[], onProgress?: (what: string) => void }} found
 * @returns {Promise<import("./locate.mjs").Server>}
 */
async function serverOf(source, { paths, kept, installed, onProgress }) {
  if (source === "unpacked") return bringUnpacked(paths.packages, onProgress);
  if (source === "apt") await installDebianPackages(DEBIAN_PACKAGES, onProgress);
  const [first] = source === "apt" ? await locateServers() : installed;
  const server = source === "kept" ? kept : first;
  if (server) return server;
  throw new Refusal("apt-get installed MariaDB, but its server isn't found.");
}

/**
 * The program that the clone's data was last used with.
 * @param {ReturnType<typeof layout>} paths
 */
async function findKept(paths) {
  const program = readJson(keptFile(paths))?.program;
  if (typeof program !== "string" || !existsSync(program)) return null;
  if (program.startsWith(paths.packages)) return findUnpacked(paths.packages);
  return describeServer(program);
}

/** @param {ReturnType<typeof layout>} paths */
function keptFile(paths) {
  return join(privateFolder(paths.database), "server.json");
}

/**
 * @param {import("./instance.mjs").Instance} instance
 * @returns {Database}
 */
function owned(instance) {
  return { url: instance.url, label: `${instance.label}, private`, instance };
}
