import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readJson, writeJson } from "./files.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { withLock } from "./lock.mjs";
import { layout, projectRoot } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";
import { findRunningShop } from "./runs.mjs";
import { captureTool } from "./tools.mjs";

/**
 * Builds the shop unless the build that is there was made from the same files and settings.
 * @param {{ root?: string, env: Record<string, string>, isForced?: boolean, onProgress?: (what: string) => void }} what
 * @returns {Promise<"built" | "up to date">}
 */
export async function bringBuild({ root = projectRoot, env, isForced = false, onProgress }) {
  const paths = layout(root);
  if (!isForced && isFresh(root, env)) return "up to date";
  return withLock(
    join(paths.run, "build.lock"),
    async () => {
      if (!isForced && isFresh(root, env)) return "up to date";
      refuseWhileInUse(root);
      await build(paths, env, onProgress);
      return "built";
    },
    { waitMs: 600_000, onWait: () => onProgress?.("waiting for another build") },
  );
}

/**
 * @param {string} root
 * @param {Record<string, string>} env
 */
export function isFresh(root, env) {
  const made = readJson(stampFile(root));
  return existsSync(join(root, ".next", "BUILD_ID")) && made?.fingerprint === fingerprint(root, env);
}

/**
 * A build takes away the files that a running shop serves.
 * @param {string} root
 */
function refuseWhileInUse(root) {
  const shop = findRunningShop(root);
  if (shop?.mode !== "production") return;
  throw new Refusal(
    `The build is stale, but the shop of this clone runs from it (process ${shop.supervisor.pid}): stop it first.`,
  );
}

/**
 * @param {ReturnType<typeof layout>} paths
 * @param {Record<string, string>} env
 * @param {((what: string) => void) | undefined} onProgress
 */
async function build(paths, env, onProgress) {
  const before = fingerprint(paths.root, env);
  // A build that is killed halfway must not pass for one.
  rmSync(stampFile(paths.root), { force: true });
  // Pages and data cached by an earlier build.
  rmSync(join(paths.root, ".next", "cache", "fetch-cache"), { recursive: true, force: true });
  onProgress?.("running next build");
  const { code, output } = await captureTool("next", ["build"], {
    root: paths.root,
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    onLine: (line) => onProgress?.(line),
  });
  mkdirSync(paths.logs, { recursive: true });
  const log = join(paths.logs, "build.log");
  writeFileSync(log, output);
  if (code === 0) return writeJson(stampFile(paths.root), { fingerprint: before });
  if (/ENOSPC|No space left/.test(output)) throw new Refusal("The disk is full: the shop can't be built.");
  const lines = output.split("\n").filter((line) => line.trim());
  throw new Refusal("The shop can't be built:", ...lines.slice(-25), `All of it: ${log}`);
}

/** @param {string} root */
function stampFile(root) {
  return join(root, ".next", "gomall-build.json");
}
