import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { filtersOf, first, readListParams } from "@/app/_components/catalog/list-params";
import { SearchView } from "@/app/_components/catalog/search-view";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { pageMetadata } from "@/app/_components/frame/metadata";
import { searchProducts } from "@/app/_data/catalog";
import { pageParams } from "@/i18n/page-params";
import { type SearchSort, searchSorts } from "@/server/catalog/schemas";
import { env } from "@/server/platform/env";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "search" });
  return pageMetadata({
    locale,
    alternates: alternatesOf((to) => routes.search(to)),
    title: t("title"),
    isIndexed: false,
  });
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  const given = await searchParams;
  // Longer than any honest query is cut, not refused: the field itself takes no more.
  const query = (first(given.q) ?? "").trim().slice(0, 100).trim();
  const asked = readListParams(given, searchSorts);
  const results = await searchProducts({
    ...{ locale, query, page: asked.page, after: asked.after },
    sort: asked.sort as SearchSort | undefined, // Taken from these sorts.
    filters: filtersOf(asked, env().SHOP_CURRENCY),
  });
  return <SearchView locale={locale} results={results} params={asked} />;
}
