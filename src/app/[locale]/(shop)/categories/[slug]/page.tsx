import type { Metadata } from "next";
import { categoryMetadata } from "@/app/_components/catalog/category-metadata";
import { CategoryView } from "@/app/_components/catalog/category-view";
import { leaveCategoryPage } from "@/app/_components/catalog/moved-pages";
import { findCategory } from "@/app/_data/catalog";
import { pageParams } from "@/i18n/page-params";

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await pageParams(params);
  const page = await findCategory(locale, slug);
  return page ? categoryMetadata(locale, page) : {};
}

/** The plain category, the same for everyone. With a filter, sort or page key its twin in `browse` answers. */
export default async function CategoryRoute({ params }: Props) {
  const { locale, slug } = await pageParams(params);
  const page = await findCategory(locale, slug);
  if (!page) return leaveCategoryPage(locale, slug);
  return <CategoryView locale={locale} page={page} params={{}} />;
}
