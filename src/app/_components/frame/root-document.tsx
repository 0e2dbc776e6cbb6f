import "@/app/globals.css";
import type { ReactNode } from "react";
import { isDemo } from "@/server/platform/env";
import { type Locale, languageTags } from "@/shared/locales";
import { DemoBanner } from "./demo-banner";
import { fontClasses } from "./fonts";

/** The document of every root layout: language, typefaces, and in demo mode the line that says so. */
export function RootDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={languageTags[locale]} className={fontClasses} data-scroll-behavior="smooth">
      <body className="flex min-h-dvh flex-col">
        {isDemo() ? <DemoBanner locale={locale} /> : null}
        {children}
      </body>
    </html>
  );
}
