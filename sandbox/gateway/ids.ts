import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * A random id with Stripe's prefix and length: `cs_test_a1…` (58 more characters), others 24. Nobody can guess
 * one, which the hosted page rests on.
 */
export function newId(prefix: "cs_test" | "pi" | "ch" | "re" | "evt" | "req"): string {
  return prefix === "cs_test" ? `cs_test_a1${randomText(58)}` : `${prefix}_${randomText(24)}`;
}

/** Bytes beyond the largest multiple of 62 are thrown away, so that each character is equally likely. */
function randomText(length: number): string {
  let text = "";
  while (text.length < length) {
    for (const byte of randomBytes(length * 2)) {
      if (byte < 248 && text.length < length) text += ALPHABET[byte % 62];
    }
  }
  return text;
}
