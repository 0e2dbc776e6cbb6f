import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of the clone. GOMALL_ROOT lets the tests of the bootstrap point it at a stand-in project.
 */
export const projectRoot =
  process.env.GOMALL_ROOT ?? resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");

/**
 * Where an install keeps what isn't in the repository.
 * @param {string} [root]
 */
export function layout(root = projectRoot) {
  const home = join(root, ".gomall");
  return {
    root,
    home,
    bin: join(root, "node_modules", ".bin"),
    logs: join(home, "logs"),
    run: join(home, "run"),
    media: join(home, "media"),
    secrets: join(home, "secrets.json"),
    ledger: join(home, "gateway-ledger.json"),
    mails: join(home, "mails.jsonl"),
    database: join(home, "database"),
    packages: join(home, "packages"),
  };
}

/**
 * A short name for a clone, the same at every start: for containers, sockets and folders outside the clone.
 * @param {string} [root]
 */
export function cloneId(root = projectRoot) {
  return createHash("sha256").update(root).digest("hex").slice(0, 12);
}

/**
 * Makes a folder, and those above it, for this user only.
 * @param {string} path
 * @returns {string} the path
 */
export function privateFolder(path) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}
