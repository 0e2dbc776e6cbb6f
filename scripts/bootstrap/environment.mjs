import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDatabaseUrl } from "./database/connect.mjs";
import { parsePort } from "./ports.mjs";
import { explain } from "./refusal.mjs";

/**
 * What the start itself has to know.
 * @typedef {object} Settings
 * @property {string} publicUrl origin under which browsers reach the shop
 * @property {number} port
 * @property {string} host address to listen on
 * @property {boolean} isDemo
 * @property {number} gatewayPort of the payment sandbox
 * @property {string} gatewayUrl origin under which browsers reach the payment sandbox
 * @property {number} mailSmtpPort where the mail sandbox takes mails
 * @property {number} mailViewerPort where it shows them
 * @property {string | undefined} databaseUrl
 * @property {Record<string, string>} given every variable that was configured
 */

/** Who a demo's mails come from: RFC 2606 keeps .example for such. */
export const DEMO_SENDER = "GoMall <hello@gomall.example>";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** What a shop that is no demo must be given, and how to come by it. */
const REQUIRED = {
  APP_SECRET: 'at least 32 characters, such as the output of "openssl rand -base64 48"',
  AUTH_SECRET: 'at least 32 other characters, such as the output of "openssl rand -base64 48"',
  TOTP_KEY: '32 other bytes in base64, the output of "openssl rand -base64 32"',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: '32 bytes in base64, the output of "openssl rand -base64 32"',
  STRIPE_SECRET_KEY: "the secret key of the Stripe account",
  STRIPE_WEBHOOK_SECRET: "the signing secret of the Stripe webhook",
  MAIL_FROM: 'who mails come from, such as "My shop <hello@shop.example>"',
  SMTP_URL: "the mail server, such as smtps://user:password@mail.example, or give RESEND_API_KEY",
};

/** What each port is called and which is taken when nothing is configured. */
const PORTS = { GATEWAY_PORT: 4242, MAIL_SMTP_PORT: 1025, MAIL_VIEWER_PORT: 8025 };

/**
 * The variables of the process, over those of .env.local, over those of .env. Empty ones count as not set.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Record<string, string>}
 */
export function readVariables(root, env = process.env) {
  const files = [".env", ".env.local"].map((name) => join(root, name)).filter((path) => existsSync(path));
  const layers = [...files.map((path) => parseDotenv(readFileSync(path, "utf8"))), env];
  const set = layers.flatMap((layer) => Object.entries(layer).filter(([, value]) => value?.trim()));
  return /** @type {Record<string, string>} */ (Object.fromEntries(set));
}

/**
 * Reads NAME=value lines, with or without quotes, `export` and comments.
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function parseDotenv(text) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(line);
    const [, name, value] = match ?? [];
    if (name !== undefined && value !== undefined) found[name] = unquote(value.trim());
  }
  return found;
}

/**
 * Checks and completes the settings; the problems are all found at once, one line each.
 * @param {Record<string, string>} given
 * @returns {{ settings: Settings, problems: string[] }}
 */
export function readSettings(given) {
  /** @type {string[]} */
  const problems = [];
  const publicUrl = readOrigin(given.PUBLIC_URL, "PUBLIC_URL", problems);
  const isLocal = !publicUrl || LOOPBACK.has(publicUrl.hostname);
  const port = attempt(() => parsePort(given.PORT, "PORT", portOf(publicUrl, isLocal)), 3000, problems);
  const isDemo = readFlag(given.GOMALL_DEMO, problems) ?? (isLocal && !given.STRIPE_SECRET_KEY);
  const sandboxPorts = readSandboxPorts(given, problems);
  if (isDemo) problems.push(...collisions({ PORT: port, ...sandboxPorts }));
  if (given.DATABASE_URL)
    attempt(() => parseDatabaseUrl(given.DATABASE_URL ?? "", "DATABASE_URL"), null, problems);
  if (!isDemo) problems.push(...missing(given, publicUrl?.origin));
  const settings = {
    publicUrl: publicUrl?.origin ?? `http://localhost:${port}`,
    port,
    // A demo has test cards and known doors: only this machine reaches it unless HOST says otherwise.
    host: given.HOST ?? (isDemo && isLocal ? "127.0.0.1" : "0.0.0.0"),
    isDemo,
    gatewayPort: sandboxPorts.GATEWAY_PORT,
    gatewayUrl:
      readOrigin(given.GATEWAY_PUBLIC_URL, "GATEWAY_PUBLIC_URL", problems)?.origin ??
      `http://localhost:${sandboxPorts.GATEWAY_PORT}`,
    mailSmtpPort: sandboxPorts.MAIL_SMTP_PORT,
    mailViewerPort: sandboxPorts.MAIL_VIEWER_PORT,
    databaseUrl: given.DATABASE_URL,
    given,
  };
  return { settings, problems };
}

