"use server";

import { redirect } from "next/navigation";
import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { postedFields, refusedAsWhole, refusedByFields } from "@/app/_components/account/refused-plain-form";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { findAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import { confirmEmailChangeInput } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Gives the account its new address, by the link that went there and the account's password. */
export async function confirmEmailChange(
  boundLocale: Locale,
  secret: string,
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const values = postedFields(form, ["password"]);
  const parsed = confirmEmailChangeInput.safeParse({ ...values, secret });
  if (!parsed.success) return refusedByFields(values, parsed.error.issues, locale);
  const api = await getApi();
  try {
    await api.identity.confirmEmailChange(parsed.data);
  } catch (error) {
    return refusedAsWhole(values, error, locale);
  }
  const notice = "emailChanged";
  redirect(
    (await findAccount()) ? routes.accountSecurity(locale, notice) : routes.signIn(locale, { notice }),
  );
}
