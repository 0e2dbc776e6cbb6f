import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { hasDebianPackages, installDebianPackages, libraryFolders, unpackDebianPackages } from "./debian.mjs";
import { writeWhole } from "./files.mjs";
import { withLock } from "./lock.mjs";
import { layout } from "./paths.mjs";
import { run } from "./processes.mjs";
import { explain, Refusal } from "./refusal.mjs";

/** Fonts too: without them Chinese and emoji are boxes on screenshots. */
const DEBIAN_PACKAGES = ["chromium", "fonts-noto-cjk", "fonts-noto-color-emoji"];

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Brings a Chromium for the browser tests: the one that is configured or installed, else Debian's, installed by
 * root or unpacked into the project by anyone else.
 * @param {(what: string) => void} [onProgress]
 * @param {string} [root]
 * @returns {Promise<{ path: string, label: string }>}
 */
export async function bringChromium(onProgress, root) {
  const paths = layout(root);
  const found = findConfigured() ?? findInstalled() ?? findUnpacked(paths.packages);
  if (found) return found;
  if (!hasDebianPackages()) throw new Refusal(...ADVICE);
  return withLock(join(paths.run, "chromium.lock"), () => fetchChromium(paths.packages, onProgress), {
    waitMs: 600_000,
    onWait: () => onProgress?.("waiting for another installation"),
  });
}

const ADVICE = [
  "No Chromium was found for the browser tests. One of these helps:",
  "  Debian, Ubuntu  sudo apt-get install chromium fonts-noto-cjk fonts-noto-color-emoji",
  "  macOS           brew install --cask chromium",
  "  any other       CHROME_PATH=/path/to/chromium npm test",
];

/**
 * @param {string} packages
 * @param {((what: string) => void) | undefined} onProgress
 */
async function fetchChromium(packages, onProgress) {
  const reasons = [];
  if (process.getuid?.() === 0) {
    try {
      await installDebianPackages(DEBIAN_PACKAGES, onProgress);
      const installed = findInstalled();
      if (installed) return installed;
    } catch (error) {
      reasons.push(...explain(error));
    }
  }
  const ready = findUnpacked(packages);
  if (ready) return ready;
  try {
    await unpack(packages, onProgress);
    const unpacked = findUnpacked(packages);
    if (unpacked) return unpacked;
  } catch (error) {
    reasons.push(...explain(error));
  }
  throw new Refusal(...ADVICE, ...reasons.map((reason) => `What was tried: ${reason}`));
}

function findConfigured(env = process.env) {
  const path = env.CHROMIUM_PATH || env.CHROME_PATH;
  if (!path) return null;
  if (!existsSync(path))
    throw new Refusal(`CHROMIUM_PATH or CHROME_PATH names a file that isn't there: ${path}`);
  return { path, label: path };
}

function findInstalled(env = process.env) {
  const folders = ["/usr/bin", ...(env.PATH ?? "").split(delimiter)];
  const places = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...APPLICATIONS];
  const path = places.find((place) => existsSync(place));
  return path ? { path, label: path } : null;
}

/** @param {string} packages */
function findUnpacked(packages) {
  const path = join(packages, "chromium", "chromium.sh");
  return existsSync(path) ? { path, label: "Debian's, unpacked" } : null;
}

/**
 * @param {string} packages
 * @param {((what: string) => void) | undefined} onProgress
 */
async function unpack(packages, onProgress) {
  const root = join(packages, "chromium");
  await unpackDebianPackages({
    packages: DEBIAN_PACKAGES,
    target: root,
    workFolder: join(packages, "apt-chromium"),
    onProgress,
  });
  writeFontSettings(root);
  const starter = join(root, "chromium.sh");
  writeWhole(starter, starterScript(root));
  chmodSync(starter, 0o755);
  const { code, output } = await run(starter, ["--version"], { timeoutMs: 30_000 });
  if (code === 0 && /Chromium/i.test(output)) return;
  throw new Refusal(`Chromium was unpacked, but it doesn't run: ${output.trim().split("\n").at(-1)}`);
}

/** @param {string} root */
function starterScript(root) {
  const libraries = [
    ...libraryFolders(root),
    ...libraryFolders(root).map((folder) => join(folder, "pulseaudio")),
  ];
  const existing = libraries.filter((folder) => existsSync(folder)).join(delimiter);
  return [
    "#!/bin/sh",
    "# Runs the unpacked Chromium with its own libraries and fonts.",
    `export LD_LIBRARY_PATH='${existing}'`,
    `export FONTCONFIG_FILE='${join(root, "fonts.conf")}'`,
    `exec '${join(root, "usr", "lib", "chromium", "chromium")}' --no-sandbox "$@"`,
    "",
  ].join("\n");
}

/** @param {string} root */
function writeFontSettings(root) {
  const cache = join(root, "font-cache");
  mkdirSync(cache, { recursive: true });
  writeWhole(
    join(root, "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(root, "usr", "share", "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`,
  );
}
