import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { termsVersion } from "@/server/checkout/schemas";
import { messages } from "./messages";

/**
 * Orders note the version they were placed under, so its words may not change below it. Other words: raise
 * `termsVersion` in server/checkout/schemas.ts and write the new pair here.
 */
const written = {
  version: "2026-11",
  words: "48d7005e2584a84034efb2ccfd90ce1a1f3354850231fc93a036dd25cdc093a3",
};

test("the words of the terms are those of their version", () => {
  const words = JSON.stringify([messages.en.pages.terms, messages.zh.pages.terms]);
  expect({ version: termsVersion, words: createHash("sha256").update(words).digest("hex") }).toEqual(written);
});
