import { createHmac, randomBytes } from "node:crypto";
import { linkSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { readJson } from "./files.mjs";
import { privateFolder } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * Secrets of one install, in the form of environment variables.
 * @typedef {{ APP_SECRET: string, AUTH_SECRET: string, TOTP_KEY: string, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string,
 *   STRIPE_SECRET_KEY: string, STRIPE_WEBHOOK_SECRET: string }} Secrets
 */

const NAMES = [
  "APP_SECRET",
  "AUTH_SECRET",
  "TOTP_KEY",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET",
];

/**
 * The secrets of this install, made at random by whoever asks first.
 * @param {string} file
 * @returns {Secrets}
 */
export function readSecrets(file) {
  privateFolder(dirname(file));
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(makeSecrets(), null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const secrets = withLaterOnes(readJson(file));
  if (NAMES.every((name) => typeof secrets?.[name] === "string")) return secrets;
  throw new Refusal(
    `${file} can't be read: remove it to get new secrets (carts of open browsers are then lost).`,
  );
}

/**
 * Installs of before there were accounts lack their secrets: they follow from what is there, so that several processes
 * which come upon that at once agree.
 * @param {any} secrets
 */
function withLaterOnes(secrets) {
  if (typeof secrets?.APP_SECRET !== "string") return secrets;
  /** @param {string} name */
  const derive = (name) => createHmac("sha256", secrets.APP_SECRET).update(name);
  return {
    AUTH_SECRET: derive("AUTH_SECRET").digest("base64url"),
    TOTP_KEY: derive("TOTP_KEY").digest("base64"),
    ...secrets,
  };
}

/**
 * New random secrets. The payment keys look like Stripe's test keys, so that nothing takes them for live ones.
 * @returns {Secrets}
 */
export function makeSecrets() {
  return {
    APP_SECRET: randomBytes(48).toString("base64url"),
    AUTH_SECRET: randomBytes(48).toString("base64url"),
    TOTP_KEY: randomBytes(32).toString("base64"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    STRIPE_SECRET_KEY: `sk_test_${randomBytes(24).toString("hex")}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString("hex")}`,
  };
}
