import { getTranslations } from "next-intl/server";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** A plain GET form: works without JavaScript, and the result's address can be shared. */
export async function SearchForm({ locale, id, query = "" }: { locale: Locale; id: string; query?: string }) {
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <search>
      <form action={routes.search(locale)} className="relative">
        <label htmlFor={id} className="sr-only">
          {t("label")}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          maxLength={100}
          defaultValue={query}
          placeholder={t("placeholder")}
          className="min-h-11 w-full rounded-full border border-edge bg-surface py-2 pr-12 pl-5 placeholder:text-muted"
        />
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
