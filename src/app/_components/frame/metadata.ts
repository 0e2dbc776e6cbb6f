import type { Metadata, Viewport } from "next";
import { getImageProps } from "next/image";
import { getTranslations } from "next-intl/server";
import type { Image } from "@/server/catalog/schemas";
import { env, mayBeIndexed } from "@/server/platform/env";
import { defaultLocale, type Locale, languageTags, locales } from "@/shared/locales";
import type { Alternates } from "./alternates";

/** Metadata of a root layout; pages add their title to it. */
export async function rootMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "meta" });
  return {
    metadataBase: new URL(env().PUBLIC_URL),
    applicationName: "GoMall",
    title: { default: t("title"), template: "%s · GoMall" },
    description: t("description"),
    // What only looks like a number must not become a link to a phone (iOS).
    formatDetection: { telephone: false },
    ...(mayBeIndexed() ? {} : { robots: { index: false, follow: false } }),
  };
}

interface PageFacts {
  locale: Locale;
  alternates: Alternates;
  title?: string;
  description?: string;
  /** What a shared link shows; absent: the shop's own picture. */
  image?: Image | undefined;
  /** False for pages that are one person's, or of no use in a search engine. */
  isIndexed?: boolean;
}

/** Title, description, canonical link, the same page in other languages, and what a shared link shows. */
export function pageMetadata(page: PageFacts): Metadata {
  const { locale, alternates, title, description, image, isIndexed = true } = page;
  const languages = Object.fromEntries(locales.map((other) => [languageTags[other], alternates[other]]));
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(isIndexed ? {} : { robots: { index: false, follow: true } }),
    alternates: {
      canonical: alternates[locale],
      languages: { ...languages, "x-default": alternates[defaultLocale] },
    },
    // Next fills in the title and description of the page.
    openGraph: {
      type: "website",
      siteName: "GoMall",
      url: alternates[locale],
      locale: openGraphLocales[locale],
      alternateLocale: locales.filter((other) => other !== locale).map((other) => openGraphLocales[other]),
      images: [image ? sharedPicture(image) : shopPicture],
    },
    twitter: { card: "summary_large_image" },
  };
}

/** Language and country, as Open Graph wants them. */
const openGraphLocales: Record<Locale, string> = { en: "en_US", zh: "zh_CN" };

/** Drawn by scripts/make-icons.ts. */
const shopPicture = { url: "/social.png", width: 1200, height: 630, alt: "GoMall" };

/** A picture of the catalogue by way of the image service: who can't read its own format gets a JPEG from there. */
function sharedPicture({ src, width, height, alt }: Image) {
  return { url: getImageProps({ src, width, height, alt }).props.src, width, height, alt };
}

export const rootViewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbfa" },
    { media: "(prefers-color-scheme: dark)", color: "#161b2e" },
  ],
};
