import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { libraryFolders, unpackDebianPackages } from "../debian.mjs";
import { withLock } from "../lock.mjs";
import { Refusal } from "../refusal.mjs";
import { describeServer } from "./locate.mjs";

export const DEBIAN_PACKAGES = ["mariadb-server-core", "mariadb-client-core"];

/**
 * The MariaDB that was unpacked into the project earlier, or null.
 * @param {string} packagesFolder
 */
export async function findUnpacked(packagesFolder) {
  const root = join(packagesFolder, "mariadb");
  const program = join(root, "usr", "sbin", "mariadbd");
  if (!existsSync(program)) return null;
  const share = join(root, "usr", "share", "mysql");
  return describeServer(program, {
    flags: [
      `--basedir=${join(root, "usr")}`,
      `--lc-messages-dir=${share}`,
      `--character-sets-dir=${join(share, "charsets")}`,
      `--plugin-dir=${join(root, "usr", "lib", "mysql", "plugin")}`,
    ],
    // For the server alone: the libraries must not reach the shop's own processes.
    env: { LD_LIBRARY_PATH: libraryFolders(root).join(delimiter) },
  });
}

/**
 * The MariaDB in the project: fetched from Debian and unpacked unless it is there. Several at once fetch once.
 * @param {string} packagesFolder
 * @param {(what: string) => void} [onProgress]
 */
export function bringUnpacked(packagesFolder, onProgress) {
  return withLock(
    join(packagesFolder, "mariadb.lock"),
    async () => {
      const ready = await findUnpacked(packagesFolder);
      if (ready) return ready;
      await unpackDebianPackages({
        packages: DEBIAN_PACKAGES,
        target: join(packagesFolder, "mariadb"),
        workFolder: join(packagesFolder, "apt"),
        onProgress,
      });
      const server = await findUnpacked(packagesFolder);
      if (!server) throw new Refusal("Debian's MariaDB was unpacked, but it doesn't run on this machine.");
      return server;
    },
    { waitMs: 900_000, onWait: () => onProgress?.("waiting for another start that fetches the same") },
  );
}
