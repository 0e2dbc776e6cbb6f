import { z } from "zod";

/** One printable line: control characters and halves of characters would break labels, logs, mails and JSON. */
export function lineSchema(max: number) {
  return z
    .string()
    .trim()
    .min(1, "FIELD_REQUIRED")
    .max(max, "FIELD_TOO_LONG")
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u, "FIELD_INVALID");
}
