import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hasPackages, isSamePackages, stampOf } from "./packages.mjs";

const linux = { platform: "linux", arch: "x64" };

describe("isSamePackages", () => {
  const installed = { packages: { "node_modules/a": { version: "1.0.0" } } };

  test("the same versions are the same packages; the project itself doesn't count", () => {
    const locked = { packages: { "": { version: "9.0.0" }, "node_modules/a": { version: "1.0.0" } } };
    expect(isSamePackages(locked, installed, linux)).toBe(true);
  });

  test("another version or a missing package isn't the same", () => {
    expect(isSamePackages({ packages: { "node_modules/a": { version: "1.0.1" } } }, installed, linux)).toBe(
      false,
    );
    expect(isSamePackages({ packages: { "node_modules/b": { version: "1.0.0" } } }, installed, linux)).toBe(
      false,
    );
  });

  test("what is for other machines may be missing, what is for this one may not", () => {
    const lockedFor = (/** @type {object} */ machine) => ({
      packages: { "node_modules/native": { version: "1.0.0", optional: true, ...machine } },
    });
    expect(isSamePackages(lockedFor({ os: ["darwin"], cpu: ["arm64"] }), installed, linux)).toBe(true);
    expect(isSamePackages(lockedFor({ os: "linux", cpu: "arm64" }), installed, linux)).toBe(true);
    expect(isSamePackages(lockedFor({ os: ["linux"], cpu: ["x64"], libc: ["musl"] }), installed, linux)).toBe(
      true,
    );
    expect(isSamePackages(lockedFor({ os: ["!win32"], cpu: ["x64"] }), installed, linux)).toBe(false);
    expect(
      isSamePackages(lockedFor({ os: ["linux"], cpu: ["x64"], libc: ["glibc"] }), installed, linux),
    ).toBe(false);
  });
});

describe("hasPackages", () => {
  /** @type {string} */
  let root;
  const lock = { packages: { "": {}, "node_modules/a": { version: "1.0.0" } } };
  const write = (/** @type {string} */ name, /** @type {unknown} */ value) =>
    writeFileSync(join(root, name), JSON.stringify(value));
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "gomall-packages-"));
    write("package.json", { dependencies: { a: "1.0.0" }, scripts: { start: "x" } });
    write("package-lock.json", lock);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test("a fresh clone has none", () => {
    expect(hasPackages(root)).toBe(false);
  });

  test("an installation done by hand counts, and is remembered by a stamp", () => {
    mkdirSync(join(root, "node_modules"));
    write("node_modules/.package-lock.json", lock);
    expect(hasPackages(root)).toBe(true);
    rmSync(join(root, "node_modules", ".package-lock.json"));
    expect(hasPackages(root)).toBe(true);
  });

  test("a changed lockfile or wish asks for an installation, a changed script doesn't", () => {
    const before = stampOf(root);
    write("package.json", { dependencies: { a: "1.0.0" }, scripts: { start: "y" } });
    expect(stampOf(root)).toBe(before);
    write("package.json", { dependencies: { a: "2.0.0" } });
    expect(stampOf(root)).not.toBe(before);
  });
});
