import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeliveryRates } from "@/app/_components/pages/delivery-rates";
import { infoMetadata } from "@/app/_components/pages/info-metadata";
import { InfoPage } from "@/app/_components/pages/info-page";
import { Section } from "@/app/_components/pages/section";
import { listDelivery } from "@/app/_data/delivery";
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
  return infoMetadata(locale, "shipping");
}

export default async function ShippingPage({ params }: Props) {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "pages.shipping" });
  const deliveries = await listDelivery(locale);
  const taxNote = t(env().SHOP_PRICES_INCLUDE_TAX ? "taxIncluded" : "taxAdded");
  return (
    <InfoPage locale={locale} page="shipping">
      {isDemo() ? <Section title={t("demo.title")} text={t("demo.text")} /> : null}
      <Section title={t("rates")} text={deliveries.length === 0 ? t("none") : taxNote}>
        <DeliveryRates locale={locale} deliveries={deliveries} />
      </Section>
      <Section title={t("freeDelivery.title")} text={t("freeDelivery.text")} />
      <Section title={t("time.title")} text={t("time.text")} />
      <Section title={t("elsewhere.title")} text={t("elsewhere.text")} />
      <Section title={t("tax.title")} text={t("tax.text")} />
      <Section title={t("follow.title")} text={t("follow.text")} />
    </InfoPage>
  );
}
