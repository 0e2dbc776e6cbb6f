import { type Locale, languageNames, languageTags, locales } from "@/shared/locales";
import type { Alternates } from "./alternates";

/**
 * Links to the same page in the other languages. Plain links: the language of the document changes with them, so
 * the page is loaded anew.
 */
export function LanguageSwitch({
  locale,
  alternates,
  label,
}: {
  locale: Locale;
  alternates: Alternates;
  label: string;
}) {
  return (
    <nav aria-label={label}>
      <ul className="flex gap-3">
        {locales
          .filter((other) => other !== locale)
          .map((other) => (
            <li key={other}>
              <a
                href={alternates[other]}
                lang={languageTags[other]}
                hrefLang={languageTags[other]}
                className="inline-flex min-h-9 items-center rounded-full border border-line px-3 text-sm no-underline hover:border-ink"
              >
                {languageNames[other]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
