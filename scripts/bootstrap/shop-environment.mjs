import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { demoEnvironment, parseDotenv, readSettings, readVariables } from "./environment.mjs";
import { layout, projectRoot } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";
import { makeSecrets, readSecrets } from "./secrets.mjs";

/** Variables that the shop and its gateway read, by their names' beginnings. */
const SHOP_VARIABLE =
  /^(APP_|AUTH_|CART_|DATABASE_|DEMO_|EXPIRY_|GATEWAY_|GOMALL_|HOST$|IDEMPOTENCY_|INNGEST_|JOB_|LOG_LEVEL$|MAIL_|MAX_|MEDIA_|NEXT_|NODE_ENV$|ORDER_|OUTBOX_|PASSWORD_|PAYMENT_|PORT$|PUBLIC_URL$|QUOTE_|RESEND_|RETURN_|SESSION_|SHOP_|SMTP_|STAFF_|STRIPE_|TOTP_|TRUSTED_|WEBHOOK_)/;

/**
 * The settings of this install and the environment of all its processes; refuses with one line for each value
 * that is wrong or missing.
 * @param {string} root
 * @param {Record<string, string>} [overrides] from the command line
 */
export function readInstall(root, overrides = {}) {
  const { settings, problems } = readSettings({ ...readVariables(root), ...overrides });
  if (problems.length > 0)
    throw new Refusal("The shop can't start like this:", ...problems.map((line) => `  ${line}`));
  const paths = layout(root);
  /** @type {Record<string, string>} */
  const env = {
    ...settings.given,
    ...(settings.isDemo ? demoEnvironment(settings, readSecrets(paths.secrets)) : { GOMALL_DEMO: "0" }),
    PUBLIC_URL: settings.publicUrl,
    MEDIA_DIR: settings.given.MEDIA_DIR ?? paths.media,
  };
  return { settings, env };
}

/**
 * The environment of a build, which tests and the clone's own shop share.
 * @param {string} [root]
 * @returns {Record<string, string>}
 */
export function buildEnvironment(root = projectRoot) {
  const given = readVariables(root);
  const {
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key = readSecrets(
      layout(root).secrets,
    ).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  } = given;
  const isPublic = ([name]) => name.startsWith("NEXT_PUBLIC_");
  return {
    ...Object.fromEntries(Object.entries(given).filter(isPublic)),
    PUBLIC_URL: given.PUBLIC_URL ?? "http://localhost:3000",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
  };
}

/**
 * The environment of a shop under test: nothing of the developer's own settings reaches it. Next reads .env files
 * by itself and leaves alone what is set, if only to nothing.
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment(root) {
  const inherited = Object.entries(process.env).filter(([name]) => !SHOP_VARIABLE.test(name));
  const files = [".env", ".env.local", ".env.production", ".env.production.local"].map((name) =>
    join(root, name),
  );
  const written = files
    .filter((path) => existsSync(path))
    .flatMap((path) => Object.keys(parseDotenv(readFileSync(path, "utf8"))));
  return {
    ...Object.fromEntries(written.map((name) => [name, ""])),
    ...Object.fromEntries(inherited),
    ...makeSecrets(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: buildEnvironment(root).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    GOMALL_DEMO: "1",
  };
}
