import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntrancePage } from "@/app/_components/account/entrance-page";
import { WayLink, WayLinks } from "@/app/_components/account/way-links";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { Card } from "@/app/_components/ui/card";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string; purpose: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "checkMail" });
  return { title: t("title") };
}

/** What comes next is in a mail; the same for every address, whether or not somebody has it. */
export default async function CheckMailPage({ params }: Props) {
  const { locale, purpose } = await pageParams(params);
  if (purpose !== "register" && purpose !== "reset") notFound();
  const t = await getTranslations({ locale, namespace: "checkMail" });
  const again = purpose === "register" ? routes.register(locale) : routes.forgotPassword(locale);
  return (
    <EntrancePage
      locale={locale}
      alternates={alternatesOf((other) => routes.checkMail(other, purpose))}
      title={t("title")}
    >
      <Card className="space-y-3">
        <p>{t(`${purpose}.text`)}</p>
        <p className="text-muted">{t(`${purpose}.valid`)}</p>
        <p className="text-muted">{t("spam")}</p>
      </Card>
      <WayLinks>
        <WayLink question={t("nothing")} href={again} label={t("again")} />
        <WayLink href={routes.signIn(locale)} label={t("signIn")} />
      </WayLinks>
    </EntrancePage>
  );
}
