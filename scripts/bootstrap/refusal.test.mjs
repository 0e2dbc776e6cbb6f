import { expect, test } from "vitest";
import { explain, Refusal } from "./refusal.mjs";

test("a known reason is shown as its lines, without a stack", () => {
  expect(explain(new Refusal("No.", "Do this."))).toEqual(["No.", "Do this."]);
});

test("a full disk and a forbidden folder get one line each", () => {
  const failure = (/** @type {string} */ code) => Object.assign(new Error("x"), { code, path: "/data/file" });
  expect(explain(failure("ENOSPC"))).toEqual([
    "The disk is full (/data/file): free some space and start again.",
  ]);
  expect(explain(failure("EACCES"))[0]).toMatch(/^Permission denied \(\/data\/file\)/);
});
