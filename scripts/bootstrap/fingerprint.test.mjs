import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildVariables, fingerprint } from "./fingerprint.mjs";

/** @type {string} */
let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gomall-build-"));
  mkdirSync(join(root, "src", "app"), { recursive: true });
  writeFileSync(join(root, "src", "app", "page.tsx"), "one");
  writeFileSync(join(root, "package-lock.json"), "{}");
});
afterEach(() => rmSync(root, { recursive: true }));

test("touching a file leaves the build fresh, changing or adding one makes it stale", () => {
  const before = fingerprint(root, {});
  utimesSync(join(root, "src", "app", "page.tsx"), new Date(), new Date());
  expect(fingerprint(root, {})).toBe(before);
  writeFileSync(join(root, "src", "app", "page.tsx"), "two");
  const changed = fingerprint(root, {});
  expect(changed).not.toBe(before);
  writeFileSync(join(root, "src", "app", "other.tsx"), "");
  expect(fingerprint(root, {})).not.toBe(changed);
});

test("moving text from one file to its neighbour makes the build stale", () => {
  writeFileSync(join(root, "src", "a.ts"), "xy");
  writeFileSync(join(root, "src", "b.ts"), "z");
  const before = fingerprint(root, {});
  writeFileSync(join(root, "src", "a.ts"), "x");
  writeFileSync(join(root, "src", "b.ts"), "yz");
  expect(fingerprint(root, {})).not.toBe(before);
});

test("tests and documents don't make a build stale", () => {
  const before = fingerprint(root, {});
  writeFileSync(join(root, "src", "app", "page.test.ts"), "test");
  writeFileSync(join(root, "README.md"), "text");
  expect(fingerprint(root, {})).toBe(before);
});

test("addresses of this machine share a build, others have their own", () => {
  const of = (/** @type {string} */ url) => buildVariables({ PUBLIC_URL: url });
  expect(of("http://localhost:13001")).toEqual(of("http://127.0.0.1:3000"));
  expect(of("https://shop.example")).not.toEqual(of("http://localhost:3000"));
  expect(of("https://localhost.example")).not.toEqual(of("http://localhost:3000"));
});

test("only variables that a build takes in count", () => {
  expect(buildVariables({ APP_SECRET: "a", DATABASE_URL: "b" })).toEqual(buildVariables({}));
  expect(buildVariables({ NEXT_PUBLIC_X: "a" })).not.toEqual(buildVariables({}));
  expect(buildVariables({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "a" })).not.toEqual(buildVariables({}));
});
