import type { Metadata } from "next";
import type { ReactNode } from "react";
import { pageParams } from "@/i18n/page-params";
import { failureTexts } from "./failure-texts";
import { FailureWords } from "./failure-words";
import { rootMetadata } from "./metadata";
import { RootDocument } from "./root-document";

interface Props {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

/** Of pages that are one person's: search engines leave them out. */
export async function personalMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { locale } = await pageParams(params);
  return { ...(await rootMetadata(locale)), robots: { index: false, follow: false } };
}

/**
 * The document of pages that are one person's: entering them from the storefront is a full page load, so that their
 * stricter policy holds. It asks nobody who they are: pages do.
 */
export async function PersonalLayout({ params, children }: Props) {
  const { locale } = await pageParams(params);
  return (
    <RootDocument locale={locale}>
      <FailureWords words={await failureTexts(locale)}>{children}</FailureWords>
    </RootDocument>
  );
}
