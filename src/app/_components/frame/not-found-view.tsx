import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { buttonClass } from "@/app/_components/ui/button-class";
import { PageTitle } from "@/app/_components/ui/heading";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { Logo } from "./logo";
import { SearchForm } from "./search-form";

interface Props {
  locale: Locale;
  /** What may have happened, where more is known than that the page isn't there. */
  text?: string | undefined;
  /** Further ways on. */
  children?: ReactNode;
}

/** A page that isn't there, and the ways on. It goes along with every page of the shop, so it brings no script. */
export async function NotFoundView({ locale, text, children }: Props) {
  const t = await getTranslations({ locale, namespace: "notFound" });
  return (
    <>
      <header className="mx-auto w-full max-w-7xl px-4 py-3 sm:px-6">
        <Logo locale={locale} isOutside />
      </header>
      <main className="mx-auto flex w-full max-w-7xl grow flex-col justify-center gap-14 px-4 py-14 sm:px-6">
        <div className="mx-auto flex w-full max-w-xl flex-col items-center gap-6 text-center">
          <ArcadeMark className="h-20 w-auto text-line" />
          <PageTitle>{t("title")}</PageTitle>
          <p className="text-muted">{text ?? t("text")}</p>
          <div className="w-full max-w-md">
            <SearchForm locale={locale} id="search" isPlain />
          </div>
          <a href={routes.home(locale)} className={buttonClass()}>
            {t("home")}
          </a>
        </div>
        {children}
      </main>
    </>
  );
}
