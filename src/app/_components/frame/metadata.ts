import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import { env } from "@/server/platform/env";
import { type Locale, languageTags, locales } from "@/shared/locales";
import type { Alternates } from "./alternates";

/** Metadata of a root layout; pages add their title to it. */
export async function rootMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "meta" });
  return {
    metadataBase: new URL(env().PUBLIC_URL),
    title: { default: t("title"), template: "%s · GoMall" },
    description: t("description"),
  };
}

/** Title, description, canonical link and the same page in other languages. */
export function pageMetadata(options: {
  locale: Locale;
  alternates: Alternates;
  title?: string;
  description?: string;
  /** False for pages that are one person's, or of no use in a search engine. */
  isIndexed?: boolean;
}): Metadata {
  const { locale, alternates, title, description, isIndexed = true } = options;
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(isIndexed ? {} : { robots: { index: false, follow: true } }),
    alternates: {
      canonical: alternates[locale],
      languages: Object.fromEntries(locales.map((other) => [languageTags[other], alternates[other]])),
    },
  };
}

export const rootViewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbfa" },
    { media: "(prefers-color-scheme: dark)", color: "#161b2e" },
  ],
};
