"use server";

import { redirect } from "next/navigation";
import { actionLocale, failureOf } from "@/app/_components/checkout/failure-of";
import type { FormState } from "@/app/_components/checkout/form-state";
import { findAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Gives the account its new address, by the link that went there. */
export async function confirmEmailChange(boundLocale: Locale, secret: string): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  const api = await getApi();
  try {
    await api.identity.confirmEmailChange({ secret });
  } catch (error) {
    return { failure: await failureOf(error, locale) };
  }
  const notice = "emailChanged";
  redirect(
    (await findAccount()) ? routes.accountSecurity(locale, notice) : routes.signIn(locale, { notice }),
  );
}
