"use server";

import { redirect } from "next/navigation";
import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { postedFields, refusedAsWhole, refusedByFields } from "@/app/_components/account/refused-plain-form";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { getApi } from "@/app/_trpc/server";
import { registerInput } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Asks for an account and leads on to "check your mail", also where there is one already. */
export async function register(
  boundLocale: Locale,
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const values = postedFields(form, ["name", "email", "password"]);
  const { name, ...rest } = values;
  const parsed = registerInput.safeParse({ ...rest, locale, ...(name.trim() && { name }) });
  if (!parsed.success) return refusedByFields(values, parsed.error.issues, locale);
  const api = await getApi();
  try {
    await api.identity.register(parsed.data);
  } catch (error) {
    return refusedAsWhole(values, error, locale);
  }
  redirect(routes.checkMail(locale, "register"));
}
