"use server";

import { redirect } from "next/navigation";
import type { AccountFormState } from "@/app/_components/account/account-form-state";
import { posted, refusedFields, refusedForm } from "@/app/_components/account/posted-form";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { getApi } from "@/app/_trpc/server";
import { requestResetInput } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Asks for a link to set a new password; the answer is the same for every address. */
export async function requestReset(
  boundLocale: Locale,
  _: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const locale = actionLocale(boundLocale);
  const values = posted(form, ["email"]);
  const parsed = requestResetInput.safeParse({ ...values, locale });
  if (!parsed.success) return refusedFields(values, parsed.error.issues, locale);
  const api = await getApi();
  try {
    await api.identity.requestReset(parsed.data);
  } catch (error) {
    return refusedForm(values, error, locale);
  }
  redirect(routes.checkMail(locale, "reset"));
}
