import { createRequire } from "node:module";
import { join } from "node:path";
import { projectRoot } from "../paths.mjs";
import { Refusal } from "../refusal.mjs";

/**
 * Opens one connection. The client comes from the project's packages, which are installed before any database.
 * @param {string} url
 * @param {{ timeoutMs?: number }} [options]
 */
export async function connect(url, { timeoutMs = 5_000 } = {}) {
  const require = createRequire(join(projectRoot, "package.json"));
  const mysql = require("mysql2/promise");
  const connection = await mysql.createConnection({ uri: url, connectTimeout: timeoutMs });
  // Without a listener, a server that goes away ends this process.
  connection.on("error", () => {});
  return connection;
}

/**
 * Asks one question over a connection of its own.
 * @param {string} url
 * @param {string} sql
 * @param {{ timeoutMs?: number }} [options]
 * @returns {Promise<Record<string, unknown>>} the first row
 */
export async function askOnce(url, sql, options) {
  const connection = await connect(url, options);
  try {
    const [rows] = await connection.query({ sql, timeout: options?.timeoutMs ?? 5_000 });
    await connection.end();
    return rows[0] ?? {};
  } finally {
    connection.destroy();
  }
}

/**
 * Checks a database that was given by its address, and refuses with one line that says what is wrong with it.
 * @param {string} url
 * @param {string} name of the variable
 */
export async function requireDatabase(url, name) {
  const address = parseDatabaseUrl(url, name);
  try {
    await askOnce(url, "SELECT 1");
  } catch (error) {
    throw new Refusal(describeFailure(/** @type {Error & { code?: string }} */ (error), address, name));
  }
}

/**
 * @param {string} text
 * @param {string} name of the variable
 * @returns {URL}
 */
export function parseDatabaseUrl(text, name) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === "mysql:" && url.hostname && url.pathname.length > 1) return url;
  throw new Refusal(`${name} must look like mysql://user:password@host:3306/database.`);
}

/**
 * @param {Error & { code?: string }} error
 * @param {URL} url
 * @param {string} name
 */
export function describeFailure(error, url, name) {
  const place = `${url.hostname}:${url.port || 3306}`;
  switch (error.code) {
    case "ECONNREFUSED":
      return `The database of ${name} doesn't answer: nothing listens on ${place}.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The database of ${name} can't be found: no host is named ${url.hostname}.`;
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return `The database of ${name} can't be reached: ${place} gave no answer within 5 seconds.`;
    case "ER_ACCESS_DENIED_ERROR":
    case "ER_ACCESS_DENIED_NO_PASSWORD_ERROR":
    case "ER_DBACCESS_DENIED_ERROR":
      return `The database of ${name} refuses user "${decodeURIComponent(url.username)}" at ${place}: check user, password and rights.`;
    case "ER_BAD_DB_ERROR":
      return `The server of ${name} at ${place} has no database named "${url.pathname.slice(1)}": create it first.`;
    default:
      return `The database of ${name} at ${place} can't be used: ${error.message}`;
  }
}
