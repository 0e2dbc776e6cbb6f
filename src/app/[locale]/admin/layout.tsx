import type { Metadata } from "next";
import type { ReactNode } from "react";
import { failureTexts } from "@/app/_components/frame/failure-texts";
import { FailureWords } from "@/app/_components/frame/failure-words";
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
  return { ...(await rootMetadata(locale)), robots: { index: false, follow: false } };
}

/** A document of its own, so that the stricter policy of staff pages holds. It asks nobody who they are: pages do. */
export default async function AdminLayout({ params, children }: Props) {
  const { locale } = await pageParams(params);
  return (
    <RootDocument locale={locale}>
      <FailureWords words={await failureTexts(locale)}>{children}</FailureWords>
    </RootDocument>
  );
}
