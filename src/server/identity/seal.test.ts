import { expect, test } from "vitest";
import { seal, unseal } from "./seal";

const key = Buffer.alloc(32, 1).toString("base64");

test("what was sealed is opened with the same key for the same owner, and reads like nothing", () => {
  const sealed = seal(key, "owner", "a secret");
  expect(unseal(key, "owner", sealed)).toBe("a secret");
  expect(sealed).not.toContain("secret");
  expect(seal(key, "owner", "a secret")).not.toBe(sealed);
});

test("another key, another owner, or a changed byte open nothing", () => {
  const sealed = seal(key, "owner", "a secret");
  expect(() => unseal(Buffer.alloc(32, 2).toString("base64"), "owner", sealed)).toThrow();
  expect(() => unseal(key, "another", sealed)).toThrow();
  for (const at of [3, 20, 30, sealed.length - 2]) {
    const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
    expect(() => unseal(key, "owner", changed), String(at)).toThrow();
  }
  expect(() => unseal(key, "owner", sealed.slice(0, 12))).toThrow();
  expect(() => unseal(key, "owner", `2${sealed.slice(1)}`)).toThrow("newer");
});
