"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { postedFields, refusedAsWhole, refusedByFields } from "@/app/_components/account/refused-plain-form";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { getApi, getDoor } from "@/app/_trpc/server";
import { deleteAccountInput } from "@/server/privacy/schemas";
import { forgetPerson } from "@/server/wiring/auth";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Deletes the account of whoever is signed in and has ticked that it is for good; leads to the page that says goodbye. */
export async function deleteAccount(
  boundLocale: Locale,
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const { password, code, isConfirmed } = postedFields(form, ["password", "code", "isConfirmed"]);
  const values = { isConfirmed };
  if (isConfirmed !== "on") {
    const t = await getTranslations({ locale, namespace: "account.delete" });
    return { values, errors: { isConfirmed: t("confirmMissing") }, failure: null };
  }
  const parsed = deleteAccountInput.safeParse({ password, ...(code && { code }) });
  if (!parsed.success) return refusedByFields(values, parsed.error.issues, locale);
  const api = await getApi();
  try {
    await api.privacy.deleteAccount(parsed.data);
  } catch (error) {
    return refusedAsWhole(values, error, locale);
  }
  forgetPerson(await getDoor());
  redirect(routes.accountDeleted(locale));
}
