import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { ButtonLink } from "@/app/_components/ui/button";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageTitle } from "@/app/_components/ui/heading";
import type { CategoryPage, CategorySort } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { Breadcrumb } from "./breadcrumb";
import { categoryAlternates, listQuery } from "./category-metadata";
import { Paging } from "./paging";
import { ProductGrid } from "./product-grid";
import { SortLinks } from "./sort-links";

interface Props {
  locale: Locale;
  page: CategoryPage;
  sort: CategorySort;
}

/** A category page, whole: the same for the static route and its dynamic twin. */
export async function CategoryView({ locale, page, sort }: Props) {
  const t = await getTranslations({ locale, namespace: "category" });
  const { category, products, paging, breadcrumb } = page;
  const href = (to: number) => routes.category(locale, category.slug, listQuery(sort, to));
  return (
    <PageFrame locale={locale} alternates={categoryAlternates(page, sort)}>
      <Breadcrumb locale={locale} crumbs={breadcrumb} current={category.title} />
      <div className="mt-4 flex flex-wrap items-end justify-between gap-x-10 gap-y-6">
        <div className="max-w-2xl space-y-3">
          <PageTitle>{category.title}</PageTitle>
          <p className="text-lg text-muted">{category.description}</p>
        </div>
        <p className="text-muted text-sm">{t("count", { count: paging.total })}</p>
      </div>
      {products.length === 0 ? (
        <div className="mt-10">
          <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
            <ButtonLink href={routes.home(locale)}>{t("allGoods")}</ButtonLink>
          </EmptyState>
        </div>
      ) : (
        <>
          <SortLinks locale={locale} slug={category.slug} sort={sort} />
          <ProductGrid locale={locale} products={products} headingLevel="h2" firstCount={2} />
        </>
      )}
      <Paging locale={locale} paging={paging} href={href} />
    </PageFrame>
  );
}
