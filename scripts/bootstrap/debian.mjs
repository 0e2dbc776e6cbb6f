import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./processes.mjs";
import { DiskFull, Refusal } from "./refusal.mjs";

const NO_SPACE = /No space left|enough free space|ENOSPC/i;

/** Whether this system's packages can be fetched and unpacked: Debian and its relatives. */
export function hasDebianPackages(env = process.env) {
  const folders = (env.PATH ?? "").split(delimiter);
  return ["apt-get", "dpkg-deb"].every((tool) => folders.some((folder) => existsSync(join(folder, tool))));
}

/**
 * Fetches Debian packages, with those they need that this machine lacks, and unpacks them into a folder. Nothing
 * of the system changes and no root is needed: apt keeps its lists in a folder of ours.
 * @param {{ packages: string[], target: string, workFolder: string, onProgress?: (what: string) => void }} order
 */
export async function unpackDebianPackages({ packages, target, workFolder, onProgress }) {
  const draft = `${target}.new`;
  rmSync(draft, { recursive: true, force: true });
  try {
    const apt = await prepareApt(workFolder, onProgress);
    const archives = join(workFolder, "debs");
    mkdirSync(archives, { recursive: true });
    await download(apt, await resolveSet(apt, packages), archives, onProgress);
    mkdirSync(draft, { recursive: true });
    for (const file of readdirSync(archives).filter((name) => name.endsWith(".deb"))) {
      onProgress?.(`unpacking ${file.split("_")[0]}`);
      const { code, output } = await run("dpkg-deb", ["-x", join(archives, file), draft], {
        timeoutMs: 120_000,
      });
      if (code !== 0) throw refusal(`${file} can't be unpacked`, output);
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } finally {
    for (const leftover of [draft, workFolder]) rmSync(leftover, { recursive: true, force: true });
  }
}

/**
 * Installs packages on the system itself; only root can.
 * @param {string[]} packages
 * @param {(what: string) => void} [onProgress]
 */
export async function installDebianPackages(packages, onProgress) {
  const options = { env: aptEnvironment(), timeoutMs: 900_000, onLine: onProgress };
  const install = ["install", "-y", "--no-install-recommends", ...packages];
  const first = await run("apt-get", install, options);
  if (first.code === 0) return;
  // The lists of a fresh container are empty or old: then a package isn't known, or its file is gone.
  await run("apt-get", ["update"], options);
  const second = await run("apt-get", install, options);
  if (second.code !== 0) throw new Refusal(`apt-get install fails: ${lastError(second.output)}`);
}

/**
 * The folders with shared libraries below an unpacked root, for LD_LIBRARY_PATH.
 * @param {string} root
 */
export function libraryFolders(root) {
  const folders = [];
  for (const base of [join(root, "usr", "lib"), join(root, "lib")]) {
    if (!existsSync(base)) continue;
    folders.push(base);
    for (const entry of readdirSync(base, { withFileTypes: true })) {
      if (entry.isDirectory() && /-linux-gnu/.test(entry.name)) folders.push(join(base, entry.name));
    }
  }
  return folders;
}

/**
 * @param {string} output of `apt-get install -s`
 * @returns {string[]} the names of what would be installed
 */
export function parseSimulation(output) {
  return output.split("\n").flatMap((line) => /^Inst (\S+)/.exec(line)?.[1] ?? []);
}

/**
 * Apt's options for a state of its own, with fresh lists; the system's lists when new ones can't be fetched.
 * @param {string} workFolder
 * @param {((what: string) => void) | undefined} onProgress
 */
async function prepareApt(workFolder, onProgress) {
  rmSync(workFolder, { recursive: true, force: true });
  const lists = join(workFolder, "lists");
  const archives = join(workFolder, "archives");
  for (const folder of [lists, archives]) mkdirSync(join(folder, "partial"), { recursive: true });
  const shared = [
    ["Dir::Cache::archives", archives],
    ["Dir::Cache::pkgcache", ""],
    ["Dir::Cache::srcpkgcache", ""],
    ["APT::Sandbox::User", ""],
    ["Debug::NoLocking", "1"],
    ["Acquire::Languages", "none"],
    ["Acquire::Retries", "2"],
    ["Acquire::http::Timeout", "20"],
    ["Acquire::https::Timeout", "20"],
  ].flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  const own = ["-o", `Dir::State::lists=${lists}`, ...shared];
  onProgress?.("reading Debian's package lists");
  await aptGet([...own, "update"], { timeoutMs: 180_000 });
  // One source of several may fail (another vendor's, say): what counts is whether any list came.
  return readdirSync(lists).some((name) => /_Packages/.test(name)) ? own : shared;
}

/**
 * @param {string[]} apt
 * @param {string[]} packages
 */
async function resolveSet(apt, packages) {
  const simulated = await aptGet([...apt, "install", "-s", "--no-install-recommends", ...packages], {
    timeoutMs: 60_000,
  });
  const names = parseSimulation(simulated.output);
  if (simulated.code === 0 && names.length > 0) return names;
  throw new Refusal(
    `Debian's packages ${packages.join(", ")} aren't to be had: ${lastError(simulated.output)}`,
  );
}

/**
 * @param {string[]} apt
 * @param {string[]} names
 * @param {string} folder
 * @param {((what: string) => void) | undefined} onProgress
 */
async function download(apt, names, folder, onProgress) {
  onProgress?.(`fetching ${names.length} packages`);
  const { code, output } = await aptGet([...apt, "download", ...names], {
    cwd: folder,
    timeoutMs: 600_000,
    onLine: (line) => /^Get:/.test(line) && onProgress?.(`fetching ${line.split(" ")[4] ?? ""}`),
  });
  if (code !== 0) throw refusal("Debian's packages can't be fetched", output);
}

/**
 * Runs apt-get, and ends it on a full disk, where it would try again for minutes.
 * @param {string[]} args
 * @param {{ cwd?: string, timeoutMs: number, onLine?: (line: string) => void }} options
 */
async function aptGet(args, { cwd, timeoutMs, onLine }) {
  const stop = new AbortController();
  const result = await run("apt-get", args, {
    cwd,
    timeoutMs,
    env: aptEnvironment(),
    signal: stop.signal,
    onLine: (line) => {
      if (NO_SPACE.test(line)) stop.abort();
      onLine?.(line);
    },
  });
  if (NO_SPACE.test(result.output)) throw refusal("Debian's packages can't be fetched", result.output);
  return result;
}

function aptEnvironment() {
  return { ...process.env, LC_ALL: "C", DEBIAN_FRONTEND: "noninteractive" };
}

/**
 * @param {string} what
 * @param {string} output
 */
function refusal(what, output) {
  if (NO_SPACE.test(output)) return new DiskFull(`${what}: the disk is full.`);
  return new Refusal(`${what}: ${lastError(output)}`);
}

/** @param {string} output */
function lastError(output) {
  const lines = output
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.findLast((line) => line.startsWith("E:")) ?? lines.at(-1) ?? "no reason was given";
}
