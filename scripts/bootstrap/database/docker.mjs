import { existsSync } from "node:fs";
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

/** Whether there is a Docker client; the engine is asked by bringContainer. */
export function hasDockerClient(env = process.env) {
  return (env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, "docker")));
}

/**
 * Brings the clone's database as a container, whose data lies in a volume of the same name.
 * @param {string} root of the clone
 * @param {string} folder of the clone's database
 * @param {(what: string) => void} [onProgress]
 * @returns {Promise<import("./instance.mjs").Instance>}
 */
export async function bringContainer(root, folder, onProgress) {
  await requireEngine();
  const name = `gomall-${cloneId(root)}`;
  const files = instanceFiles(privateFolder(folder));
  const state = await docker(["inspect", "--format", "{{.State.Running}}", name]);
  const isAdopted = state.code === 0 && state.output.trim() === "true";
  if (state.code !== 0) await create(name, files, onProgress);
  else if (!isAdopted) await mustSucceed(["start", name], "The database's container doesn't start");
  const url = databaseUrl(await publishedPort(name), readPassword(files.password));
  onProgress?.("starting");
  await waitForAnswer(url, name);
  return describe({ url, name, folder, log: files.log, isAdopted });
}

async function requireEngine() {
  const { code, output } = await docker(["version", "--format", "{{.Server.Version}}"]);
  if (code !== 0 || !/^\d/.test(output.trim()))
    throw new Refusal("Docker is installed, but its engine doesn't run.");
}

/**
 * @param {string} name
 * @param {ReturnType<typeof instanceFiles>} files
 * @param {((what: string) => void) | undefined} onProgress
 */
async function create(name, files, onProgress) {
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
  const reach = ["--publish", `127.0.0.1:${port}:3306`, "--volume", `${name}:/var/lib/mysql`];
  const settings = [
    "--character-set-server=utf8mb4",
    "--collation-server=utf8mb4_bin",
    "--skip-name-resolve",
  ];
  await mustSucceed(
    [...container, ...reach, IMAGE, ...settings],
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
 * @param {{ url: string, name: string, folder: string, log: string, isAdopted: boolean }} container
 * @returns {import("./instance.mjs").Instance}
 */
function describe({ url, name, folder, isAdopted }) {
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
      await run("docker", ["stop", name], { timeoutMs: 60_000, env: process.env, isForEnd: true });
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
