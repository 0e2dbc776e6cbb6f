"use server";

import { redirect } from "next/navigation";
import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { postedFields, refusedAsWhole, refusedByFields } from "@/app/_components/account/refused-plain-form";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { getApi } from "@/app/_trpc/server";
import { requestResetInput } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Asks for a link to set a new password; the answer is the same for every address. */
export async function requestReset(
  boundLocale: Locale,
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const values = postedFields(form, ["email"]);
  const parsed = requestResetInput.safeParse({ ...values, locale });
  if (!parsed.success) return refusedByFields(values, parsed.error.issues, locale);
  const api = await getApi();
  try {
    await api.identity.requestReset(parsed.data);
  } catch (error) {
    return refusedAsWhole(values, error, locale);
  }
  redirect(routes.checkMail(locale, "reset"));
}
