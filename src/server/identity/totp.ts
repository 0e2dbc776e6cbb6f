import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, thirty seconds. */
const period = 30;
const shape = { algorithm: "SHA1", digits: 6, period } as const;
/** RFC 4226, 4 (R6): 160 bits. */
const secretBytes = 20;
/** RFC 6238, 5.2: one step to either side, for clocks that differ and people who type. */
const window = 1;

/** A new secret, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

/** The time step that a code belongs to, among those that are good at a moment; null: the code is wrong. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  // The library compares bytes, and throws where characters take more than one.
  if (!/^\d{6}$/.test(code)) return null;
  const totp = new TOTP({ ...shape, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: at.getTime(), window });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / period) + delta;
}

/** What an authenticator app reads from the picture: otpauth://totp/… */
export function totpUri(secret: string, { issuer, label }: { issuer: string; label: string }): string {
  return new TOTP({ ...shape, issuer, label, secret: Secret.fromBase32(secret) }).toString();
}

/** The code at a moment, as an app shows it. */
export function codeAt(secret: string, at: Date): string {
  return new TOTP({ ...shape, secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}
