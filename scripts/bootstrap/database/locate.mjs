import { accessSync, constants, existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { run } from "../processes.mjs";

/**
 * A database server's program that can be run as a private instance.
 * @typedef {object} Server
 * @property {"mariadb" | "mysql"} flavour
 * @property {string} version as in 10.11.19
 * @property {string} program path of mariadbd or mysqld
 * @property {string | null} installer path of mariadb-install-db; MySQL has none, its server initialises itself
 * @property {string[]} flags that every run of the program needs, for instance where its messages lie
 * @property {Record<string, string>} env for this program alone, on top of the process's own
 */

const OTHER_FOLDERS = [
  "/usr/sbin",
  "/usr/local/sbin",
  "/usr/libexec",
  "/usr/local/mysql/bin",
  "/opt/homebrew/bin",
  "/opt/homebrew/opt/mariadb/bin",
  "/opt/homebrew/opt/mysql/bin",
  "/usr/local/opt/mariadb/bin",
  "/usr/local/opt/mysql/bin",
];

const OLDEST = { mariadb: [10, 6], mysql: [8, 0] };

/**
 * The servers that are installed on this machine and are new enough, each program once.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Server[]>}
 */
export async function locateServers(env = process.env) {
  const folders = [...(env.PATH ?? "").split(delimiter).filter(Boolean), ...OTHER_FOLDERS];
  const seen = new Set();
  /** @type {Server[]} */
  const servers = [];
  for (const name of ["mariadbd", "mysqld"]) {
    for (const folder of folders) {
      const program = join(folder, name);
      if (!isExecutable(program) || seen.has(realpathSync(program))) continue;
      seen.add(realpathSync(program));
      const server = await describeServer(program);
      if (server) servers.push(server);
    }
  }
  return servers;
}

/**
 * Asks a program what it is; null when it doesn't run or is too old.
 * @param {string} program
 * @param {{ flags?: string[], env?: Record<string, string> }} [how]
 * @returns {Promise<Server | null>}
 */
export async function describeServer(program, { flags = [], env = {} } = {}) {
  const { code, output } = await run(program, ["--no-defaults", "--version"], {
    env: { ...process.env, ...env },
    timeoutMs: 10_000,
  });
  const known = code === 0 ? parseVersion(output) : null;
  if (!known || !isNewEnough(known)) return null;
  const installer = known.flavour === "mariadb" ? findInstaller(program) : null;
  if (known.flavour === "mariadb" && !installer) return null;
  return { ...known, program, installer, flags, env };
}

/**
 * @param {string} text what `mysqld --version` prints
 * @returns {{ flavour: "mariadb" | "mysql", version: string } | null}
 */
export function parseVersion(text) {
  const version = /\bVer\s+(\d+\.\d+\.\d+)/.exec(text)?.[1];
  if (!version) return null;
  return { flavour: /mariadb/i.test(text) ? "mariadb" : "mysql", version };
}

/** @param {{ flavour: "mariadb" | "mysql", version: string }} known */
export function isNewEnough({ flavour, version }) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST[flavour];
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * The name of the data folder: one per flavour and series, since a server may refuse or convert another's files.
 * @param {{ flavour: string, version: string }} server
 */
export function seriesOf({ flavour, version }) {
  return `${flavour}-${version.split(".").slice(0, 2).join(".")}`;
}

/** @param {string} program */
function findInstaller(program) {
  const folder = dirname(realpathSync(program));
  const places = [folder, join(folder, "..", "bin"), join(folder, "..", "scripts"), "/usr/bin"];
  for (const place of places) {
    for (const name of ["mariadb-install-db", "mysql_install_db"]) {
      if (existsSync(join(place, name))) return join(place, name);
    }
  }
  return null;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
