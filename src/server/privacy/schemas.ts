import { z } from "zod";
import { passwordSchema } from "@/shared/password";

export const deleteAccountInput = z.strictObject({ password: passwordSchema });
export type DeleteAccountInput = z.infer<typeof deleteAccountInput>;
