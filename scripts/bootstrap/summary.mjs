import { relative } from "node:path";
import { demoAccounts } from "./demo-accounts.mjs";

/**
 * What is printed once the shop works.
 * @param {{ settings: import("./environment.mjs").Settings, database: import("./database/bring.mjs").Database,
 *   paths: ReturnType<typeof import("./paths.mjs").layout>, mode: "production" | "development",
 *   env: Record<string, string> }} what
 * @returns {string}
 */
export function summarise({ settings, database, paths, mode, env }) {
  const shown = (/** @type {string} */ path) => relative(paths.root, path) || path;
  const { publicUrl, gatewayUrl, mailViewerPort, isDemo, given } = settings;
  const lines = [
    "",
    `The shop is open: ${publicUrl}`,
    `  in Chinese      ${publicUrl}/zh`,
    ...(isDemo
      ? [
          `  payment sandbox ${gatewayUrl}`,
          `  mails           http://localhost:${mailViewerPort}, where all that the shop sends ends`,
        ]
      : []),
  ];
  if (isDemo) {
    lines.push(
      "",
      "What to try: put something in the cart and buy it. These cards work, with any future date and any code:",
      "  4242 4242 4242 4242   is accepted",
      "  4000 0000 0000 0002   is declined",
      "  4000 0025 0000 3155   asks for a confirmation",
      "",
      `Accounts to sign in with at ${publicUrl}/sign-in (these passwords until you change them):`,
      ...demoAccounts(env).map(({ email, password }) => `  ${email.padEnd(25)} ${password}`),
    );
  }
  const databasePlace = database.instance
    ? `${shown(database.instance.folder)} (${withoutPassword(database.url)})`
    : withoutPassword(database.url);
  lines.push(
    "",
    "Where things lie:",
    `  database  ${databasePlace}`,
    `  pictures  ${shown(given.MEDIA_DIR ?? paths.media)}`,
    ...(isDemo
      ? [
          `  payments  ${shown(paths.ledger)}, secrets in ${shown(paths.secrets)}`,
          `  mails     ${shown(paths.mails)}`,
        ]
      : []),
    `  logs      ${shown(paths.logs)}${mode === "development" ? ", the shop's own below" : ""}`,
    "",
    "Ctrl-C stops everything.",
    "",
  );
  return lines.join("\n");
}

/** @param {string} text */
function withoutPassword(text) {
  const url = new URL(text);
  url.password = "";
  return url.href;
}
