import { getTranslations } from "next-intl/server";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { SearchBox } from "./search-box";
import { searchField } from "./search-field";

interface Props {
  locale: Locale;
  id: string;
  query?: string;
  /** Never suggests, and needs no script. */
  isPlain?: boolean;
}

/** A plain GET form: works without scripts, and the result's address can be shared. With them it suggests. */
export async function SearchForm({ locale, id, query = "", isPlain = false }: Props) {
  const t = await getTranslations({ locale, namespace: "search" });
  const tAvailability = await getTranslations({ locale, namespace: "availability" });
  const tPrice = await getTranslations({ locale, namespace: "price" });
  const words = {
    placeholder: t("placeholder"),
    suggestions: t("suggestions"),
    products: t("suggestedProducts"),
    categories: t("suggestedCategories"),
    count: String(t.raw("suggestionCount")),
    all: String(t.raw("all")),
    soldOut: tAvailability("sold_out"),
    from: String(tPrice.raw("from")),
  };
  return (
    <search>
      <form action={routes.search(locale)} className="relative">
        <label htmlFor={id} className="sr-only">
          {t("label")}
        </label>
        {isPlain ? (
          <input {...searchField} id={id} placeholder={words.placeholder} />
        ) : (
          <SearchBox key={query} locale={locale} id={id} query={query} words={words} />
        )}
        <button
          type="submit"
          aria-label={t("submit")}
          className="absolute inset-y-0 right-0 grid w-12 place-items-center rounded-full text-muted hover:text-accent"
        >
          <svg
            viewBox="0 0 24 24"
            aria-hidden="true"
            className="size-5"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
          >
            <circle cx="11" cy="11" r="6.5" />
            <path d="m16 16 4.5 4.5" strokeLinecap="round" />
          </svg>
        </button>
      </form>
    </search>
  );
}
