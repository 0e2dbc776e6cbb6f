import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { messages } from "@/i18n/messages";
import type { Locale } from "@/shared/locales";

/** Gives the forms of an account their words, and no others. */
export function AccountWords({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { accountForm, checkout, common } = messages[locale];
  const words = { accountForm, common, checkout: { form: checkout.form } };
  return (
    <NextIntlClientProvider locale={locale} messages={words} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
