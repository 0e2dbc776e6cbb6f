import { createHash, createHmac, randomBytes } from "node:crypto";

/** Something that only its holder knows, and what is kept of it. */
export interface Secret {
  /** 256 random bits in base64url: 43 characters. */
  readonly secret: string;
  readonly hash: string;
}

/** A new secret for a link or a cookie. */
export function newSecret(): Secret {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashSecret(secret) };
}

/** SHA-256 in hex. With 256 random bits there is nothing to guess, so it needs neither salt nor time. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** What stands for a value that isn't to be kept, such as a network address: the same each time, and unreadable. */
export function pseudonym(key: string, ...parts: readonly string[]): string {
  return createHmac("sha256", key).update(JSON.stringify(parts)).digest("hex");
}
