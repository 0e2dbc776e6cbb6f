import { type Locale, locales } from "@/shared/locales";

/** The path of the same page in each language. */
export type Alternates = Readonly<Record<Locale, string>>;

/** Alternates of a page whose path is made the same way in each language. */
export function alternatesOf(pathIn: (locale: Locale) => string): Alternates {
  const paths = Object.fromEntries(locales.map((locale) => [locale, pathIn(locale)]));
  return paths as Record<Locale, string>; // fromEntries forgets that every language has its path.
}
