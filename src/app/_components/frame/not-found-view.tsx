import { getTranslations } from "next-intl/server";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { ButtonLink } from "@/app/_components/ui/button";
import { PageTitle } from "@/app/_components/ui/heading";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { Logo } from "./logo";
import { SearchForm } from "./search-form";

/** A page that isn't there, and the ways on. Kept small: Next sends it along with every page of the shop. */
export async function NotFoundView({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "notFound" });
  return (
    <>
      <header className="mx-auto w-full max-w-7xl px-4 py-3 sm:px-6">
        <Logo locale={locale} />
      </header>
      <main className="mx-auto flex w-full max-w-xl grow flex-col items-center justify-center gap-6 px-4 py-16 text-center">
        <ArcadeMark className="h-20 w-auto text-line" />
        <PageTitle>{t("title")}</PageTitle>
        <p className="text-muted">{t("text")}</p>
        <div className="w-full max-w-md">
          <SearchForm locale={locale} id="search" />
        </div>
        <ButtonLink href={routes.home(locale)}>{t("home")}</ButtonLink>
      </main>
    </>
  );
}
