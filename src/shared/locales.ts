/** Languages of the interface and of catalogue content. The first one is the fallback for missing translations. */
export const locales = ["en", "zh"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** BCP 47 tags for `lang` attributes, `hreflang` and Intl formatters. */
export const languageTags: Record<Locale, string> = { en: "en", zh: "zh-Hans" };

/** What each language calls itself. */
export const languageNames: Record<Locale, string> = { en: "English", zh: "简体中文" };
