import { getLocale, getTranslations } from "next-intl/server";
import { Logo } from "@/app/_components/frame/logo";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { ButtonLink } from "@/app/_components/ui/button";
import { PageTitle } from "@/app/_components/ui/heading";
import { routes } from "@/shared/routes";

/** A link that leads to no order: what may be wrong with it, and where to go instead. */
export async function OrderNotFound() {
  const locale = await getLocale();
  const t = await getTranslations({ locale, namespace: "order.notFound" });
  return (
    <>
      <header className="mx-auto w-full max-w-5xl px-4 py-3 sm:px-6">
        <Logo locale={locale} />
      </header>
      <main className="mx-auto flex w-full max-w-xl grow flex-col items-center justify-center gap-6 px-4 py-16 text-center">
        <ArcadeMark className="h-20 w-auto text-line" />
        <PageTitle>{t("title")}</PageTitle>
        <p className="text-muted">{t("text")}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <ButtonLink href={routes.home(locale)}>{t("home")}</ButtonLink>
          <ButtonLink href={routes.cart(locale)} variant="secondary">
            {t("cart")}
          </ButtonLink>
        </div>
      </main>
    </>
  );
}
