// Its scripts then come with the layout, once, and not with each page and what pages fetch ahead.
import "@/app/_components/frame/shop-header";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { failureTexts } from "@/app/_components/frame/failure-texts";
import { FailureWords } from "@/app/_components/frame/failure-words";
import { FetchAhead } from "@/app/_components/frame/fetch-ahead";
import { rootMetadata, rootViewport } from "@/app/_components/frame/metadata";
import { RootDocument } from "@/app/_components/frame/root-document";
import { pageParams } from "@/i18n/page-params";

export const viewport = rootViewport;

interface Props {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  return rootMetadata(locale);
}

export default async function ShopLayout({ params, children }: Props) {
  const { locale } = await pageParams(params);
  return (
    <RootDocument locale={locale}>
      <FetchAhead />
      <FailureWords words={await failureTexts(locale)}>{children}</FailureWords>
    </RootDocument>
  );
}
