import type { Metadata } from "next";
import { categoryMetadata } from "@/app/_components/catalog/category-metadata";
import { CategoryView } from "@/app/_components/catalog/category-view";
import { filtersOf, readListParams } from "@/app/_components/catalog/list-params";
import { leaveCategoryPage } from "@/app/_components/catalog/moved-pages";
import { browseCategory } from "@/app/_data/catalog";
import { pageParams } from "@/i18n/page-params";
import { type CategorySort, categorySorts } from "@/server/catalog/schemas";
import { env } from "@/server/platform/env";

interface Props {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function load({ params, searchParams }: Props) {
  const { locale, slug } = await pageParams(params);
  const asked = readListParams(await searchParams, categorySorts);
  const page = await browseCategory({
    ...{ locale, slug, page: asked.page, after: asked.after },
    sort: asked.sort as CategorySort | undefined, // Taken from these sorts.
    filters: filtersOf(asked, env().SHOP_CURRENCY),
  });
  return { locale, slug, asked, page };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, asked, page } = await load(props);
  return page ? categoryMetadata(locale, page, asked) : {};
}

/** The twin of the category page for a filter, sort or page key, reached by a rewrite. */
export default async function BrowseRoute(props: Props) {
  const { locale, slug, asked, page } = await load(props);
  if (!page) return leaveCategoryPage(locale, slug, asked);
  return <CategoryView locale={locale} page={page} params={asked} />;
}
