import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { messages } from "@/i18n/messages";
import type { Locale } from "@/shared/locales";

/** Gives the form about two-step sign-in its words, and no others. */
export function TwoStepWords({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { accountForm, checkout, common, twoStep } = messages[locale];
  const words = { accountForm, common, twoStep, checkout: { form: checkout.form } };
  return (
    <NextIntlClientProvider locale={locale} messages={words} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
