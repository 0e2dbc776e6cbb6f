import { z } from "zod";

/**
 * An e-mail address that a mail system takes as exactly one recipient: ASCII, one @, no quotes, commas or
 * control characters, at most 254 characters (RFC 5321 4.5.3.1.3). Kept as typed; `normaliseEmail` is for comparing.
 */
export const emailSchema = z
  .string()
  .trim()
  .max(254, "EMAIL_INVALID")
  .regex(
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/,
    "EMAIL_INVALID",
  );

/** The form in which two addresses are compared: lower case. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
