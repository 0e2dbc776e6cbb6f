import { z } from "zod";
import { codeSchema } from "@/server/identity/schemas";
import { passwordSchema } from "@/shared/password";

/** The code is asked for where signing in asks for one. */
export const deleteAccountInput = z.strictObject({
  password: passwordSchema,
  code: codeSchema.optional(),
});
export type DeleteAccountInput = z.infer<typeof deleteAccountInput>;

/** What deleting one's own account asks for, and what it leaves. */
export interface DeletionView {
  /** Whoever has a right in the shop can't. */
  readonly isStaff: boolean;
  /** False where one has only ever signed in with an account elsewhere: then a password is set first. */
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  /** How long an order says whose it was, from the day that it was placed. */
  readonly orderRetentionDays: number;
}
