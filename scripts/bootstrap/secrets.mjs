import { createHmac, randomBytes } from "node:crypto";
import { linkSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { readJson } from "./files.mjs";
import { privateFolder } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * Secrets of one install, in the form of environment variables.
 * @typedef {{ APP_SECRET: string, AUTH_SECRET: string, TOTP_KEY: string, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string,
 *   STRIPE_SECRET_KEY: string, STRIPE_WEBHOOK_SECRET: string, DEMO_CUSTOMER_PASSWORD: string,
 *   DEMO_ADMIN_PASSWORD: string }} Secrets
 */

const NAMES = [
  "APP_SECRET",
  "AUTH_SECRET",
  "TOTP_KEY",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET",
  "DEMO_CUSTOMER_PASSWORD",
  "DEMO_ADMIN_PASSWORD",
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
  const follow = (/** @type {string} */ name) =>
    createHmac("sha256", secrets.APP_SECRET).update(name).digest();
  return {
    AUTH_SECRET: follow("AUTH_SECRET").toString("base64url"),
    TOTP_KEY: follow("TOTP_KEY").toString("base64"),
    DEMO_CUSTOMER_PASSWORD: legible(follow("DEMO_CUSTOMER_PASSWORD")),
    DEMO_ADMIN_PASSWORD: legible(follow("DEMO_ADMIN_PASSWORD")),
    ...secrets,
  };
}

/** 32 signs that nobody takes for one another. */
const SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

/**
 * A password that can be read off a terminal and typed on a phone: 60 of the bits.
 * @param {Buffer} bytes
 */
function legible(bytes) {
  const signs = [...bytes.subarray(0, 12)].map((byte) => SIGNS[byte % SIGNS.length]);
  return [0, 4, 8].map((start) => signs.slice(start, start + 4).join("")).join("-");
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
    DEMO_CUSTOMER_PASSWORD: legible(randomBytes(12)),
    DEMO_ADMIN_PASSWORD: legible(randomBytes(12)),
  };
}
