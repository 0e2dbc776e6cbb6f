import "@/app/globals.css";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { isDemo } from "@/server/platform/env";
import { type Locale, languageTags } from "@/shared/locales";
import { DemoBanner } from "./demo-banner";
import { fontClasses } from "./fonts";
import { OfflineNote } from "./offline-note";

/** The document of every root layout: language, typefaces, and in demo mode the line that says so. */
export async function RootDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = await getTranslations({ locale, namespace: "failure" });
  return (
    <html lang={languageTags[locale]} className={fontClasses} data-scroll-behavior="smooth">
      <body className="flex min-h-dvh flex-col">
        {isDemo() ? <DemoBanner locale={locale} /> : null}
        {children}
        <OfflineNote text={t("offline")} />
      </body>
    </html>
  );
}
