import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** All that goes into a build. */
const SOURCES = [
  "src",
  "messages",
  "public",
  "emails",
  "next.config.ts",
  "tsconfig.json",
  "postcss.config.mjs",
  "package-lock.json",
];

/**
 * What a build was made from, as one short text: when it changes, the build is stale. Contents count, not
 * times, so that switching branches back and forth doesn't build anew.
 * @param {string} root
 * @param {Record<string, string | undefined>} env the environment of the build
 */
export function fingerprint(root, env) {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of listFiles(join(root, source))) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.update(JSON.stringify(buildVariables(env))).digest("hex");
}

/**
 * The variables that a build takes in. The shop's address counts too, since static pages may name it; all
 * addresses of this machine count as one, so that tests on another port use the same build.
 * @param {Record<string, string | undefined>} env
 * @returns {[string, string][]}
 */
export function buildVariables(env) {
  const names = Object.keys(env).filter((name) => name.startsWith("NEXT_PUBLIC_"));
  /** @type {[string, string][]} */
  const found = [...names, "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"].map((name) => [name, env[name] ?? ""]);
  const address = env.PUBLIC_URL ?? "";
  const isLocal = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/?$/.test(address);
  return [...found, /** @type {[string, string]} */ (["PUBLIC_URL", isLocal ? "local" : address])].sort();
}

/**
 * @param {string} path of a file or folder; a missing one has no files
 * @returns {string[]} in a fixed order, without tests
 */
function listFiles(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}
