import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { messages } from "@/i18n/messages";
import type { Locale } from "@/shared/locales";

/** Gives client components the words of checkout and orders, and no others. */
export function ClientWords({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { common, checkout, order } = messages[locale];
  return (
    <NextIntlClientProvider locale={locale} messages={{ common, checkout, order }} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
