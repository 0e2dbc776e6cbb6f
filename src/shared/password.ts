import { z } from "zod";

export const minPasswordLength = 8;
export const maxPasswordLength = 128;

/** More than any password has; what is longer isn't looked at. */
const maxTypedLength = 1024;

/** One way of writing it: keyboards differ in how they put accents together (NFC, RFC 8265). */
const written = (password: string) => password.normalize("NFC");

/** A password that somebody chooses; issues are codes. What is common or like the e-mail the server refuses. */
export const newPasswordSchema = z
  .string()
  .max(maxTypedLength, "PASSWORD_TOO_LONG")
  .transform(written)
  .refine((password) => [...password].length >= minPasswordLength, "PASSWORD_TOO_SHORT")
  .refine((password) => [...password].length <= maxPasswordLength, "PASSWORD_TOO_LONG")
  // No NUL, where C would stop reading, and no halves of characters, which have no bytes.
  .refine((password) => !/[\0\p{Cs}]/u.test(password), "PASSWORD_INVALID");

/** A password that somebody has, to be compared: whatever it is, it is right or wrong. */
export const passwordSchema = z
  .string()
  .min(1, "FIELD_REQUIRED")
  .max(maxTypedLength, "PASSWORD_TOO_LONG")
  .transform(written);

/** The same where there may be none; it is then empty. */
export const passwordIfAnySchema = z.string().max(maxTypedLength, "PASSWORD_TOO_LONG").transform(written);
