import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
/** NIST SP 800-38D: 96 bits, random, for far fewer than 2^32 texts of one key. */
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a text for a table: "1.<base64url of nonce, tag and text>". `owner` is bound to it, so that what was copied
 * into another's row opens nothing. The key is base64 of 32 bytes.
 */
export function seal(key: string, owner: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, Buffer.from(key, "base64"), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/** What `seal` was given. Throws for another key, another owner, or a text that was changed. */
export function unseal(key: string, owner: string, sealed: string): string {
  const [version, body = ""] = sealed.split(".");
  if (version !== "1") throw new Error("A secret was sealed by a newer version of the shop");
  const bytes = Buffer.from(body, "base64url");
  const nonce = bytes.subarray(0, nonceBytes);
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
  const options = { authTagLength: tagBytes };
  const decipher = createDecipheriv(algorithm, Buffer.from(key, "base64"), nonce, options)
    .setAAD(Buffer.from(owner))
    .setAuthTag(tag);
  const text = bytes.subarray(nonceBytes + tagBytes);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
}
