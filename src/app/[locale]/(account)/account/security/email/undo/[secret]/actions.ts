"use server";

import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { setPasswordByLink } from "@/app/_components/account/set-password-by-link";
import type { Locale } from "@/shared/locales";

/** Gives the account back to the address that it had, with a new password to sign in with. */
export async function undoEmailChange(
  locale: Locale,
  secret: string,
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const posting = { locale, secret, form, notice: "emailUndone" } as const;
  return setPasswordByLink(posting, (api, input) => api.identity.undoEmailChange(input));
}
