import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { infoMetadata, minutesToPay } from "@/app/_components/pages/info-metadata";
import { InfoPage } from "@/app/_components/pages/info-page";
import { Section } from "@/app/_components/pages/section";
import { pageParams } from "@/i18n/page-params";
import { env, isDemo } from "@/server/platform/env";

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  return infoMetadata(locale, "about");
}

export default async function AboutPage({ params }: Props) {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "pages.about" });
  const { SHOP_OPERATOR } = env();
  return (
    <InfoPage locale={locale} page="about">
      {isDemo() ? <Section title={t("demo.title")} text={t("demo.text")} /> : null}
      <Section title={t("things.title")} text={t("things.text")} />
      <Section title={t("selling.title")} text={t("selling.text", { minutes: minutesToPay() })} />
      <Section title={t("account.title")} text={t("account.text")} />
      <Section title={t("everyone.title")} text={t("everyone.text")} />
      {SHOP_OPERATOR ? <Section title={t("operator.title")} text={SHOP_OPERATOR} /> : null}
    </InfoPage>
  );
}
