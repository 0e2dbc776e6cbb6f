/**
 * Where a database can come from, best first. What costs time is asked only when its turn comes.
 * @typedef {"given" | "running" | "kept" | "installed" | "docker" | "unpacked" | "apt"} Source
 */

/**
 * @typedef {object} Findings
 * @property {boolean} isGiven an address is configured
 * @property {boolean} isRunning the clone's private instance runs
 * @property {boolean} hasKept the program that made the clone's data is still there
 * @property {boolean} hasKeptContainer the clone's data lies with Docker
 * @property {boolean} hasInstalled mysqld or mariadbd is on the machine
 * @property {boolean} hasDocker a Docker client is on the machine; its engine may not run
 * @property {boolean} hasDebian apt-get and dpkg are on the machine
 * @property {boolean} isRoot
 */

/**
 * The sources to try, in order. A given address and a running instance leave no choice. The program that made
 * the data comes before any that was installed later: with another one the shop would come up empty.
 * @param {Findings} found
 * @returns {Source[]}
 */
export function chooseSources(found) {
  if (found.isGiven) return ["given"];
  if (found.isRunning) return ["running"];
  if (found.hasKeptContainer) return ["docker"];
  /** @type {[boolean, Source][]} */
  const sources = [
    [found.hasKept, "kept"],
    [found.hasInstalled, "installed"],
    [found.hasDocker, "docker"],
    [found.hasDebian, "unpacked"],
    [found.hasDebian && found.isRoot, "apt"],
  ];
  return sources.filter(([isThere]) => isThere).map(([, source]) => source);
}

/**
 * Whether another source may be tried after one has failed. Not on a full disk. Not in place of the program that
 * made the data: the shop would come up empty. And the system isn't touched for a server that was unpacked but
 * doesn't run: the same one installed would do no better.
 * @param {Source} source
 * @param {boolean} isFound its program was there, and failed when it was run
 * @param {boolean} isDiskFull
 */
export function mayTryNext(source, isFound, isDiskFull) {
  if (isDiskFull || source === "kept") return false;
  return !(source === "unpacked" && isFound);
}

/**
 * What to do where no source works.
 * @param {string[]} reasons why each source that was tried failed
 * @returns {string[]}
 */
export function adviceWithoutDatabase(reasons) {
  return [
    "No database was found, and none could be brought. One of these helps:",
    "  Debian, Ubuntu  sudo apt-get install mariadb-server-core mariadb-client-core",
    "  macOS           brew install mariadb",
    "  Docker          start Docker, then run this command again",
    "  any other       DATABASE_URL=mysql://user:password@host:3306/database npm start",
    ...reasons.map((reason) => `What was tried: ${reason}`),
  ];
}
