import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { hostname, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { writeWhole } from "../files.mjs";
import { privateFolder } from "../paths.mjs";
import { findFreePort, isPortFreeWithin } from "../ports.mjs";

const USER = "gomall";
const DATABASE = "gomall";
/** A socket's path has to fit into 108 bytes on Linux and 104 on macOS, with its end mark. */
const SOCKET_PATH_LIMIT_BYTES = 100;
/** A server that was just killed may hold its port a moment longer. */
const KEPT_PORT_MS = 1_000;

const SQL_MODE = [
  "ONLY_FULL_GROUP_BY",
  "STRICT_TRANS_TABLES",
  "NO_ZERO_IN_DATE",
  "NO_ZERO_DATE",
  "ERROR_FOR_DIVISION_BY_ZERO",
  "NO_ENGINE_SUBSTITUTION",
].join(",");

/**
 * The files of an instance.
 * @param {string} folder
 */
export function instanceFiles(folder) {
  return {
    state: join(folder, "instance.json"),
    lock: join(folder, "lock"),
    users: join(folder, "users"),
    port: join(folder, "port"),
    password: join(folder, "password"),
    initFile: join(folder, "init.sql"),
    log: join(folder, "server.log"),
    pid: join(folder, "server.pid"),
    tmp: join(folder, "tmp"),
    socket: socketPath(folder),
  };
}

/**
 * Where the socket lies: beside the data, or in a private temporary folder where the first path is too long.
 * @param {string} folder
 * @param {string} [temporary]
 */
export function socketPath(folder, temporary = tmpdir()) {
  const near = join(folder, "server.sock");
  if (Buffer.byteLength(near) <= SOCKET_PATH_LIMIT_BYTES) return near;
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  const uid = process.getuid?.() ?? 0;
  const far = join(temporary, `gomall-${uid}-${name}`, "server.sock");
  return Buffer.byteLength(far) <= SOCKET_PATH_LIMIT_BYTES
    ? far
    : join("/tmp", `gomall-${uid}-${name}`, "server.sock");
}

/**
 * A killed server leaves its socket and the socket's lock behind, and the next one refuses to start over them.
 * @param {string} socket
 */
export function clearSocket(socket) {
  privateFolder(join(socket, ".."));
  for (const leftover of [socket, `${socket}.lock`]) rmSync(leftover, { force: true });
}

/**
 * The port is chosen once and kept, so that tools that were pointed at it still work tomorrow.
 * @param {string} file
 */
export async function choosePort(file) {
  const kept = existsSync(file) ? Number(readFileSync(file, "utf8").trim()) : 0;
  if (kept > 0 && (await isPortFreeWithin(kept, KEPT_PORT_MS))) return kept;
  const port = await findFreePort(23_000, 28_999);
  writeWhole(file, `${port}\n`);
  return port;
}

/** @param {string} file */
export function readPassword(file) {
  if (!existsSync(file)) writeWhole(file, `${randomBytes(24).toString("hex")}\n`);
  return readFileSync(file, "utf8").trim();
}

/**
 * @param {number} port
 * @param {string} password
 */
export function databaseUrl(port, password) {
  return `mysql://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

/**
 * What the server runs at each start, one statement a line: the shop's database and user, and no way in without
 * a password. A throwaway server's user may also make the databases of test workers, by any name.
 * @param {string} file
 * @param {string} password
 * @param {"durable" | "throwaway"} profile
 */
export function writeInitFile(file, password, profile) {
  const machine = hostname().toLowerCase().replaceAll("'", "");
  const open = [
    "'root'@'127.0.0.1'",
    "'root'@'::1'",
    `'root'@'${machine}'`,
    "''@'localhost'",
    `''@'${machine}'`,
  ];
  const reach = profile === "throwaway" ? "*.*" : `\`${DATABASE}%\`.*`;
  const lines = [
    `CREATE DATABASE IF NOT EXISTS ${DATABASE};`,
    `ALTER USER 'root'@'localhost' IDENTIFIED BY '${password}';`,
    ...open.map((user) => `DROP USER IF EXISTS ${user};`),
  ];
  for (const host of ["127.0.0.1", "localhost"]) {
    lines.push(`CREATE USER IF NOT EXISTS '${USER}'@'${host}' IDENTIFIED BY '${password}';`);
    lines.push(`ALTER USER '${USER}'@'${host}' IDENTIFIED BY '${password}';`);
    lines.push(`GRANT ALL PRIVILEGES ON ${reach} TO '${USER}'@'${host}';`);
  }
  writeWhole(file, `${lines.join("\n")}\n`);
}

/**
 * The server's arguments. `loose` ones aren't known to every version.
 * @param {{ server: import("./locate.mjs").Server, files: ReturnType<typeof instanceFiles>, dataFolder: string,
 *   port: number, profile: "durable" | "throwaway" }} what
 */
export function serverArguments({ server, files, dataFolder, port, profile }) {
  return [
    "--no-defaults",
    ...server.flags,
    ...asUser(),
    `--datadir=${dataFolder}`,
    // A second server on the same temporary folder deletes the first one's tables, which then crashes.
    `--tmpdir=${privateFolder(files.tmp)}`,
    `--socket=${files.socket}`,
    `--pid-file=${files.pid}`,
    `--init-file=${files.initFile}`,
    `--port=${port}`,
    "--bind-address=127.0.0.1",
    "--skip-name-resolve",
    "--skip-log-bin",
    "--character-set-server=utf8mb4",
    "--collation-server=utf8mb4_bin",
    `--sql-mode=${SQL_MODE}`,
    "--default-time-zone=+00:00",
    "--max-connections=300",
    "--loose-innodb-snapshot-isolation=OFF",
    ...(server.flavour === "mysql" ? ["--mysqlx=OFF"] : []),
    ...(profile === "throwaway" ? THROWAWAY : DURABLE),
  ];
}

/** A server that runs as root asks to be told so. */
export function asUser() {
  return process.getuid?.() === 0 ? [`--user=${userInfo().username}`] : [];
}

const DURABLE = ["--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=256M"];

const THROWAWAY = [
  "--innodb-flush-log-at-trx-commit=0",
  "--innodb-doublewrite=0",
  "--innodb-flush-method=nosync",
  "--loose-innodb-log-file-size=16M",
  "--innodb-buffer-pool-size=192M",
];
