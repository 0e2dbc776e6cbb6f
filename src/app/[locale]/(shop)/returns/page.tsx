import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { infoMetadata, minutesToPay } from "@/app/_components/pages/info-metadata";
import { InfoPage } from "@/app/_components/pages/info-page";
import { Section } from "@/app/_components/pages/section";
import { pageParams } from "@/i18n/page-params";
import { isDemo } from "@/server/platform/env";

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  return infoMetadata(locale, "returns");
}

export default async function ReturnsPage({ params }: Props) {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "pages.returns" });
  return (
    <InfoPage locale={locale} page="returns">
      <Section title={t("unpaid.title")} text={t("unpaid.text", { minutes: minutesToPay() })} />
      <Section title={t("paid.title")} text={t(isDemo() ? "paid.demo" : "paid.text")} />
      <Section title={t("automatic.title")} text={t("automatic.text")} />
      <Section title={t("time.title")} text={t("time.text")} />
      <Section title={t("law.title")} text={t("law.text")} />
    </InfoPage>
  );
}
