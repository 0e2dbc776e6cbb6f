import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { writeWhole } from "../files.mjs";
import { cloneId, privateFolder } from "../paths.mjs";
import { run } from "../processes.mjs";
import { Refusal } from "../refusal.mjs";
import { askOnce } from "./connect.mjs";
import { choosePort, databaseUrl, instanceFiles, readPassword } from "./settings.mjs";

const IMAGE = "mariadb:10.11";
const LIMIT_MS = 4_000;
const NAME_FILE = "container";

/** Whether there is a Docker client; the engine is asked by bringContainer. */
export function hasDockerClient(env = process.env) {
  return (env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, "docker")));
}

/**
 * Brings a database as a container. The clone's own has its data in a volume of its name; another one is made anew,
 * and its user may create databases: a durable one keeps its data until it is removed, a throwaway one in memory.
 * @param {string} root of the clone
 * @param {string} folder of the database, for its password and port
 * @param {{ profile: "durable" | "throwaway", isOwnData: boolean, onProgress?: (what: string) => void }} options
 * @returns {Promise<import("./instance.mjs").Instance>}
 */
export async function bringContainer(root, folder, { profile, isOwnData, onProgress }) {
  await requireEngine();
  const name = `gomall-${cloneId(root)}${isOwnData ? "" : `-test-${process.pid}-${Date.now().toString(36)}`}`;
  const files = instanceFiles(privateFolder(folder));
  const state = await docker(["inspect", "--format", "{{.State.Running}}", name]);
  const isAdopted = state.code === 0 && state.output.trim() === "true";
  writeWhole(join(folder, NAME_FILE), name);
  // A volume without a name is removed with its container.
  const ofItsName = isOwnData ? ["--volume", `${name}:/var/lib/mysql`] : [];
  const data = profile === "throwaway" ? ["--rm", "--tmpfs", "/var/lib/mysql"] : ofItsName;
  if (state.code !== 0) await create(name, files, data, onProgress);
  else if (!isAdopted) await mustSucceed(["start", name], "The database's container doesn't start");
  const url = new URL(databaseUrl(await publishedPort(name), readPassword(files.password)));
  if (!isOwnData) url.username = "root";
  onProgress?.("starting");
  await waitForAnswer(url.href, name);
  return describe({ url: url.href, name, folder, isAdopted, isOwnData });
}

/**
 * Kills the container that was made for a folder, and starts it again.
 * @param {string} folder
 */
export async function crashContainer(folder) {
  const name = readFileSync(join(folder, NAME_FILE), "utf8");
  await mustSucceed(["kill", name], "The database's container can't be killed");
  await mustSucceed(["start", name], "The database's container doesn't start");
  const url = new URL(databaseUrl(await publishedPort(name), readPassword(instanceFiles(folder).password)));
  url.username = "root";
  await waitForAnswer(url.href, name);
}

/**
 * Removes the container that was made for a folder, if one was.
 * @param {string} folder
 */
export async function removeContainer(folder) {
  const file = join(folder, NAME_FILE);
  if (existsSync(file)) await atTheEnd(["rm", "--force", "--volumes", readFileSync(file, "utf8")]);
}

/**
 * Also after an interruption, when nothing new is begun any more.
 * @param {string[]} args
 */
function atTheEnd(args) {
  return run("docker", args, { timeoutMs: 60_000, env: process.env, isForEnd: true });
}

async function requireEngine() {
  const { code, output } = await docker(["version", "--format", "{{.Server.Version}}"]);
  if (code !== 0 || !/^\d/.test(output.trim()))
    throw new Refusal("Docker is installed, but its engine doesn't run.");
}

/**
 * @param {string} name
 * @param {ReturnType<typeof instanceFiles>} files
 * @param {string[]} data where it lies
 * @param {((what: string) => void) | undefined} onProgress
 */
async function create(name, files, data, onProgress) {
  const port = await choosePort(files.port);
  const password = readPassword(files.password);
  // By a file: what stands in the arguments can be read by every user of the machine.
  const variables = `${files.initFile}.env`;
  writeWhole(
    variables,
    `MARIADB_DATABASE=gomall\nMARIADB_USER=gomall\nMARIADB_PASSWORD=${password}\nMARIADB_ROOT_PASSWORD=${password}\n`,
  );
  onProgress?.(`fetching the image ${IMAGE}`);
  const container = ["run", "--detach", "--name", name, "--env-file", variables];
  const reach = ["--publish", `127.0.0.1:${port}:3306`];
  const settings = [
    "--character-set-server=utf8mb4",
    "--collation-server=utf8mb4_bin",
    "--skip-name-resolve",
  ];
  await mustSucceed(
    [...container, ...reach, ...data, IMAGE, ...settings],
    "The database's container can't be made",
    300_000,
  );
}

/** @param {string} name */
async function publishedPort(name) {
  const { output } = await docker(["port", name, "3306/tcp"]);
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(output)?.[1]);
  if (!port)
    throw new Refusal(`The container ${name} publishes no port: remove it with "docker rm -f ${name}".`);
  return port;
}

/**
 * @param {string} url
 * @param {string} name
 */
async function waitForAnswer(url, name) {
  const limit = Date.now() + 90_000;
  for (;;) {
    try {
      await askOnce(url, "SELECT 1", { timeoutMs: 2_000 });
      return;
    } catch (error) {
      if (Date.now() > limit) {
        const reason = /** @type {Error} */ (error).message;
        throw new Refusal(`The container ${name} gives no answer (${reason}): see "docker logs ${name}".`);
      }
      await delay(250);
    }
  }
}

/**
 * @param {{ url: string, name: string, folder: string, isAdopted: boolean, isOwnData: boolean }} container
 * @returns {import("./instance.mjs").Instance}
 */
function describe({ url, name, folder, isAdopted, isOwnData }) {
  return {
    url,
    label: `MariaDB in the Docker container ${name}`,
    folder,
    log: `docker logs ${name}`,
    process: { pid: 0, startedAt: "" },
    isAdopted,
    // The engine watches over it; what the shop can't reach it says itself.
    isAlive: () => true,
    leave: async () => {
      if (isAdopted) return "kept";
      if (isOwnData) await atTheEnd(["stop", name]);
      else await removeContainer(folder);
      return "stopped";
    },
  };
}

/**
 * @param {string[]} args
 * @param {string} what
 * @param {number} [timeoutMs]
 */
async function mustSucceed(args, what, timeoutMs = 60_000) {
  const { code, output, timedOut } = await docker(args, timeoutMs);
  if (code === 0) return;
  const reason = timedOut ? "no answer in time" : output.trim().split("\n").at(-1);
  throw new Refusal(`${what}: ${reason}`);
}

/**
 * @param {string[]} args
 * @param {number} [timeoutMs]
 */
function docker(args, timeoutMs = LIMIT_MS) {
  return run("docker", args, { timeoutMs, env: process.env });
}
