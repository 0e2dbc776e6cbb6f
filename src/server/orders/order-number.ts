import { randomBytes } from "node:crypto";

/** Crockford's base 32: no I, L, O or U, which are misread or misheard. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A random order number, GM-XXXX-XXXX: 2^40 of them, told on the phone without mistakes. */
export function newOrderNumber(): string {
  const letters = [...randomBytes(8)].map((byte) => alphabet[byte % alphabet.length]);
  return `GM-${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}

/** The unguessable part of an order's link: 256 random bits. */
export function newOrderToken(): string {
  return randomBytes(32).toString("base64url");
}
