import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeSecrets, readSecrets } from "./secrets.mjs";

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gomall-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("secrets are made once, for this user only, and stay the same", () => {
  const file = join(folder, "home", "secrets.json");
  const first = readSecrets(file);
  expect(readSecrets(file)).toEqual(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("two installs share no secret, and each has the form that its reader expects", () => {
  const [one, other] = [makeSecrets(), makeSecrets()];
  for (const [name, value] of Object.entries(one))
    expect(Object.entries(other)).not.toContainEqual([name, value]);
  expect(one.APP_SECRET.length).toBeGreaterThanOrEqual(32);
  expect(Buffer.from(one.TOTP_KEY, "base64")).toHaveLength(32);
  expect(Buffer.from(one.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, "base64")).toHaveLength(32);
  expect(one.STRIPE_SECRET_KEY).toMatch(/^sk_test_/);
  expect(one.STRIPE_WEBHOOK_SECRET).toMatch(/^whsec_/);
});

test("a broken file is named instead of being replaced, since carts hang on it", () => {
  const file = join(folder, "secrets.json");
  writeFileSync(file, "{");
  expect(() => readSecrets(file)).toThrow(file);
});

test("an install of before there were accounts gets secrets for them, the same in each process", () => {
  const file = join(folder, "secrets.json");
  const {
    AUTH_SECRET: _,
    TOTP_KEY: __,
    DEMO_CUSTOMER_PASSWORD: ___,
    DEMO_ADMIN_PASSWORD: ____,
    ...before
  } = makeSecrets();
  writeFileSync(file, JSON.stringify(before));
  const found = readSecrets(file);
  expect(found).toMatchObject(before);
  expect(found.AUTH_SECRET.length).toBeGreaterThanOrEqual(32);
  expect(Buffer.from(found.TOTP_KEY, "base64")).toHaveLength(32);
  expect(found.DEMO_ADMIN_PASSWORD).toMatch(/^[a-z2-9]{4}(?:-[a-z2-9]{4}){2}$/);
  expect(found.DEMO_ADMIN_PASSWORD).not.toBe(found.DEMO_CUSTOMER_PASSWORD);
  expect(readSecrets(file)).toEqual(found);
});
