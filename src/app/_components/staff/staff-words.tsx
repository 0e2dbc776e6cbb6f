import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { messages } from "@/i18n/messages";
import type { Locale } from "@/shared/locales";

/** Gives the forms of staff pages the words that they say by themselves: when something goes wrong. */
export function StaffWords({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { form } = messages[locale].checkout;
  return (
    <NextIntlClientProvider locale={locale} messages={{ checkout: { form } }} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
