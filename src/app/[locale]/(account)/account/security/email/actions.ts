"use server";

import { redirect } from "next/navigation";
import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { postedFields, refusedAsWhole, refusedByFields } from "@/app/_components/account/refused-plain-form";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { getApi } from "@/app/_trpc/server";
import { requestEmailChangeInput } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

const fieldOf = { PASSWORD_WRONG: "password" };

/** Asks for another address, which its own mail confirms. */
export async function requestEmailChange(
  boundLocale: Locale,
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const { email = "", password = "" } = postedFields(form, ["email", "password"]);
  const parsed = requestEmailChangeInput.safeParse({ email, password });
  if (!parsed.success) return refusedByFields({ email }, parsed.error.issues, locale);
  const api = await getApi();
  try {
    await api.identity.requestEmailChange(parsed.data);
  } catch (error) {
    return refusedAsWhole({ email }, error, locale, fieldOf);
  }
  redirect(routes.accountSecurity(locale, "emailAsked"));
}
