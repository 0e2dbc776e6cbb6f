import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { readJson, writeWhole } from "./files.mjs";
import { withLock } from "./lock.mjs";
import { layout } from "./paths.mjs";
import { run } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * Installs the packages of the lockfile unless they are there.
 * @param {string} root
 * @param {(what: string) => void} [onProgress]
 * @returns {Promise<"installed" | "up to date">}
 */
export async function bringPackages(root, onProgress) {
  const { run: runFolder } = layout(root);
  if (hasPackages(root)) return "up to date";
  return withLock(
    join(runFolder, "packages.lock"),
    async () => {
      if (hasPackages(root)) return "up to date";
      onProgress?.("running npm ci");
      await install(root, onProgress);
      writeWhole(stampFile(root), stampOf(root));
      return "installed";
    },
    { waitMs: 900_000, onWait: () => onProgress?.("waiting for another installation") },
  );
}

/**
 * Whether the packages are those of the lockfile. A stamp says so at once; without one the record that npm keeps
 * is compared, so that an installation done by hand counts too.
 * @param {string} root
 */
export function hasPackages(root) {
  const stamp = stampOf(root);
  if (existsSync(stampFile(root)) && readFileSync(stampFile(root), "utf8") === stamp) return true;
  const locked = readJson(join(root, "package-lock.json"));
  const installed = readJson(join(root, "node_modules", ".package-lock.json"));
  if (!locked || !installed || !isSamePackages(locked, installed)) return false;
  writeWhole(stampFile(root), stamp);
  return true;
}

/**
 * @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, os?: string | string[],
 *   cpu?: string | string[], libc?: string | string[] }> }} Lock
 */

/**
 * Whether all that the lockfile asks for on this machine is installed in its version.
 * @param {Lock} locked package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 * @param {{ platform: string, arch: string }} [machine]
 */
export function isSamePackages(locked, installed, machine = process) {
  return Object.entries(locked.packages ?? {}).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed.packages?.[path];
    if (found) return found.version === wanted.version;
    // Packages for other machines are left out, and so are the musl twins of those for glibc.
    const isForThisMachine = fits(wanted.os, machine.platform) && fits(wanted.cpu, machine.arch);
    return (
      wanted.optional === true && (!wanted.os || !isForThisMachine || [wanted.libc].flat().includes("musl"))
    );
  });
}

/**
 * What decides whether the packages are current: the lockfile, the wishes it was made from, and the machine.
 * Scripts and the like in package.json don't.
 * @param {string} root
 */
export function stampOf(root) {
  const wishes = readJson(join(root, "package.json")) ?? {};
  const { dependencies, devDependencies, optionalDependencies, overrides } = wishes;
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");
}

/**
 * The environment for every child: the project's own tools and Node come first on its PATH.
 * @param {string} root
 * @param {Record<string, string | undefined>} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(root, more = {}) {
  const { bin } = layout(root);
  const rest = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== bin);
  return { ...process.env, ...more, PATH: [bin, ...rest].join(delimiter) };
}

/**
 * @param {string} root
 * @param {((what: string) => void) | undefined} onProgress
 */
async function install(root, onProgress) {
  // Development packages too, also where NODE_ENV says production: they build and migrate.
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith("npm-cli.js") ? [process.execPath, [npm]] : ["npm", []];
  const { code, output, error } = await run(command, [...first, ...args], {
    cwd: root,
    env: process.env,
    onLine: (line) => onProgress?.(`npm ci: ${line}`),
  });
  if (code === 0) return;
  if (error?.code === "ENOENT")
    throw new Refusal("npm isn't on this machine: it comes with Node from nodejs.org.");
  const reasons = output.split("\n").filter((line) => /^npm (error|ERR!)/.test(line));
  throw new Refusal("The packages can't be installed (npm ci failed):", ...reasons.slice(0, 6));
}

/**
 * @param {string | string[] | undefined} wanted names, or names after a "!" for all but these
 * @param {string} actual
 */
function fits(wanted, actual) {
  if (!wanted) return true;
  const names = [wanted].flat();
  if (names.includes(`!${actual}`)) return false;
  return names.includes(actual) || names.some((name) => name.startsWith("!"));
}

/** @param {string} root */
function stampFile(root) {
  return join(root, "node_modules", ".gomall-stamp");
}
