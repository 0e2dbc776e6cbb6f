import type { ReactNode } from "react";
import { rememberSlug } from "@/app/_components/catalog/asked-slug";
import { pageParams } from "@/i18n/page-params";

interface Props {
  params: Promise<{ locale: string; slug: string }>;
  children: ReactNode;
}

/** Draws nothing; what is below it, the not-found page included, begins after it. */
export default async function CategoryLayout({ params, children }: Props) {
  rememberSlug((await pageParams(params)).slug);
  return children;
}
