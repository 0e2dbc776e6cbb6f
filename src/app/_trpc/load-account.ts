import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { describeError } from "@/i18n/error-message";
import type { AccountView } from "@/server/identity/schemas";
import { defaultLocale, type Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { getApi } from "./server";

/** Whoever is signed in in this browser, once a request; null when nobody is. */
export const findAccount = cache(async (): Promise<AccountView | null> => {
  const api = await getApi();
  try {
    return await api.identity.getAccount();
  } catch (error) {
    const { code } = await describeError(error, defaultLocale);
    if (code === "SIGN_IN_REQUIRED") return null;
    throw error;
  }
});

/** Whoever is signed in; anybody else is led to the form, and from there to `returnTo`. */
export async function getAccount(locale: Locale, returnTo: string): Promise<AccountView> {
  const account = await findAccount();
  return account ?? redirect(routes.signIn(locale, { returnTo }));
}
