"use server";

import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { setPasswordByLink } from "@/app/_components/account/set-password-by-link";
import type { Locale } from "@/shared/locales";

/** Sets a new password by the link of a mail, and leads on to signing in with it. */
export async function resetPassword(
  locale: Locale,
  secret: string,
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const posting = { locale, secret, form, notice: "reset" } as const;
  return setPasswordByLink(posting, (api, input) => api.identity.resetPassword(input));
}
