import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { infoMetadata } from "@/app/_components/pages/info-metadata";
import { InfoPage } from "@/app/_components/pages/info-page";
import { TermsSections } from "@/app/_components/pages/terms-sections";
import { Notice } from "@/app/_components/ui/notice";
import { pageParams } from "@/i18n/page-params";
import { termsVersion } from "@/server/checkout/schemas";
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
  return infoMetadata(locale, "terms");
}

export default async function TermsPage({ params }: Props) {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "pages.terms" });
  return (
    <InfoPage locale={locale} page="terms">
      {isDemo() ? <Notice>{t("demo")}</Notice> : null}
      <TermsSections locale={locale} />
      <p className="border-line border-t pt-5 text-muted text-sm">
        {t("version", { version: termsVersion })}
      </p>
    </InfoPage>
  );
}
