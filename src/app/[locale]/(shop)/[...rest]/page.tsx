import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/app/_components/catalog/missing-page";
import { pageParams } from "@/i18n/page-params";

interface Props {
  params: Promise<{ locale: string; rest: string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "notFound" });
  return { title: t("title") };
}

/** Any other address, in the words of its language. The proxy has set the status; what it left out gets Next's own. */
export default async function UnknownRoute({ params }: Props) {
  const { locale, rest } = await pageParams(params);
  if (!(await headers()).has("x-unknown-address")) notFound();
  return <MissingPage locale={locale} segments={rest} />;
}
