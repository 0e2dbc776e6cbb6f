"use server";

import { redirect } from "next/navigation";
import type { AccountFormState } from "@/app/_components/account/account-form-state";
import { posted, refusedFields, refusedForm } from "@/app/_components/account/posted-form";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { getApi } from "@/app/_trpc/server";
import { registerInput } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Asks for an account and leads on to "check your mail", also where there is one already. */
export async function register(
  boundLocale: Locale,
  _: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const locale = actionLocale(boundLocale);
  const values = posted(form, ["name", "email", "password"]);
  const { name, ...rest } = values;
  const parsed = registerInput.safeParse({ ...rest, locale, ...(name.trim() && { name }) });
  if (!parsed.success) return refusedFields(values, parsed.error.issues, locale);
  const api = await getApi();
  try {
    await api.identity.register(parsed.data);
  } catch (error) {
    return refusedForm(values, error, locale);
  }
  redirect(routes.checkMail(locale, "register"));
}
