import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CookieList, SignInCookieList } from "@/app/_components/pages/cookie-list";
import { infoMetadata } from "@/app/_components/pages/info-metadata";
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
  return infoMetadata(locale, "privacy");
}

export default async function PrivacyPage({ params }: Props) {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "pages.privacy" });
  const demo = isDemo() ? `\n\n${t("payment.demo")}` : "";
  return (
    <InfoPage locale={locale} page="privacy">
      <Section title={t("looking.title")} text={t("looking.text")} />
      <Section title={t("cookies.title")} text={t("cookies.text")}>
        <CookieList locale={locale} />
      </Section>
      <Section title={t("cart.title")} text={t("cart.text")} />
      <Section title={t("order.title")} text={t("order.text")} />
      <Section title={t("counts.title")} text={t("counts.text")} />
      <Section title={t("account.title")} text={t("account.text")}>
        <SignInCookieList locale={locale} />
      </Section>
      <Section title={t("payment.title")} text={t("payment.text") + demo} />
      <Section title={t("log.title")} text={t("log.text")} />
      <Section title={t("rights.title")} text={t(isDemo() ? "rights.demo" : "rights.text")} />
    </InfoPage>
  );
}