/**
 * @param {Record<string, string>} given
 * @param {string[]} problems
 */
function readSandboxPorts(given, problems) {
  const ports = { ...PORTS };
  for (const name of /** @type {(keyof typeof PORTS)[]} */ (Object.keys(PORTS)))
    ports[name] = attempt(() => parsePort(given[name], name, PORTS[name]), PORTS[name], problems);
  return ports;
}

/**
 * @param {Record<string, number>} ports by the variables that set them
 * @returns {string[]}
 */
function collisions(ports) {
  const names = Object.entries(ports);
  return names.flatMap(([name, port], index) =>
    names
      .slice(index + 1)
      .filter(([, other]) => other === port)
      .map(([other]) => `${name} and ${other} are both ${port}: they must differ.`),
  );
}

/**
 * The shop's environment in a demo: its own secrets and the sandboxes, unless others are configured.
 * @param {Settings} settings
 * @param {import("./secrets.mjs").Secrets} secrets
 * @returns {Record<string, string>}
 */
export function demoEnvironment({ gatewayPort, gatewayUrl, mailSmtpPort, given }, secrets) {
  // The shop asks on this machine; what shoppers' browsers open may have another name.
  const addresses = { STRIPE_API_URL: `http://localhost:${gatewayPort}`, PAYMENT_PAGE_ORIGIN: gatewayUrl };
  const mail = { SMTP_URL: `smtp://127.0.0.1:${mailSmtpPort}`, MAIL_FROM: DEMO_SENDER };
  const defaults = { ...secrets, ...addresses, ...mail };
  const own = Object.entries(defaults).map(([name, value]) => [name, given[name] ?? value]);
  return { ...Object.fromEntries(own), GOMALL_DEMO: "1" };
}

/**
 * @param {Record<string, string>} given
 * @param {string | undefined} publicUrl
 */
function missing(given, publicUrl) {
  const why = publicUrl ? ` (PUBLIC_URL is ${publicUrl})` : "";
  return Object.entries(REQUIRED)
    .filter(([name]) => !given[name] && !(name === "SMTP_URL" && given.RESEND_API_KEY))
    .map(([name, hint]) => `${name} is not set, and this shop is no demo${why}: give ${hint}.`);
}

/**
 * @param {URL | null} publicUrl
 * @param {boolean} isLocal
 */
function portOf(publicUrl, isLocal) {
  return isLocal && publicUrl?.port ? Number(publicUrl.port) : 3000;
}

/**
 * @param {string | undefined} text
 * @param {string} name
 * @param {string[]} problems
 */
function readOrigin(text, name, problems) {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.username)
    return url;
  problems.push(
    `${name} must be an http or https address without a path, such as https://shop.example, not "${text}".`,
  );
  return null;
}

/**
 * @param {string | undefined} text
 * @param {string[]} problems
 */
function readFlag(text, problems) {
  if (!text) return undefined;
  if (["1", "true"].includes(text)) return true;
  if (["0", "false"].includes(text)) return false;
  problems.push(`GOMALL_DEMO must be 1 or 0, not "${text}".`);
  return undefined;
}

/**
 * @template T
 * @param {() => T} read
 * @param {T} fallback
 * @param {string[]} problems
 */
function attempt(read, fallback, problems) {
  try {
    return read();
  } catch (error) {
    problems.push(...explain(error));
    return fallback;
  }
}

/** @param {string} value */
function unquote(value) {
  const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(value);
  if (quoted) return quoted[1] === '"' ? (quoted[2] ?? "").replaceAll("\\n", "\n") : (quoted[2] ?? "");
  return value.replace(/\s+#.*$/, "");
}
