import type { Metadata } from "next";
import { categoryMetadata, listQuery } from "@/app/_components/catalog/category-metadata";
import { CategoryView } from "@/app/_components/catalog/category-view";
import { readListParams } from "@/app/_components/catalog/list-params";
import { leaveCategoryPage } from "@/app/_components/catalog/moved-pages";
import { findCategory } from "@/app/_data/catalog";
import { pageParams } from "@/i18n/page-params";

interface Props {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function load({ params, searchParams }: Props) {
  const { locale, slug } = await pageParams(params);
  const { sort, page } = readListParams(await searchParams);
  return { locale, slug, sort, asked: page, page: await findCategory(locale, slug, sort, page) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, page } = await load(props);
  return page ? categoryMetadata(locale, page) : {};
}

/** The twin of the category page for a sort or page key, reached by a rewrite. */
export default async function BrowseRoute(props: Props) {
  const { locale, slug, sort, asked, page } = await load(props);
  if (!page) return leaveCategoryPage(locale, slug, listQuery(sort, asked));
  return <CategoryView locale={locale} page={page} sort={sort} />;
}
