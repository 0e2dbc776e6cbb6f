"use server";

import { redirect } from "next/navigation";
import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { postedFields, refusedAsWhole, refusedByFields } from "@/app/_components/account/refused-plain-form";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import type { FieldIssue } from "@/app/_components/checkout/form-state";
import { getApi } from "@/app/_trpc/server";
import { changeProfileInput } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Keeps name, telephone number and language. */
export async function saveProfile(
  boundLocale: Locale,
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const values = postedFields(form, ["name", "phone", "language"]);
  const { name, phone, language } = values;
  const parsed = changeProfileInput.safeParse({ name, phone, locale: language });
  if (!parsed.success) return refusedByFields(values, parsed.error.issues.map(byField), locale);
  const api = await getApi();
  try {
    await api.identity.changeProfile(parsed.data);
  } catch (error) {
    return refusedAsWhole(values, error, locale);
  }
  redirect(routes.accountDetails(locale, "profileSaved"));
}

/** The form calls the language otherwise, since its own is called locale as well; nothing but a choice is wrong with it. */
function byField(issue: FieldIssue): FieldIssue {
  return issue.path[0] === "locale" ? { path: ["language"], message: "FIELD_REQUIRED" } : issue;
}
