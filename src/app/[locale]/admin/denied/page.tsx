import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StaffFrame } from "@/app/_components/staff/staff-frame";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { buttonClass } from "@/app/_components/ui/button-class";
import { PageTitle } from "@/app/_components/ui/heading";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "staff.denied" });
  return { title: t("title") };
}

/** Where somebody is told that they may not; the proxy has set the status. */
export default async function DeniedPage({ params }: Props) {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "staff.denied" });
  return (
    <StaffFrame locale={locale} pathIn={routes.staffDenied}>
      <div className="mx-auto mt-10 flex max-w-xl flex-col items-center gap-6 text-center">
        <ArcadeMark className="h-20 w-auto text-line" />
        <PageTitle>{t("title")}</PageTitle>
        <p className="text-muted">{t("text")}</p>
        <a href={routes.account(locale)} className={buttonClass({ variant: "secondary" })}>
          {t("toAccount")}
        </a>
      </div>
    </StaffFrame>
  );
}
