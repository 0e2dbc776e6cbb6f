import { getTranslations } from "next-intl/server";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageTitle } from "@/app/_components/ui/heading";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** A link that leads to no order: what may be wrong with it, and where to go instead. */
export async function OrderNotFound({ token, locale }: { token: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "order.notFound" });
  return (
    <PageFrame
      locale={locale}
      alternates={alternatesOf((other) => routes.order(other, token))}
      variant="order"
    >
      <div className="mx-auto mt-10 flex max-w-xl flex-col items-center gap-6 text-center">
        <ArcadeMark className="h-20 w-auto text-line" />
        <PageTitle>{t("title")}</PageTitle>
        <p className="text-muted">{t("text")}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <ButtonLink href={routes.home(locale)}>{t("home")}</ButtonLink>
          <ButtonLink href={routes.cart(locale)} variant="secondary">
            {t("cart")}
          </ButtonLink>
        </div>
      </div>
    </PageFrame>
  );
}
