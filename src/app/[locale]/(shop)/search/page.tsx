import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CategoryTiles } from "@/app/_components/catalog/category-tiles";
import { first, readPage } from "@/app/_components/catalog/list-params";
import { Paging } from "@/app/_components/catalog/paging";
import { ProductGrid } from "@/app/_components/catalog/product-grid";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { pageMetadata } from "@/app/_components/frame/metadata";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageTitle } from "@/app/_components/ui/heading";
import { listCategories } from "@/app/_data/catalog";
import { getApi } from "@/app/_trpc/server";
import { pageParams } from "@/i18n/page-params";
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
  const asked = await searchParams;
  // Longer than any honest query is cut, not refused: the field itself takes no more.
  const query = (first(asked.q) ?? "").trim().slice(0, 100);
  const t = await getTranslations({ locale, namespace: "search" });
  const api = await getApi();
  const { products, paging } = await api.catalog.searchProducts({ locale, query, page: readPage(asked) });
  const pageParam = paging.page === 1 ? undefined : paging.page;
  return (
    <PageFrame
      locale={locale}
      alternates={alternatesOf((to) => routes.search(to, query || undefined, pageParam))}
      query={query}
    >
      <PageTitle>{query ? t("resultsFor", { query }) : t("startTitle")}</PageTitle>
      <p className="mt-3 text-muted" role="status">
        {query ? t("count", { count: paging.total }) : t("startText")}
      </p>
      {products.length > 0 ? (
        <ProductGrid locale={locale} products={products} headingLevel="h2" firstCount={2} />
      ) : null}
      <Paging
        locale={locale}
        paging={paging}
        href={(page) => routes.search(locale, query, page === 1 ? undefined : page)}
      />
      {products.length === 0 ? (
        <div className="mt-8">
          {query ? <EmptyState title={t("emptyTitle", { query })} text={t("emptyText")} /> : null}
          <CategoryTiles locale={locale} categories={await listCategories(locale)} headingLevel="h2" />
        </div>
      ) : null}
    </PageFrame>
  );
}
